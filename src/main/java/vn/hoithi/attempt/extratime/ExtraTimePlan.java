package vn.hoithi.attempt.extratime;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import vn.hoithi.attempt.extratime.ExtraTimeRequest.Reach;
import vn.hoithi.contest.ClosingRule;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What giving time would do at a moment. Pure. No attempt runs past the closing of its sitting, for keys and results may be shown from then on:
 * who needs longer needs a later closing.
 *
 * @param moved   the sitting that closes later, or null
 * @param reached the attempts whose end moves
 */
record ExtraTimePlan(@Nullable Moved moved, List<Reached> reached) implements ExtraTimeOutcome {

    /** A running attempt; moments are epoch milliseconds. */
    @Introspected
    record Inside(long id, int roundNo, long startedAt, long endsAt) {
    }

    /** A sitting and its new closing. */
    record Moved(Round round, Round.Window window, Instant closes) {
    }

    /** An attempt's end before and after; {@code latest} is the closing of its sitting. */
    record Reached(long attemptId, long before, long after, long latest) {
    }

    /**
     * The plan, or why not.
     *
     * @param inside    the attempt meant, or all that run
     * @param submitted rounds in which somebody has submitted
     */
    static ExtraTimeOutcome of(Contest contest, ExtraTimeRequest asked, List<Inside> inside, Set<Integer> submitted, Instant now) {
        var moved = asked.movesClosing() ? moved(contest, asked, now).orElse(null) : null;
        if (asked.movesClosing() && moved == null) {
            return asked.target() == null ? ExtraTimeOutcome.Refused.NOT_OPEN : ExtraTimeOutcome.Refused.CHANGED;
        }
        var refused = moved == null ? Optional.<ExtraTimeOutcome.Refused>empty() : refused(contest, asked, moved, inside, submitted, now);
        if (refused.isPresent()) {
            return refused.get();
        }
        var reached = inside.stream().flatMap(a -> reached(contest, asked, a, moved, now).stream()).filter(r -> asked.early() ? r.after() < r.before() : r.after() > r.before()).toList();
        if (moved == null && reached.isEmpty()) {
            return !inside.isEmpty() ? ExtraTimeOutcome.Refused.AT_CLOSING : asked.reach() == Reach.ONE ? ExtraTimeOutcome.Refused.CLOSED : ExtraTimeOutcome.Refused.NOBODY;
        }
        return new ExtraTimePlan(moved, reached);
    }

    private static Optional<ExtraTimeOutcome.Refused> refused(Contest contest, ExtraTimeRequest asked, Moved moved, List<Inside> inside, Set<Integer> submitted, Instant now) {
        var rule = ClosingRule.refusal(contest, moved.round(), moved.window(), moved.closes(), asked.why(), submitted, now).map(ExtraTimeOutcome.Refused::of);
        return rule.isEmpty() && !asked.early() && beyond(moved, inside) ? Optional.of(ExtraTimeOutcome.Refused.INSIDE) : rule;
    }

    /** Somebody inside was promised an end after the new closing. */
    static boolean beyond(Moved moved, List<Inside> inside) {
        return inside.stream().anyMatch(a -> a.roundNo() == moved.round().no() && moved.window().holds(Instant.ofEpochMilli(a.startedAt())) && a.endsAt() > moved.closes().toEpochMilli());
    }

    /** So many of them get less than the whole. */
    long cut(long millis) {
        return reached.stream().filter(r -> r.after() - r.before() < millis).count();
    }

    private static Optional<Moved> moved(Contest contest, ExtraTimeRequest asked, Instant now) {
        var target = asked.target();
        return target == null ? contest.openRound(now).flatMap(r -> r.windowAt(now).map(w -> new Moved(r, w, w.closes().plusMillis(asked.millis()))))
                : contest.round(target.roundNo()).flatMap(r -> r.windows().stream().filter(w -> w.closes().equals(target.closes())).findFirst().map(w -> new Moved(r, w, target.to())));
    }

    private static Optional<Reached> reached(Contest contest, ExtraTimeRequest asked, Inside a, Moved moved, Instant now) {
        var window = contest.round(a.roundNo()).flatMap(r -> r.windowAt(Instant.ofEpochMilli(a.startedAt())));
        if (asked.early()) {
            var closes = moved.closes().toEpochMilli();
            return window.filter(w -> w.equals(moved.window())).map(w -> new Reached(a.id(), a.endsAt(), Math.min(a.endsAt(), closes), closes));
        }
        return window.filter(w -> asked.reach() != Reach.ROUND || w.equals(moved.window()) && a.endsAt() == w.closes().toEpochMilli()).map(w -> {
            var latest = (moved != null && w.equals(moved.window()) ? moved.closes() : w.closes()).toEpochMilli();
            var wished = asked.reach() == Reach.ROUND ? a.startedAt() + contest.settings().minutes() * 60_000L : Math.max(a.endsAt(), now.toEpochMilli()) + asked.millis();
            return new Reached(a.id(), a.endsAt(), Math.min(wished, latest), latest);
        });
    }
}
