package vn.hoithi.contest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * When the closing of a sitting may move. What is over stays over: keys, results and rankings are shown from then on. An open sitting may close
 * earlier only if everybody inside keeps the whole time ({@link Reason#BREAK_OFF} takes it from them, when their pages can hear of it), later only as long as nobody can know a key of it; a short delay after an incident
 * ({@link Reason#INCIDENT}) is always granted to a sitting that is open. Pure.
 */
public final class ClosingRule {

    /** So much more than a paper's time must be left to a sitting that is to close earlier: nodes hear of it within a second. */
    private static final Duration NOTICE = Duration.ofMinutes(5);

    /** So long an open page may take to hear of an earlier end. */
    private static final Duration HEARD = Duration.ofMinutes(3);

    private ClosingRule() {
    }

    /** Why it is to move. */
    public enum Reason {
        /** Minutes for a sitting that is open: a power cut, a slow line. */
        INCIDENT,
        /** The organiser wants another date. */
        PLAN,
        /** The sitting cannot go on. */
        BREAK_OFF
    }

    /** Why it may not. Message key {@code extra.refused.<name>}. */
    public enum Refusal {
        /** The sitting has closed. */
        OVER,
        /** The new closing has passed already. */
        PAST,
        /** It would close before it opens. */
        BACKWARDS,
        /** It closes then already. */
        SAME,
        /** The next sitting opens before. */
        NEXT_SITTING,
        /** Somebody who starts now would not have the whole time. */
        TOO_SOON,
        /** Open pages would not hear of it in time. */
        UNHEARD,
        /** Keys of its items may have been seen. */
        KEYS_SEEN
    }

    /** Why the closing of a sitting may not move to the moment; {@code submitted} are the rounds in which somebody has submitted. */
    public static Optional<Refusal> refusal(Contest contest, Round round, Round.Window window, Instant to, Reason reason, Set<Integer> submitted, Instant now) {
        if (!now.isBefore(window.closes())) {
            return Optional.of(Refusal.OVER);
        }
        if (!to.isAfter(now)) {
            return Optional.of(Refusal.PAST);
        }
        if (!to.isAfter(window.opens())) {
            return Optional.of(Refusal.BACKWARDS);
        }
        if (to.equals(window.closes())) {
            return Optional.of(Refusal.SAME);
        }
        return to.isBefore(window.closes()) ? earlier(contest, window, to, reason, now) : later(contest, round, window, to, reason, submitted, now);
    }

    private static Optional<Refusal> earlier(Contest contest, Round.Window window, Instant to, Reason reason, Instant now) {
        if (reason == Reason.BREAK_OFF) {
            return window.holds(now) && to.isBefore(now.plus(HEARD)) ? Optional.of(Refusal.UNHEARD) : Optional.empty();
        }
        var whole = now.plus(Duration.ofMinutes(contest.settings().minutes())).plus(NOTICE);
        return window.holds(now) && to.isBefore(whole) ? Optional.of(Refusal.TOO_SOON) : Optional.empty();
    }

    private static Optional<Refusal> later(Contest contest, Round round, Round.Window window, Instant to, Reason reason, Set<Integer> submitted, Instant now) {
        var next = contest.settings().rounds().stream().flatMap(r -> r.windows().stream()).anyMatch(w -> !w.opens().isBefore(window.closes()) && w.opens().isBefore(to));
        if (next) {
            return Optional.of(Refusal.NEXT_SITTING);
        }
        return reason == Reason.PLAN && contest.disclosure().keysSeen(round, submitted, now) ? Optional.of(Refusal.KEYS_SEEN) : Optional.empty();
    }
}
