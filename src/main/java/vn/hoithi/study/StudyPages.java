package vn.hoithi.study;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.organisation.Actor;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Missing;
import vn.hoithi.web.Pages;

/** Puts the readers' pages together. */
@Singleton
class StudyPages {

    private static final int WORDS_A_MINUTE = 180;
    private static final int MOST_FOUND = 20;
    private final Materials materials;
    private final SectionQueries sections;
    private final Readings readings;
    private final ItemBank bank;
    private final Pages pages;

    StudyPages(Materials materials, SectionQueries sections, Readings readings, ItemBank bank, Pages pages) {
        this.materials = materials;
        this.sections = sections;
        this.readings = readings;
        this.bank = bank;
        this.pages = pages;
    }

    StudyPage shelf(HttpRequest<?> request, @Nullable Actor actor) {
        var visible = materials.visibleTo(actor);
        var counts = readings.pages(visible.stream().map(Material::id).toList());
        Map<Long, Long> read = actor == null ? Map.of() : readings.pagesRead(actor.personId());
        var shelves = bank.topics().stream().map(t -> new StudyPage.Shelf(t.name(), visible.stream().filter(m -> m.topicId() == t.id())
                .map(m -> card(request, m, counts.getOrDefault(m.id(), 0L), read.getOrDefault(m.id(), 0L))).toList())).filter(s -> !s.cards().isEmpty()).toList();
        return new StudyPage("", actor == null ? null : resume(visible, actor), shelves, List.of(), false, false);
    }

    private StudyPage.Resume resume(List<Material> visible, Actor actor) {
        var last = readings.last(actor.personId());
        return visible.stream().filter(m -> last.isPresent() && m.id() == last.get().materialId()).findFirst()
                .map(m -> new StudyPage.Resume("/study/" + m.id(), m.title())).orElse(null);
    }

    StudyPage found(@Nullable Actor actor, String typed) {
        var query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        var found = materials.search(actor, typed, MOST_FOUND).stream().map(h -> {
            var around = Passage.around(h.text(), typed);
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
        var html = Passage.mark(section.html(), typed);
        return new SectionPage("/study/" + material.id() + "/" + anchor, material.title(), context(material, contents, anchor), section.heading(), html,
                lines(material, contents, read, anchor), leaves.size(), leaves.stream().filter(e -> read.contains(e.id())).count(), actor != null, read.contains(section.id()),
                Math.max(1, Vietnamese.words(section.text()) / WORDS_A_MINUTE), material.sources(), step(material, leaves, at - 1), step(material, leaves, at + 1));
    }

    /** The anchor the person left off at, else the first page. */
    String place(Material material, @Nullable Actor actor) {
        var contents = sections.contents(material.id()).stream().filter(e -> e.readable() == 1).map(MaterialSection.Entry::anchor).toList();
        var kept = actor == null ? Optional.<Reading>empty() : readings.of(actor.personId(), material.id());
        return kept.map(Reading::anchor).filter(contents::contains).or(() -> contents.stream().findFirst()).orElseThrow(Missing::new);
    }

    /** The section of that anchor, if it is a page. */
    MaterialSection page(Material material, String anchor) {
        return sections.section(material.id(), anchor).filter(s -> s.readable() == 1).orElseThrow(Missing::new);
    }

    /** Anchor of the next page. */
    Optional<String> after(MaterialSection section) {
        var leaves = sections.contents(section.materialId()).stream().filter(e -> e.readable() == 1).map(MaterialSection.Entry::anchor).toList();
        var next = leaves.indexOf(section.anchor()) + 1;
        return next < leaves.size() ? Optional.of(leaves.get(next)) : Optional.empty();
    }

    static List<SectionPage.Line> lines(Material material, List<MaterialSection.Entry> contents, Set<Long> read, String current) {
        return contents.stream().map(e -> new SectionPage.Line("/study/" + material.id() + "/" + e.anchor(), e.heading(), e.readable() == 0, read.contains(e.id()),
                e.anchor().equals(current))).toList();
    }

    private StudyPage.Card card(HttpRequest<?> request, Material material, long all, long read) {
        var ticked = Math.min(all, read);
        return new StudyPage.Card("/study/" + material.id(), material.title(), pages.say(request, "study.kind." + material.kind()), material.summary(), all, ticked,
                ticked > 0, all > 0 && ticked == all);
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
        if (at < 0 || at >= leaves.size()) {
            return null;
        }
        var heading = leaves.get(at).heading();
        var cut = heading.startsWith("Điều ") && heading.indexOf('.') > 0 ? heading.substring(0, heading.indexOf('.')) : heading.length() <= 36 ? heading
                : heading.substring(0, 36).replaceAll("\\s+\\S*$", "") + "…";
        return new SectionPage.Step("/study/" + material.id() + "/" + leaves.get(at).anchor(), cut);
    }
}
