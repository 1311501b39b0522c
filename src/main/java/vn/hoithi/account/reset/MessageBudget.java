package vn.hoithi.account.reset;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.guard.Origin;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How many messages may be asked for and sent on a day, on all nodes together, for each costs money: by number, by address and for the whole
 * installation. A number nobody has is counted like any other, so that a limit says nothing of it.
 */
@Singleton
class MessageBudget {

    private static final String ALL = "all";
    private final MessageCountRepository repository;
    private final Origin origin;
    private final int perPerson;
    private final int perAddress;
    private final int perDay;

    /**
     * @param perPerson  asked for a number on a day
     * @param perAddress asked for from an address on a day
     * @param perDay     sent on a day
     */
    MessageBudget(MessageCountRepository repository, Origin origin, @Value("${hoithi.messages.per-person}") int perPerson, @Value("${hoithi.messages.per-address}") int perAddress,
                  @Value("${hoithi.messages.per-day}") int perDay) {
        this.repository = repository;
        this.origin = origin;
        this.perPerson = perPerson;
        this.perAddress = perAddress;
        this.perDay = perDay;
    }

    /** What came of asking. Message key {@code reset.asked.<name>}. */
    enum Asked { TAKEN, PERSON_LIMIT, ADDRESS_LIMIT, DAY_LIMIT }

    /** Counts that a message is asked for, for a number (E.164) from where the request comes. */
    Asked ask(String phone, Instant now) {
        var day = day(now);
        if (repository.of(ALL, day).filter(c -> c.messages() >= perDay).isPresent()) {
            return Asked.DAY_LIMIT;
        }
        if (!origin.behindUnknownProxy() && !take("address " + origin.here(), day, perAddress)) {
            return Asked.ADDRESS_LIMIT;
        }
        return take("phone " + phone, day, perPerson) ? Asked.TAKEN : Asked.PERSON_LIMIT;
    }

    /** Counts a message that is to be sent; false when the day's are used up. */
    boolean spend(Instant now) {
        repository.open(ALL, day(now));
        return repository.take(ALL, day(now), perDay) > 0;
    }

    private boolean take(String who, long day, int limit) {
        var name = Sessions.hash(who);
        repository.open(name, day);
        return repository.take(name, day, limit) > 0;
    }

    private static long day(Instant now) {
        return LocalDate.ofInstant(now, Format.ZONE).toEpochDay();
    }

    /** Forgets days gone by, every hour. */
    @Singleton
    @Requires(missingProperty = "hoithi.commands")
    static class MessageCountCleaningJob {

        private final MessageCountRepository repository;
        private final Clock clock;

        MessageCountCleaningJob(MessageCountRepository repository, Clock clock) {
            this.repository = repository;
            this.clock = clock;
        }

        @Scheduled(initialDelay = "10m", fixedDelay = "1h")
        void run() {
            repository.forget(day(clock.now()));
        }
    }
}
