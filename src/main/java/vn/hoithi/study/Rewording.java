package vn.hoithi.study;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.hoithi.study.importer.SectionText;
import vn.hoithi.text.Vietnamese;

/** Changes a material after it was brought in. Sections keep their id and anchor, so readers keep their places and ticks. */
@Singleton
class Rewording {

    private final MaterialRepository repository;
    private final SectionQueries sections;

    Rewording(MaterialRepository repository, SectionQueries sections) {
        this.repository = repository;
        this.sections = sections;
    }

    /** Another title, topic, kind, place: limits as when it was brought in. */
    @Transactional
    public void describe(Material material, long topicId, MaterialKind kind, Materials.Card card, int position) {
        repository.describe(material.id(), topicId, kind, card.title(), Vietnamese.fold(card.title()), card.summary(), card.sources(), position);
    }

    /** What readers would see. */
    SafeHtml preview(MaterialSection section, String markdown) {
        return SectionHtml.of(SectionText.blocks(markdown, official(section.materialId())));
    }

    /** Another wording of a section; false when somebody else saved it since this version was read. */
    @Transactional
    public boolean reword(MaterialSection section, int version, String heading, String markdown) {
        var blocks = SectionText.blocks(markdown, official(section.materialId()));
        var text = SectionHtml.text(blocks);
        return repository.reword(section.id(), version, heading, SectionHtml.of(blocks).toString(), text, Vietnamese.fold(heading + " " + text), markdown) == 1;
    }

    List<MaterialSection> sections(Material material) {
        return sections.all(material.id());
    }

    /** The paper has clauses or points somewhere: so it was read as an official one. */
    private boolean official(long materialId) {
        return sections.all(materialId).stream().anyMatch(s -> s.html().contains("reader__text"));
    }
}
