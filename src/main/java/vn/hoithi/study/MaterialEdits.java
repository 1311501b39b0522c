package vn.hoithi.study;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.study.importer.SafeHtml;
import vn.hoithi.study.importer.SectionHtml;
import vn.hoithi.study.importer.SectionText;
import vn.hoithi.text.Vietnamese;

import java.time.Instant;
import java.util.List;

/** Changes a material after it was brought in. Sections keep their id and anchor, so readers keep their places and ticks. */
@Singleton
class MaterialEdits {

    private final MaterialRepository repository;
    private final SectionQueries sections;
    private final Audit audit;

    MaterialEdits(MaterialRepository repository, SectionQueries sections, Audit audit) {
        this.repository = repository;
        this.sections = sections;
        this.audit = audit;
    }

    /** Another title, topic, kind, place: limits as when it was brought in. */
    @Transactional
    public void describe(Material material, long topicId, MaterialKind kind, Materials.Card card, int position, long by, Instant now) {
        repository.describe(material.id(), topicId, kind, card.title(), Vietnamese.fold(card.title()), card.summary(), card.sources(), position);
        note(material, by, material.title().equals(card.title()) ? card.title() : material.title() + " → " + card.title(), now);
    }

    /** What readers would see. */
    SafeHtml preview(MaterialSection section, String markdown) {
        return SectionHtml.of(SectionText.blocks(markdown, official(section.materialId())));
    }

    /** What a section is to say. {@code version}: the one that was read. */
    record Words(int version, String heading, String markdown) {
    }

    /** Another wording of a section; false when somebody else saved it since this version was read. */
    @Transactional
    public boolean reword(Material material, MaterialSection section, Words words, long by, Instant now) {
        var blocks = SectionText.blocks(words.markdown(), official(section.materialId()));
        var text = SectionHtml.text(blocks);
        var folded = Vietnamese.fold(words.heading() + " " + text);
        var done = repository.reword(section.id(), words.version(), words.heading(), SectionHtml.of(blocks).toString(), text, folded, words.markdown()) == 1;
        if (done) {
            note(material, by, material.title() + ": " + words.heading(), now);
        }
        return done;
    }

    private void note(Material material, long by, String words, Instant now) {
        audit.write(new Audit.Event(Audit.Action.MATERIAL_CHANGED, by, Audit.Subject.NOTHING, null, material.unitPath(), words), now);
    }

    List<MaterialSection> sections(Material material) {
        return sections.all(material.id());
    }

    /** The paper has clauses or points somewhere: so it was read as an official one. */
    private boolean official(long materialId) {
        return sections.all(materialId).stream().anyMatch(s -> s.html().contains("reader__text"));
    }
}
