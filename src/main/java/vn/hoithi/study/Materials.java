package vn.hoithi.study;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Scope;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.study.importer.ImportResult;
import vn.hoithi.study.importer.ImportedDocument;
import vn.hoithi.study.importer.Importer;
import vn.hoithi.study.importer.SectionText;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Ids;

/** The materials: kept, published, listed and searched. Whatever is published is public; a member's list holds those of the own unit and the units above it. */
@Singleton
public class Materials {

    private final MaterialRepository repository;
    private final SectionQueries sections;
    private final Units units;
    private final ItemBank bank;
    private final Ids ids;

    Materials(MaterialRepository repository, SectionQueries sections, Units units, ItemBank bank, Ids ids) {
        this.repository = repository;
        this.sections = sections;
        this.units = units;
        this.bank = bank;
        this.ids = ids;
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
    Optional<Material> within(Scope scope, long id) {
        return repository.byId(id).filter(m -> scope.covers(m.unitPath()));
    }

    /** All materials of the scope, newest first. */
    List<Material> within(Scope scope) {
        return scope.paths().stream().flatMap(p -> repository.below(p + "%").stream()).distinct().sorted(Comparator.comparingLong(Material::createdAt).reversed()).toList();
    }

    /** Keeps a document as a draft: title at most 200 characters, summary and sources 1,000 (longer ones are cut). */
    @Transactional
    Material keep(Unit unit, long topicId, MaterialKind kind, Card card, ImportedDocument document, @Nullable Long by, Instant now) {
        var title = clip(card.title(), 200);
        var material = new Material(ids.next(), unit.id(), unit.path(), topicId, kind, title, Vietnamese.fold(title), clip(card.summary(), 1000), clip(card.sources(), 1000),
                repository.countOf(topicId), by, now.toEpochMilli(), null);
        repository.insert(material.id(), material.unitId(), material.unitPath(), topicId, kind, title, material.foldedTitle(), material.summary(), material.sources(),
                material.position(), by, material.createdAt());
        var all = document.sections();
        for (var at = 0; at < all.size(); at++) {
            var section = all.get(at);
            var leaf = at + 1 == all.size() || all.get(at + 1).level() <= section.level();
            var text = SectionHtml.text(section.blocks());
            repository.insertSection(ids.next(), material.id(), at, section.level(), leaf || !section.blocks().isEmpty() ? 1 : 0, section.anchor(), section.heading(),
                    SectionHtml.of(section.blocks()).toString(), text, Vietnamese.fold(section.heading() + " " + text), SectionText.of(section.blocks()));
        }
        return material;
    }

    /** Readers see it from now on; false when they did already. */
    @Transactional
    public boolean publish(long id, Instant now) {
        return repository.publish(id, now.toEpochMilli()) == 1;
    }

    /** Readers no longer see it; what they read is kept. */
    @Transactional
    boolean withdraw(long id) {
        return repository.withdraw(id) == 1;
    }

    /**
     * Imports Markdown and publishes it at once (seed and demo data).
     *
     * @param topicCode a code of the bank; unknown ones become a topic of that name
     * @throws IllegalArgumentException when the unit is unknown or the text is no material
     */
    @Transactional
    public Material importGuide(long unitId, String topicCode, MaterialKind kind, String title, String summary, String sources, String markdown, Instant now) {
        if (!(Importer.markdown(markdown) instanceof ImportResult.Imported(var document))) {
            throw new IllegalArgumentException("no material: " + title);
        }
        var unit = units.byId(unitId).orElseThrow(() -> new IllegalArgumentException("no unit " + unitId));
        var topic = bank.topics().stream().filter(t -> t.code().equals(topicCode)).findFirst().orElseGet(() -> bank.topic(topicCode, topicCode));
        var material = keep(unit, topic.id(), kind, new Card(title, summary, sources), document, null, now);
        publish(material.id(), now);
        return material;
    }

    /** Sections of the reader's materials that have all the words typed; those with the typed tones first. At most {@code limit}. */
    List<MaterialSection.Hit> search(@Nullable Actor actor, String typed, int limit) {
        var folded = Vietnamese.fold(typed).replaceAll("[%_\\\\]", " ").strip();
        var visible = visibleTo(actor).stream().map(Material::id).toList();
        if (folded.length() < 2 || visible.isEmpty()) {
            return List.of();
        }
        var words = List.of(folded.split(" +"));
        var longest = words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        var ranks = Comparator.comparingInt((MaterialSection.Hit h) -> Passage.rank(h.heading() + " " + h.text(), h.folded(), typed));
        return sections.matching(visible, "%" + longest + "%").stream().filter(h -> words.stream().allMatch(h.folded()::contains)).sorted(ranks).limit(limit).toList();
    }

    private static String clip(String text, int longest) {
        var line = Vietnamese.line(text);
        return line.length() <= longest ? line : line.substring(0, longest);
    }

    /** What is written about a material beside its text. */
    record Card(String title, String summary, String sources) {
    }
}
