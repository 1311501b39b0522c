package vn.hoithi.attempt;

/** What became of a save. */
sealed interface SaveResult permits SaveResult.Saved, SaveResult.Refused {

    /** Committed. */
    record Saved() implements SaveResult {
    }

    /** Not taken. */
    record Refused(Why why) implements SaveResult {
    }

    /** Why a save was not taken. */
    enum Why {
        /** The time, the grace included, is over. */
        TIME_UP,
        /** The attempt was submitted. */
        SUBMITTED,
        /** Another save with other content has this number. */
        CONFLICT
    }

    /** The one Saved. */
    SaveResult SAVED = new Saved();
}
