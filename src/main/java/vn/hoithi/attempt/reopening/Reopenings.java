package vn.hoithi.attempt.reopening;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRepository;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.attempt.EssayIntake;
import vn.hoithi.audit.Audit;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.organise.LaterClosing;
import vn.hoithi.database.Ids;
import vn.hoithi.database.Transactions;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.web.Messages;

import java.time.Instant;
import java.util.Locale;

/**
 * Opens attempts again, each in one transaction that holds its row: who hands it in at the same moment comes before or after. Every answer is still in its
 * journal; what the log says of it does not count until it is closed again, see {@link vn.hoithi.outcome.OutcomeWriter#again}.
 */
@Singleton
public class Reopenings {

    private final ReopeningRepository repository;
    private final AttemptRepository rows;
    private final Attempts attempts;
    private final LaterClosing closings;
    private final OutcomeLog log;
    private final @Nullable EssayIntake essays;
    private final Transactions transactions;
    private final Audit audit;
    private final Messages messages;
    private final Ids ids;

    Reopenings(ReopeningRepository repository, AttemptRepository rows, Attempts attempts, LaterClosing closings, OutcomeLog log, @Nullable EssayIntake essays, Transactions transactions, Audit audit,
               Messages messages, Ids ids) {
        this.repository = repository;
        this.rows = rows;
        this.attempts = attempts;
        this.closings = closings;
        this.log = log;
        this.essays = essays;
        this.transactions = transactions;
        this.audit = audit;
        this.messages = messages;
        this.ids = ids;
    }

    /** Takes everything back. */
    private static final class Undone extends RuntimeException {
        private final transient ReopeningOutcome.Refused why;

        private Undone(ReopeningOutcome.Refused why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    /** What opening it would do now. */
    ReopeningOutcome plan(Contest contest, AttemptRow row, int minutes, Instant now) {
        var plan = ReopeningOutcome.plan(contest, row, minutes, now);
        return plan instanceof ReopeningOutcome.Plan && elsewhere(row) ? ReopeningOutcome.Refused.ELSEWHERE : plan;
    }

    /** Opens it, once for an id however often it is asked. */
    ReopeningOutcome open(long id, Contest contest, AttemptRow seen, int minutes, String reason, long by, Instant now) {
        try {
            var outcome = transactions.write(() -> write(id, contest, seen, minutes, reason, by, now));
            attempts.forget(contest.id(), seen.id());
            return outcome;
        } catch (Undone undone) {
            return undone.why;
        }
    }

    private ReopeningOutcome write(long id, Contest contest, AttemptRow seen, int minutes, String reason, long by, Instant now) {
        if (!closings.hold(contest)) {
            throw new Undone(ReopeningOutcome.Refused.CHANGED);
        }
        var row = rows.locked(seen.id()).orElseThrow();
        var before = repository.done(id);
        if (before.isPresent()) {
            return new ReopeningOutcome.Done(Instant.ofEpochMilli(before.get().endsAfter()), true);
        }
        if (!(plan(contest, row, minutes, now) instanceof ReopeningOutcome.Plan plan)) {
            return plan(contest, row, minutes, now);
        }
        if (essays != null && !essays.withdraw(row.id())) {
            throw new Undone(ReopeningOutcome.Refused.MARKED);
        }
        var ends = plan.ends().toEpochMilli();
        if (append(id, row, ends, reason, by, now) == 0 || repository.open(row.id(), ends) == 0) {
            throw new Undone(ReopeningOutcome.Refused.CHANGED);
        }
        repository.forgetLate(row.id());
        log.append(OutcomeEventBuilder.builder().id(ids.next()).kind(OutcomeEvent.Kind.VOIDED).contestId(row.contestId()).roundNo(row.roundNo()).attemptId(row.id()).personId(row.personId())
                .revision(log.lastVerdict(row.contestId(), row.roundNo(), row.id()) + 1).loggedAt(now.toEpochMilli()).build());
        audit.write(Audit.Event.to(Audit.Action.ATTEMPT_REOPENED, by, row.personId(), contest.unitPath(), contest.title() + ": " + reason), now);
        return new ReopeningOutcome.Done(plan.ends(), false);
    }

    private int append(long id, AttemptRow row, long ends, String reason, long by, Instant now) {
        return repository.append(id, row.contestId(), row.id(), row.state(), row.submittedAt(), row.receipt(), row.points(), row.endsAt(), ends, reason, by, now.toEpochMilli());
    }

    /** Why and when it was opened again, a sentence; "" when it never was. */
    public String told(AttemptRow row, Locale locale) {
        return row.reopened() == 0 ? "" : repository.last(row.id())
                .map(r -> messages.say(locale, "reopening.told", messages.in(locale).format().minute(Instant.ofEpochMilli(r.reopenedAt())), r.reason())).orElse("");
    }

    private boolean elsewhere(AttemptRow row) {
        return repository.elsewhere(row.contestId(), row.roundNo(), row.personId(), row.id()) > 0;
    }
}
