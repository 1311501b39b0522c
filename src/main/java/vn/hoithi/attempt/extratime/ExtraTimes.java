package vn.hoithi.attempt.extratime;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.organise.LaterClosing;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.web.Messages;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Extra time: what it would do, giving it once, and telling those who got it. */
@Singleton
public class ExtraTimes {

    private final ExtraTimeRepository repository;
    private final ExtraTimeWriter writer;
    private final LaterClosing closing;
    private final Attempts attempts;
    private final Messages messages;

    ExtraTimes(ExtraTimeRepository repository, ExtraTimeWriter writer, LaterClosing closing, Attempts attempts, Messages messages) {
        this.repository = repository;
        this.writer = writer;
        this.closing = closing;
        this.attempts = attempts;
        this.messages = messages;
    }

    /** What the request would do now: a plan or a refusal. */
    ExtraTimeOutcome plan(Contest contest, ExtraTimeRequest asked, Instant now) {
        var inside = asked.attemptId() == null ? repository.inside(contest.id(), now.toEpochMilli())
                : repository.inside(contest.id(), asked.attemptId(), now.toEpochMilli()).stream().toList();
        return ExtraTimePlan.of(contest, asked, inside, asked.movesClosing() ? repository.submittedRounds(contest) : Set.of(), now);
    }

    /** Somebody looked at who is inside. */
    void seen(long reader, Contest contest, int people, Instant now) {
        writer.seen(reader, contest, people, now);
    }

    /** Gives it, once for an id however often it is asked. */
    ExtraTimeOutcome give(long id, Contest contest, ExtraTimeRequest asked, long by, Instant now) {
        if (repository.given(id) > 0) {
            return new ExtraTimeOutcome.Given(repository.people(id), true);
        }
        var answer = plan(contest, asked, now);
        return answer instanceof ExtraTimePlan plan ? give(id, contest, asked, plan, by, now) : answer;
    }

    private ExtraTimeOutcome give(long id, Contest contest, ExtraTimeRequest asked, ExtraTimePlan plan, long by, Instant now) {
        try {
            var given = TransactionRetry.again(() -> writer.write(id, contest, asked, plan, by, now));
            if (plan.moved() != null) {
                closing.committed(contest.id());
            }
            attempts.forget(contest.id(), asked.attemptId());
            return given;
        } catch (ExtraTimeWriter.Undone undone) {
            return repository.given(id) > 0 ? new ExtraTimeOutcome.Given(repository.people(id), true) : undone.why;
        }
    }

    /** What the attempt was given and why, in sentences; "" when nothing was. */
    public String told(AttemptRow row, Locale locale) {
        return row.extraMs() == 0 ? "" : repository.notes(row.id()).stream().map(n -> told(n, locale)).collect(Collectors.joining(" "));
    }

    private String told(ExtraTimeRepository.Note n, Locale locale) {
        return n.endsAfter() < n.endsBefore() ? messages.say(locale, "attempt.early", messages.in(locale).format().second(Instant.ofEpochMilli(n.endsAfter())), n.reason())
                : messages.say(locale, "attempt.extra", messages.length(locale, Math.min(n.millis(), n.endsAfter() - n.endsBefore())), n.reason());
    }
}
