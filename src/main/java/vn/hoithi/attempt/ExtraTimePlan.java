package vn.hoithi.attempt;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import vn.hoithi.attempt.ExtraTimeWish.Reach;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Round;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What giving time would do at a moment. Pure. No attempt runs past the closing of its sitting, for keys and results may be shown from then on:
 * who needs longer needs a later closing.
 *
 * @param moved   the sitting that closes later, or null
 * @param reached the attempts that end later
 */
record ExtraTimePlan(@Nullable Moved moved, List<Reached> reached) implements ExtraTimeAnswer {

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

    /** The plan, or why not. {@code inside}: the attempt meant, or all that run. */
    static ExtraTimeAnswer of(Contest contest, ExtraTimeWish wish, List<Inside> inside, Instant now) {
        var moved = wish.movesClosing() ? moved(contest, wish, now).orElse(null) : null;
        if (wish.movesClosing() && moved == null) {
            return ExtraTimeAnswer.Refused.NOT_OPEN;
        }
        if (moved != null && windows(contest).anyMatch(w -> !w.opens().isBefore(moved.window().closes()) && w.opens().isBefore(moved.closes()))) {
            return ExtraTimeAnswer.Refused.NEXT_SITTING;
        }
        var reached = inside.stream().flatMap(a -> reached(contest, wish, a, moved, now).stream()).filter(r -> r.after() > r.before()).toList();
        if (moved == null && reached.isEmpty()) {
            return !inside.isEmpty() ? ExtraTimeAnswer.Refused.AT_CLOSING : wish.reach() == Reach.ONE ? ExtraTimeAnswer.Refused.CLOSED : ExtraTimeAnswer.Refused.NOBODY;
        }
        return new ExtraTimePlan(moved, reached);
    }

    /** So many of them get less than the whole. */
    long cut(long millis) {
        return reached.stream().filter(r -> r.after() - r.before() < millis).count();
    }

    private static Optional<Moved> moved(Contest contest, ExtraTimeWish wish, Instant now) {
        return contest.openRound(now).flatMap(r -> r.windowAt(now).map(w -> new Moved(r, w, w.closes().plusMillis(wish.millis()))));
    }

    private static Optional<Reached> reached(Contest contest, ExtraTimeWish wish, Inside a, Moved moved, Instant now) {
        var window = contest.round(a.roundNo()).flatMap(r -> r.windowAt(Instant.ofEpochMilli(a.startedAt())));
        return window.filter(w -> wish.reach() != Reach.ROUND || w.equals(moved.window()) && a.endsAt() == w.closes().toEpochMilli()).map(w -> {
            var latest = (moved != null && w.equals(moved.window()) ? moved.closes() : w.closes()).toEpochMilli();
            var wished = wish.reach() == Reach.ROUND ? a.startedAt() + contest.settings().minutes() * 60_000L : Math.max(a.endsAt(), now.toEpochMilli()) + wish.millis();
            return new Reached(a.id(), a.endsAt(), Math.min(wished, latest), latest);
        });
    }

    private static Stream<Round.Window> windows(Contest contest) {
        return contest.settings().rounds().stream().flatMap(r -> r.windows().stream()).sorted(Comparator.comparing(Round.Window::opens));
    }
}
