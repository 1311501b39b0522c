package vn.hoithi.account.session;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.time.Clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose sessions, roles or data changed in the last seconds, on whichever node. Nodes keep copies of sessions and people for ten seconds;
 * a copy of somebody named here is not used. So an end is felt everywhere with the next look, and nobody else's request costs a query.
 */
@Singleton
public class AccessChanges {

    /** Longer than any copy lives, by the longest a transaction may take to show up and clocks may differ. */
    static final Duration NAMED_FOR = Duration.ofSeconds(20);
    private final AccessChangeRepository repository;
    private final Clock clock;
    private final Map<Long, Long> until = new ConcurrentHashMap<>();

    AccessChanges(AccessChangeRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Something changed for the person: here from now on, on the other nodes with their next look. In the caller's transaction. */
    public void note(long personId, Instant now) {
        repository.note(personId, now.toEpochMilli());
        until.put(personId, now.plus(NAMED_FOR).toEpochMilli());
    }

    /** A copy of this person may be out of date. */
    public boolean concern(long personId) {
        return !until.isEmpty() && until.getOrDefault(personId, 0L) > clock.millis();
    }

    /** Asks what changed on other nodes. */
    void look() {
        var now = clock.millis();
        repository.since(now - NAMED_FOR.toMillis()).forEach(c -> until.merge(c.personId(), c.changedAt() + NAMED_FOR.toMillis(), Math::max));
        until.values().removeIf(end -> end <= now);
    }

    /** Looks twice a second; a look that fails is made up for by the next, and by the short life of copies. */
    @Singleton
    @Requires(missingProperty = "hoithi.commands")
    static class AccessChangesJob {

        private final AccessChanges changes;

        AccessChangesJob(AccessChanges changes) {
            this.changes = changes;
        }

        @Scheduled(initialDelay = "${hoithi.sessions.look}", fixedDelay = "${hoithi.sessions.look}")
        void run() {
            changes.look();
        }
    }
}
