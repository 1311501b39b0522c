package vn.hoithi.attempt;

import java.util.Map;

/** What became of a save. */
public sealed interface SaveResult permits SaveResult.Saved, SaveResult.Refused {

    /** Committed; {@code standing} are the slots of it for which a newer answer stands, with that answer. */
    record Saved(Map<String, String> standing) implements SaveResult {
    }

    /** Not taken; {@code newest} is the highest sequence there is where that matters, else 0. */
    record Refused(Why why, long newest) implements SaveResult {

        Refused(Why why) {
            this(why, 0);
        }
    }

    /** Why a save was not taken. */
    enum Why {
        /** It was written after the end, or the grace is over. */
        TIME_UP,
        /** The attempt was submitted. */
        SUBMITTED,
        /** There is no such attempt of this person's (any more): not the word on which a phone may forget its answers. */
        GONE,
        /** Another save with other content has this number. */
        CONFLICT,
        /** Its number lies ahead of the server's time: it would pass answers given later. */
        AHEAD,
        /** More than anybody can type: later. */
        TOO_MANY
    }

    /** Committed, and it stands. */
    SaveResult SAVED = new Saved(Map.of());
}
