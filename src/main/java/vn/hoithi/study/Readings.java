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

    /** Materials the person is in and has not read to the end, the last one first. */
    List<Long> unfinished(long personId) {
        return repository.ofPerson(personId).stream().filter(r -> r.doneAt() == null).map(Reading::materialId).toList();
    }

    /** A material begun and not read to the end. */
    public record Begun(String path, String title) {
    }

    /** The one the person read in last and has not read to the end. */
    public Optional<Begun> underWay(long personId) {
        return repository.underWay(personId).map(r -> new Begun("/study/" + r.materialId(), r.title()));
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

    /** The person is in this section, at the passage of that name ("" for its top). */
    @Transactional
    public void place(long personId, long materialId, String anchor, String passage, Instant now) {
        repository.place(personId, materialId, anchor, passage, now.toEpochMilli());
    }

    /** The person has read this section and goes on at the other. When it was the last one missing, the material is done. */
    @Transactional
    public void read(long personId, MaterialSection section, String nextAnchor, Instant now) {
        repository.place(personId, section.materialId(), nextAnchor, "", now.toEpochMilli());
        repository.read(personId, section.id(), section.materialId(), now.toEpochMilli());
        repository.finish(personId, section.materialId(), now.toEpochMilli());
    }
}
