package vn.hoithi.study;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.database.Ids;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Scope;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.study.importer.Importer;
import vn.hoithi.study.importer.PlainText;
import vn.hoithi.study.importer.RenderedDocument;
import vn.hoithi.text.Vietnamese;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The materials: kept, published, listed and searched. Whatever is published is public; a member's list holds those of the own unit and the units above it. */
@Singleton
public class Materials {

    private static final int MOST_NOTICES = 500;
    private static final String BEGIN = "(^|[^a-z0-9])";
    private final MaterialRepository repository;
    private final SectionQueries sections;
    private final Units units;
    private final ItemBank bank;
    private final Ids ids;
    private final Audit audit;

    Materials(MaterialRepository repository, SectionQueries sections, Units units, ItemBank bank, Ids ids, Audit audit) {
        this.repository = repository;
        this.sections = sections;
        this.units = units;
        this.bank = bank;
        this.ids = ids;
        this.audit = audit;
    }

    /** Published materials for this reader, by topic and place; all of them for somebody without a unit. */
    public List<Material> visibleTo(@Nullable Actor actor) {
        return actor == null || actor.unitPath().isEmpty() ? repository.published() : repository.publishedOf(Units.idsIn(actor.unitPath()));
    }

    /** Published materials on the topics from this unit and those above it, the first of each topic before the second of any; at most {@code most}. */
    public List<Material> about(Collection<Long> topicIds, String unitPath, int most) {
        return topicIds.isEmpty() ? List.of() : repository.publishedAbout(topicIds.stream().distinct().sorted().toList(), Units.idsIn(unitPath), most);
    }

    /** A published material. */
    public Optional<Material> published(long id) {
        return repository.byId(id).filter(m -> m.publishedAt() != null);
    }

    /** A material of the scope, published or not. */
    public Optional<Material> within(Scope scope, long id) {
        return repository.byId(id).filter(m -> scope.covers(m.unitPath()));
    }

    /** All materials of the scope, newest first. */
    List<Material> within(Scope scope) {
        return scope.paths().stream().flatMap(p -> repository.below(p + "%").stream()).distinct().sorted(Comparator.comparingLong(Material::createdAt).reversed()).toList();
    }

    /** Keeps a document as a draft: title at most 200 characters, summary and sources 1,000 (longer ones are cut). */
    @Transactional
    Material keep(Unit unit, long topicId, MaterialKind kind, Card card, RenderedDocument document, @Nullable Long by, Instant now) {
        var title = clip(card.title(), 200);
        var material = MaterialBuilder.builder().id(ids.next()).unitId(unit.id()).unitPath(unit.path()).topicId(topicId).kind(kind).title(title).foldedTitle(Vietnamese.fold(title))
                .summary(clip(card.summary(), 1000)).sources(clip(card.sources(), 1000)).position(repository.countOf(topicId)).createdBy(by).createdAt(now.toEpochMilli()).build();
        repository.insert(material);
        var all = document.sections();
        for (var at = 0; at < all.size(); at++) {
            var section = all.get(at);
            repository.insertSection(MaterialSectionBuilder.builder().id(ids.next()).materialId(material.id()).position(at).level(section.level()).readable(section.readable() ? 1 : 0)
                    .anchor(section.anchor()).heading(section.heading()).html(section.html()).text(section.text()).folded(Vietnamese.fold(section.heading() + " " + section.text()))
                    .markdown(section.markdown()).build());
        }
        var notices = document.notices().stream().limit(MOST_NOTICES).toList();
        for (var at = 0; at < notices.size(); at++) {
            repository.insertNotice(material.id(), at, notices.get(at).kind(), clip(notices.get(at).place(), 320), clip(notices.get(at).detail(), 300));
        }
        told(true, Audit.Action.MATERIAL_KEPT, material, by, now);
        return material;
    }

    /** What of its file was not taken when it was brought in. */
    List<MaterialRepository.Notice> notices(Material material) {
        return repository.notices(material.id());
    }

