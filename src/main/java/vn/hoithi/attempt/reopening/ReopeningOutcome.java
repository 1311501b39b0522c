package vn.hoithi.attempt.reopening;

import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Round;

import java.time.Duration;
import java.time.Instant;

/** What became of the wish to open an attempt again: its new end, done, or why not. */
sealed interface ReopeningOutcome permits ReopeningOutcome.Plan, ReopeningOutcome.Done, ReopeningOutcome.Refused {

    /** Less than this is no time to answer anything. */
    Duration LEAST = Duration.ofMinutes(1);

    /** It would end then; {@code cut}: its sitting closes before its time is over. */
    record Plan(Instant ends, boolean cut) implements ReopeningOutcome {
    }

    /** It is open; {@code again}: by the same answer sent before. */
    record Done(Instant ends, boolean again) implements ReopeningOutcome {
    }

    /** Why not. Message key {@code reopening.refused.<name>}. */
    enum Refused implements ReopeningOutcome {
        /** It is open already. */
        OPEN,
        /** It was said not to count: that is to be taken back first. */
        VOID,
        /** Its sitting has closed. */
        OVER,
        /** The person may have seen the keys of its questions. */
        KEYS_SEEN,
        /** The person is in another attempt of the round. */
        ELSEWHERE,
        /** A marker is at its essay, or has marked it. */
        MARKED,
        /** No time is left to it: minutes are to be given. */
        NO_TIME,
        /** Somebody changed the contest or the attempt meanwhile. */
        CHANGED
    }

    /** What opening it with so many minutes beside the time it had left would do at a moment. Pure: who else is inside is asked elsewhere. */
    static ReopeningOutcome plan(Contest contest, AttemptRow row, int minutes, Instant now) {
        if (row.open() || row.submittedAt() == null) {
            return Refused.OPEN;
        }
        if (row.state() == AttemptRow.VOID) {
            return Refused.VOID;
        }
        var closes = contest.round(row.roundNo()).flatMap(r -> r.windowAt(Instant.ofEpochMilli(row.startedAt()))).map(Round.Window::closes).orElse(now);
        if (!now.isBefore(closes)) {
            return Refused.OVER;
        }
        if (contest.disclosure().keysShown(row.roundNo(), Instant.ofEpochMilli(row.submittedAt()), now)) {
            return Refused.KEYS_SEEN;
        }
        var wished = now.plus(left(row)).plus(Duration.ofMinutes(minutes));
        var ends = wished.isBefore(closes) ? wished : closes;
        return Duration.between(now, ends).compareTo(LEAST) < 0 ? Refused.NO_TIME : new Plan(ends, wished.isAfter(closes));
    }

    /** The time it had left when it was handed in. */
    static Duration left(AttemptRow row) {
        return Duration.ofMillis(Math.max(0, row.endsAt() - row.submittedAt()));
    }
}
