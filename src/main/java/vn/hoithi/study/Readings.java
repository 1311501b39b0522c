package vn.hoithi.study;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who has read what: the place kept, the pages ticked, the materials done. */
@Singleton
public class Readings {

    private final ReadingRepository repository;
    private final SectionQueries sections;

    Readings(ReadingRepository repository, SectionQueries sections) {
        this.repository = repository;
        this.sections = sections;
    }

    /** Where the person is in the material. */
    Optional<Reading> of(long personId, long materialId) {
        return repository.of(personId, materialId);
    }

    /** The place the person left last, if the material is not read to the end. */
    Optional<Reading> last(long personId) {
        return repository.last(personId).filter(r -> r.doneAt() == null);
    }

    /** Ids of the sections the person ticked. */
    Set<Long> sectionsRead(long personId, long materialId) {
        return Set.copyOf(repository.sectionsRead(personId, materialId));
    }

    /** Pages the person ticked, by material. */
    Map<Long, Long> pagesRead(long personId) {
        return repository.pagesRead(personId).stream().collect(Collectors.toMap(MaterialSection.Count::materialId, MaterialSection.Count::pages));
    }

    /** Pages there are, by material. */
    Map<Long, Long> pages(List<Long> materialIds) {
        return materialIds.isEmpty() ? Map.of() : sections.pages(materialIds).stream().collect(Collectors.toMap(MaterialSection.Count::materialId, MaterialSection.Count::pages));
    }

    /** Materials the person has read to the end. */
    public long done(long personId) {
        return repository.ofPerson(personId).stream().filter(r -> r.doneAt() != null).count();
    }

    /** The person opened this section. */
    @Transactional
    public void place(long personId, long materialId, String anchor, Instant now) {
        repository.place(personId, materialId, anchor, now.toEpochMilli());
    }

    /** The person has read this section; true when it was the last one missing and the material is done with it. */
    @Transactional
    boolean read(long personId, MaterialSection section, String nextAnchor, Instant now) {
        repository.place(personId, section.materialId(), nextAnchor, now.toEpochMilli());
        repository.read(personId, section.id(), section.materialId(), now.toEpochMilli());
        return repository.finish(personId, section.materialId(), now.toEpochMilli()) == 1;
    }
}