    /** Readers see it from now on; false when they did already. {@code by} is null for seed data. */
    @Transactional
    public boolean publish(Material material, @Nullable Long by, Instant now) {
        return told(repository.publish(material.id(), now.toEpochMilli()) == 1, Audit.Action.MATERIAL_PUBLISHED, material, by, now);
    }

    /** Readers no longer see it; what they read is kept. */
    @Transactional
    public boolean withdraw(Material material, long by, Instant now) {
        return told(repository.withdraw(material.id()) == 1, Audit.Action.MATERIAL_WITHDRAWN, material, by, now);
    }

    private boolean told(boolean done, Audit.Action action, Material material, @Nullable Long by, Instant now) {
        if (done && by != null) {
            audit.write(new Audit.Event(action, by, Audit.Subject.NOTHING, null, material.unitPath(), material.title()), now);
        }
        return done;
    }

    /**
     * Imports Markdown and publishes it at once (seed and demo data).
     *
     * @param topicCode a code of the bank; unknown ones become a topic of that name
     * @throws IllegalArgumentException when the unit is unknown or the text is no material
     */
    @Transactional
    public Material importGuide(long unitId, String topicCode, MaterialKind kind, String title, String summary, String sources, String markdown, Instant now) {
        var document = RenderedDocument.of(Importer.markdown(markdown));
        if (!document.refusal().isEmpty()) {
            throw new IllegalArgumentException("no material: " + title);
        }
        var unit = units.byId(unitId).orElseThrow(() -> new IllegalArgumentException("no unit " + unitId));
        var topic = bank.topics().stream().filter(t -> t.code().equals(topicCode)).findFirst().orElseGet(() -> bank.topic(topicCode, topicCode));
        var material = keep(unit, topic.id(), kind, new Card(title, summary, sources), document, null, now);
        publish(material, null, now);
        return material;
    }

    /** Sections of the reader's materials that have all the words typed, or begin with the last of them when there are none; those with the typed tones first. At most {@code limit}. */
    List<MaterialSection.Hit> search(@Nullable Actor actor, String typed, int limit) {
        var words = SearchSnippet.words(Vietnamese.fold(typed)).stream().map(w -> w.replaceAll("[^a-z0-9]", "")).filter(w -> !w.isEmpty()).limit(12).toList();
        var visible = visibleTo(actor).stream().map(Material::id).toList();
        if (String.join("", words).length() < 2 || visible.isEmpty()) {
            return List.of();
        }
        var snippet = new SearchSnippet(typed);
        var whole = matching(visible, words, "([^a-z0-9]|$)");
        return (whole.isEmpty() ? matching(visible, words, "") : whole).stream().sorted(Comparator.comparingInt(h -> snippet.rank(h.heading() + " " + h.text()))).limit(limit).toList();
    }

    /** @param end what follows the last word */
    private List<MaterialSection.Hit> matching(List<Long> visible, List<String> words, String end) {
        var shapes = Stream.concat(words.stream().limit(words.size() - 1L).map(w -> BEGIN + w + "([^a-z0-9]|$)"), Stream.of(BEGIN + words.getLast() + end))
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        var found = sections.matching(visible, shapes.get(0), shapes.size() > 1 ? shapes.get(1) : ".", shapes.size() > 2 ? shapes.get(2) : ".");
        var rest = shapes.stream().skip(3).map(Pattern::compile).toList();
        return found.stream().filter(h -> rest.stream().allMatch(r -> r.matcher(h.folded()).find())).toList();
    }

    /** Words of what was found, by section: for what is shown around the place. */
    Map<Long, String> words(List<MaterialSection.Hit> found) {
        return found.isEmpty() ? Map.of() : sections.words(found.stream().map(MaterialSection.Hit::id).toList()).stream()
                .collect(Collectors.toMap(MaterialSection.Words::id, w -> PlainText.of(w.html())));
    }

    private static String clip(String text, int longest) {
        var line = Vietnamese.line(text);
        return line.length() <= longest ? line : line.substring(0, longest);
    }

    /** What is written about a material beside its text. */
    record Card(String title, String summary, String sources) {
    }
}
