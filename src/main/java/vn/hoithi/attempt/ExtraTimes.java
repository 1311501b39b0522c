package vn.hoithi.attempt;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.LaterClosing;
import vn.hoithi.text.Format;
import vn.hoithi.web.Contention;
import vn.hoithi.web.Messages;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

/** Extra time: what it would do, giving it once, and telling those who got it. */
@Singleton
class ExtraTimes {

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

    /** What the wish would do now: a plan or a refusal. */
    ExtraTimeAnswer plan(Contest contest, ExtraTimeWish wish, Instant now) {
        var inside = wish.attemptId() == null ? repository.inside(contest.id(), now.toEpochMilli())
                : repository.inside(contest.id(), wish.attemptId(), now.toEpochMilli()).stream().toList();
        return ExtraTimePlan.of(contest, wish, inside, now);
    }

    /** Gives it, once for an id however often it is asked. */
    ExtraTimeAnswer give(long id, Contest contest, ExtraTimeWish wish, long by, Instant now) {
        if (repository.given(id) > 0) {
            return new ExtraTimeAnswer.Given(repository.people(id), true);
        }
        var answer = plan(contest, wish, now);
        return answer instanceof ExtraTimePlan plan ? give(id, contest, wish, plan, by, now) : answer;
    }

    private ExtraTimeAnswer give(long id, Contest contest, ExtraTimeWish wish, ExtraTimePlan plan, long by, Instant now) {
        try {
            var given = Contention.again(() -> writer.write(id, contest, wish, plan, by, now));
            if (plan.moved() != null) {
                closing.committed(contest.id());
            }
            attempts.forget(contest.id(), wish.attemptId());
            return given;
        } catch (ExtraTimeWriter.Undone undone) {
            return repository.given(id) > 0 ? new ExtraTimeAnswer.Given(repository.people(id), true) : undone.why;
        }
    }

    /** What the attempt was given and why, in sentences; "" when nothing was. */
    String told(AttemptRow row, Locale locale) {
        return row.extraMs() == 0 ? "" : repository.notes(row.id()).stream().map(n -> messages.say(locale, "attempt.extra", length(Math.min(n.millis(), n.endsAfter() - n.endsBefore()), locale), n.reason()))
                .collect(Collectors.joining(" "));
    }

    private String length(long millis, Locale locale) {
        return millis % 60_000 == 0 ? messages.say(locale, "unit.minutes", millis / 60_000) : Format.of(locale).duration(millis);
    }
}
