package vn.hoithi.attempt;

/** What became of a wish for extra time: a plan, the deed, or a refusal. */
sealed interface ExtraTimeAnswer permits ExtraTimePlan, ExtraTimeAnswer.Given, ExtraTimeAnswer.Refused {

    /** It was given to so many; {@code again}: by the same answer sent before. */
    record Given(int people, boolean again) implements ExtraTimeAnswer {
    }

    /** Why not. Message key {@code extra.refused.<name>}. */
    enum Refused implements ExtraTimeAnswer {
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
        CHANGED
    }
}
