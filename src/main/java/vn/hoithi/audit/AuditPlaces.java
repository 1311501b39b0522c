package vn.hoithi.audit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.database.Ids;
import vn.hoithi.time.Clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** By which units an entry is found: the one it concerns and all above it, at that moment. */
@Singleton
class AuditPlaces {

    private static final String ADD = "INSERT IGNORE INTO audit_place (unit_id, entry_id, action) VALUES (?, ?, ?)";
    private static final int BATCH = 500;
    private final JdbcOperations jdbc;
    private final AuditRepository repository;

    AuditPlaces(JdbcOperations jdbc, AuditRepository repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    /** In the caller's transaction. */
    void add(List<Entry> entries) {
        Batches.run(jdbc, ADD, entries.stream().flatMap(AuditPlaces::of).toList(), (to, place) -> {
            to.setLong(1, place.unitId());
            to.setLong(2, place.entry().id());
            to.setString(3, place.entry().action().name());
        });
    }

    private static Stream<Place> of(Entry entry) {
        return entry.unitPath().isEmpty() ? Stream.of() : Arrays.stream(entry.unitPath().split("/")).map(step -> new Place(Long.parseLong(step, 36), entry));
    }

    private record Place(long unitId, Entry entry) {
    }

    /** Adds what is missing of the entries written since, some at a time: a node of the version before knew no places. */
    void mend(Instant since) {
        var first = Ids.from(since);
        for (var some = repository.oldest(first, BATCH); !some.isEmpty(); some = repository.oldest(first, BATCH)) {
            mend(some);
            first = some.getLast().id() + 1;
        }
    }

    @Transactional
    void mend(List<Entry> entries) {
        add(entries);
    }

    /** Once, when an exchange of versions is over. */
    @Singleton
    @Requires(missingProperty = "hoithi.commands")
    static class AuditPlacesJob {

        private final AuditPlaces places;
        private final Clock clock;

        AuditPlacesJob(AuditPlaces places, Clock clock) {
            this.places = places;
            this.clock = clock;
        }

        @Scheduled(initialDelay = "20m")
        void run() {
            places.mend(clock.now().minus(Duration.ofHours(1)));
        }
    }
}
