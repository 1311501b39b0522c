package vn.hoithi.attempt.extratime;

import vn.hoithi.contest.ClosingRule;

/** What became of a request for extra time: a plan, what was given, or a refusal. */
sealed interface ExtraTimeOutcome permits ExtraTimePlan, ExtraTimeOutcome.Given, ExtraTimeOutcome.Refused {

    /** It was given to so many; {@code again}: by the same answer sent before. */
    record Given(int people, boolean again) implements ExtraTimeOutcome {
    }

    /** Why not. Message key {@code extra.refused.<name>}. */
    enum Refused implements ExtraTimeOutcome {
        /** The attempt is submitted or closed. */
        CLOSED,
        /** Nobody is inside. */
        NOBODY,
        /** They may answer until their sitting closes already. */
        AT_CLOSING,
        /** No sitting is open whose closing could move. */
        NOT_OPEN,
        /** The next sitting opens before. */
        NEXT_SITTING,
        /** Somebody changed the contest meanwhile. */
        CHANGED,
        /** The sitting has closed. */
        OVER,
        /** The new closing has passed already. */
        PAST,
        /** It would close before it opens. */
        BACKWARDS,
        /** It closes then already. */
        SAME,
        /** Somebody who starts now would not have the whole time. */
        TOO_SOON,
        /** Open pages would not hear of it in time. */
        UNHEARD,
        /** Somebody inside was promised a later end. */
        INSIDE,
        /** Keys of its items may have been seen. */
        KEYS_SEEN;

        static Refused of(ClosingRule.Refusal refusal) {
            return valueOf(refusal.name());
        }
    }
}
