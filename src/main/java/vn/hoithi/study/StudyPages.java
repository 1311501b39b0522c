package vn.hoithi.study;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.organisation.Actor;
import vn.hoithi.picture.Illustration;
import vn.hoithi.picture.Illustrations;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the readers' pages together. */
@Singleton
class StudyPages {

    private static final int WORDS_A_MINUTE = 180;
    private static final int MOST_FOUND = 20;
    private static final int NAMED = 3;
    private final Materials materials;
    private final SectionQueries sections;
    private final Readings readings;
    private final ItemBank bank;
    private final Illustrations illustrations;
    private final Pages pages;

    StudyPages(Materials materials, SectionQueries sections, Readings readings, ItemBank bank, Illustrations illustrations, Pages pages) {
        this.materials = materials;
        this.sections = sections;
        this.readings = readings;
        this.bank = bank;
        this.illustrations = illustrations;
        this.pages = pages;
    }

    StudyPage shelf(HttpRequest<?> request, @Nullable Actor actor) {
        var visible = materials.visibleTo(actor);
        var counts = readings.pages(visible.stream().map(Material::id).toList());
        Map<Long, Long> read = actor == null ? Map.of() : readings.pagesRead(actor.personId());
        var pictures = illustrations.of(Illustration.Subject.MATERIAL, visible.stream().map(Material::id).toList());
        var shelves = bank.topics().stream().map(t -> new StudyPage.Shelf(t.name(), visible.stream().filter(m -> m.topicId() == t.id())
                .map(m -> card(request, m, counts.getOrDefault(m.id(), 0L), read.getOrDefault(m.id(), 0L), pictures.get(m.id()))).toList())).filter(s -> !s.cards().isEmpty()).toList();
        return new StudyPage("", actor == null ? null : resume(visible, actor), shelves, List.of(), false, false);
    }

    private StudyPage.Resume resume(List<Material> visible, Actor actor) {
        return readings.unfinished(actor.personId()).stream().flatMap(id -> visible.stream().filter(m -> m.id() == id)).findFirst().map(m -> {
            var anchor = place(m, actor).replaceAll("#.*", "");
            var heading = sections.contents(m.id()).stream().filter(e -> e.anchor().equals(anchor)).map(e -> brief(e.heading())).findFirst().orElse("");
            return new StudyPage.Resume("/study/" + m.id(), m.title(), heading);
        }).orElse(null);
    }

    StudyPage found(@Nullable Actor actor, String typed) {
        var query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        var snippet = new SearchSnippet(typed);
        var hits = materials.search(actor, typed, MOST_FOUND);
        var words = materials.words(hits);
        var found = hits.stream().map(h -> {
            var around = snippet.around(words.getOrDefault(h.id(), h.text()));
            return new StudyPage.Found("/study/" + h.materialId() + "/" + h.anchor() + "?q=" + query + "#hit", h.title(), h.heading(), around[0], around[1], around[2]);
        }).toList();
        return new StudyPage(typed, null, List.of(), found, true, found.size() == MOST_FOUND);
    }

    SectionPage section(Material material, String anchor, @Nullable Actor actor, String typed) {
        var section = page(material, anchor);
        var contents = sections.contents(material.id());
        Set<Long> read = actor == null ? Set.of() : readings.sectionsRead(actor.personId(), material.id());
        var leaves = contents.stream().filter(e -> e.readable() == 1).toList();
        var at = leaves.stream().map(MaterialSection.Entry::anchor).toList().indexOf(anchor);
        var html = new SearchSnippet(typed).mark(Passages.numbered(section.html()));
        var onward = actor == null ? step(material, leaves, at + 1) : new ReadingOrder(leaves, read).next(anchor).map(e -> step(material, e)).orElse(null);
        return new SectionPage("/study/" + material.id() + "/" + anchor, material.title(), context(material, contents, anchor), section.heading(), html,
                lines(material, contents, read, anchor), leaves.size(), leaves.stream().filter(e -> read.contains(e.id())).count(), actor != null, read.contains(section.id()),
                Math.max(1, Vietnamese.words(section.text()) / WORDS_A_MINUTE), material.sources(), step(material, leaves, at - 1), step(material, leaves, at + 1), onward);
    }

