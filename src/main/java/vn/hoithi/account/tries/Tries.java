package vn.hoithi.account.tries;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.time.Clock;
import vn.hoithi.web.guard.Origin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts tries at a password or code, by account and by where they come from: a browser that signed in to the account before has a count
 * of its own, everybody else one for the address and one that all of them share. So whoever guesses rests, and the owner does not.
 * A number nobody has is counted like any other, so that resting says nothing of it. Codes of the second factor have one count for all unknown places.
 */
@Singleton
public class Tries {

    /** Failed tries from one place after which it rests. */
    public static final int LIMIT = 8;
    /** Failed tries at an account from all unknown places together after which they rest: more than a family mistypes, no help to a thousand machines. */
    public static final int LIMIT_OF_ALL = 100;
    /** How long a place rests. */
    public static final Duration REST = Duration.ofMinutes(5);
    /** How long codes of the second factor rest: whoever is wrong there has the password, so few guesses are left to make. */
    public static final Duration REST_OF_CODES = Duration.ofHours(1);
    /** A count nobody added to for so long is forgotten. */
    public static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration DEVICE_MEMORY = Duration.ofDays(400);
    private final TryRepository repository;
    private final Origin origin;

    Tries(TryRepository repository, Origin origin) {
        this.repository = repository;
        this.origin = origin;
    }

    /** What is tried: each door has its own counts, so that a wrong reset code does not keep the right password out. */
    public enum Door { SIGN_IN, RESET, CHANGE, CODE }

    /** A place tries are counted for. */
    record Source(String name, int limit, Duration rest) {
    }

    /** Where the tries of a request are counted. */
    public record Budget(String account, List<Source> sources) {
    }

    /**
     * The counts that a try concerns.
     *
     * @param account  what is tried, a number in E.164
     * @param personId whose it is, 0 when nobody's
     * @param device   what the browser's cookie says, or ""
     */
    public Budget budget(Door door, String account, long personId, String device) {
        var hashed = Sessions.hash(account).substring(0, 40);
        if (repository.known(personId, Sessions.hash(device)) > 0) {
            return new Budget(hashed, List.of(source(door, "device " + device, LIMIT)));
        }
        if (door == Door.CODE) {
            return new Budget(hashed, List.of(source(door, "all", LIMIT)));
        }
        return new Budget(hashed, List.of(source(door, "address " + origin.here(), LIMIT), source(door, "all", LIMIT_OF_ALL)));
    }

    private static Source source(Door door, String name, int limit) {
        return new Source(Sessions.hash(door + " " + name).substring(0, 40), limit, door == Door.CODE ? REST_OF_CODES : REST);
    }

    /** Counts a try before it is looked at: a hundred at once are not a hundred guesses. Gives until when none is taken, or empty when this one is. */
    public Optional<Instant> take(Budget budget, Instant now) {
        for (var source : budget.sources()) {
            repository.open(budget.account(), source.name(), now.toEpochMilli());
            if (repository.tried(budget.account(), source.name(), source.limit(), now.plus(source.rest()).toEpochMilli(), now.minus(MEMORY).toEpochMilli(), now.toEpochMilli()) == 0) {
                var until = repository.of(budget.account(), source.name()).map(TryRepository.Count::blockedUntil).orElse(0L);
                return Optional.of(Instant.ofEpochMilli(Math.max(until, now.toEpochMilli())));
            }
        }
        return Optional.empty();
    }

    /** Nobody looked at the try after all. */
    public void giveBack(Budget budget) {
        budget.sources().forEach(s -> repository.untried(budget.account(), s.name(), s.limit()));
    }

    /** The try was right: what this place failed before is forgotten. What all failed together is not, or a guesser could wait for the owner. */
    public void succeeded(Budget budget) {
        repository.forget(budget.account(), budget.sources().getFirst().name());
        budget.sources().stream().skip(1).forEach(s -> repository.untried(budget.account(), s.name(), s.limit()));
    }

    /** The browser has signed in to the account. */
    public void know(long personId, String device, Instant now) {
        repository.know(personId, Sessions.hash(device), now.toEpochMilli());
    }

    /** Who signed in last on the browser. */
    public Optional<Long> lastOn(String device) {
        return repository.lastOn(Sessions.hash(device));
    }

    /** No browser is known for the account any more: its password was changed. */
    public void unknowAll(long personId) {
        repository.unknowAll(personId);
    }

    /** Forgets what says nothing any more. */
    void clean(Instant now) {
        repository.forgetOld(now.minus(MEMORY).toEpochMilli());
        repository.unknowOld(now.minus(DEVICE_MEMORY).toEpochMilli());
    }

    /** Does so every ten minutes. */
    @Singleton
    @Requires(missingProperty = "hoithi.commands")
    public static class TriesCleaningJob {

        private final Tries tries;
        private final Clock clock;

        TriesCleaningJob(Tries tries, Clock clock) {
            this.tries = tries;
            this.clock = clock;
        }

        @Scheduled(initialDelay = "10m", fixedDelay = "10m")
        /** Once. */
        public void run() {
            tries.clean(clock.now());
        }
    }
}
