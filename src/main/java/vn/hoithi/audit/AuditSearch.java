package vn.hoithi.audit;

import jakarta.inject.Singleton;
import vn.hoithi.audit.AuditRepository.Place;
import vn.hoithi.database.Batches;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds entries of the audit log. Each search is put together from short ones that read an index from its newest end and stop at the limit, so it costs
 * the same among thousands of entries and among millions; only what one person did or suffered is read through.
 */
@Singleton
public class AuditSearch {

    private final AuditRepository repository;

    AuditSearch(AuditRepository repository) {
        this.repository = repository;
    }

    /** The newest entries, at most {@code limit}. */
    public List<Entry> find(AuditQuery query, int limit) {
        var ids = ids(query, limit).distinct().sorted(Comparator.reverseOrder()).limit(limit).toList();
        return Batches.slices(ids).stream().flatMap(slice -> repository.entries(slice).stream()).toList();
    }

    /** Names of the units with these ids, as they are today. */
    public Map<Long, String> unitNames(Collection<Long> ids) {
        return Batches.slices(ids).stream().flatMap(slice -> repository.places(slice).stream()).collect(Collectors.toMap(Place::id, Place::name, (a, b) -> a));
    }

    /** Ids of the units with this code. */
    public List<Long> unitsOfCode(String code) {
        return repository.ofCode(code).stream().map(Place::id).toList();
    }

    /**
     * People who did something in reach or to whom it was done, found by the folded given name and further parts of the folded name.
     *
     * @param given begins the names as they are sorted
     * @param other a shape the names as they are sorted have
     */
    public List<Suspect> people(AuditQuery.Reach reach, String given, String other, int limit) {
        return reach.shapes().stream().flatMap(shape -> repository.people(given, other, shape, limit).stream()).map(n -> new Suspect(n.id(), n.name())).distinct().limit(limit).toList();
    }

    /** The person did something in reach, or it was done to the person. */
    public boolean concerns(AuditQuery.Reach reach, long person) {
        return ids(AuditQuery.all(reach).of(List.of(person)), 1).findAny().isPresent();
    }

    private Stream<Long> ids(AuditQuery query, int limit) {
        if (!query.people().isEmpty()) {
            return query.people().stream().flatMap(p -> query.reach().shapes().stream().flatMap(shape -> ofPerson(query, p, shape, limit)));
        }
        if (query.reach().everything()) {
            return query.actions().isEmpty() ? repository.newest(query.from(), query.until(), limit).stream()
                    : query.actions().stream().flatMap(a -> repository.newestOf(a, query.from(), query.until(), limit).stream());
        }
        return query.reach().units().stream().flatMap(unit -> query.actions().isEmpty() ? repository.at(unit, query.from(), query.until(), limit).stream()
                : query.actions().stream().flatMap(a -> repository.atOf(unit, a, query.from(), query.until(), limit).stream()));
    }

    private Stream<Long> ofPerson(AuditQuery query, long person, String shape, int limit) {
        var any = query.actions().isEmpty() ? 1 : 0;
        var actions = Batches.padded(query.actions().isEmpty() ? List.of("") : query.actions().stream().map(Enum::name).toList());
        return Stream.concat(repository.by(person, query.from(), query.until(), any, actions, shape, limit).stream(),
                repository.to(person, query.from(), query.until(), any, actions, shape, limit).stream());
    }

    /** Somebody whose name was looked for. */
    public record Suspect(long id, String name) {
    }
}