    /** Where the person left off, as anchor and passage; the next page that is not read, when that one is; else the first page. */
    String place(Material material, @Nullable Actor actor) {
        var order = order(material, actor);
        var first = order.pages().stream().map(MaterialSection.Entry::anchor).findFirst().orElseThrow(NotFoundException::new);
        var kept = actor == null ? null : readings.of(actor.personId(), material.id()).orElse(null);
        if (kept == null) {
            return first;
        }
        if (order.open(kept.anchor())) {
            return kept.anchor() + (kept.passage().isEmpty() ? "" : "#" + kept.passage());
        }
        return order.next(kept.anchor()).map(MaterialSection.Entry::anchor).orElse(first);
    }

    /** The pages of a material as this reader goes through them. */
    ReadingOrder order(Material material, @Nullable Actor actor) {
        return new ReadingOrder(sections.contents(material.id()).stream().filter(e -> e.readable() == 1).toList(),
                actor == null ? Set.of() : readings.sectionsRead(actor.personId(), material.id()));
    }

    /** The section of that anchor, if it is a page. */
    MaterialSection page(Material material, String anchor) {
        return sections.section(material.id(), anchor).filter(s -> s.readable() == 1).orElseThrow(NotFoundException::new);
    }

    /** The headings of the first few, and dots for the rest. */
    static String named(List<MaterialSection.Entry> pages) {
        return pages.stream().limit(NAMED).map(MaterialSection.Entry::heading).collect(Collectors.joining("; ", "", pages.size() > NAMED ? "; …" : ""));
    }

    static List<SectionPage.Line> lines(Material material, List<MaterialSection.Entry> contents, Set<Long> read, String current) {
        return contents.stream().map(e -> new SectionPage.Line("/study/" + material.id() + "/" + e.anchor(), e.heading(), e.readable() == 0, read.contains(e.id()),
                e.anchor().equals(current))).toList();
    }

    private StudyPage.Card card(HttpRequest<?> request, Material material, long all, long read, @Nullable Illustration picture) {
        var ticked = Math.min(all, read);
        return new StudyPage.Card("/study/" + material.id(), material.title(), pages.say(request, "study.kind." + material.kind()), material.summary(), all, ticked,
                ticked > 0, all > 0 && ticked == all, picture == null ? null : new StudyPage.Picture("/pictures/materials/" + material.id() + "/" + picture.version() + ".jpg", picture.width(), picture.height()));
    }

    /** The material's title and the chapters above the section. */
    private static String context(Material material, List<MaterialSection.Entry> contents, String anchor) {
        var above = new ArrayList<MaterialSection.Entry>();
        for (var entry : contents) {
            while (!above.isEmpty() && above.getLast().level() >= entry.level()) {
                above.removeLast();
            }
            if (entry.anchor().equals(anchor)) {
                break;
            }
            above.add(entry);
        }
        return material.title() + above.stream().map(e -> " · " + e.heading()).reduce("", String::concat);
    }

    private static SectionPage.Step step(Material material, List<MaterialSection.Entry> leaves, int at) {
        return at < 0 || at >= leaves.size() ? null : step(material, leaves.get(at));
    }

    private static SectionPage.Step step(Material material, MaterialSection.Entry page) {
        return new SectionPage.Step("/study/" + material.id() + "/" + page.anchor(), brief(page.heading()));
    }

    /** A heading short enough for a button. */
    static String brief(String heading) {
        return heading.startsWith("Điều ") && heading.indexOf('.') > 0 ? heading.substring(0, heading.indexOf('.')) : heading.length() <= 36 ? heading
                : heading.substring(0, 36).replaceAll("\\s+\\S*$", "") + "…";
    }
}
