package vn.hoithi.attempt.result;

import java.util.Collection;
import java.util.Map;

/** What was decided, or waits to be, of attempts of accounts that became one. Known further up the house. */
public interface Verdicts {

    /** Message key {@code attempt.verdict.<name>}. */
    enum Verdict {
        /** The organiser has not said yet which results of the round count. */
        WAITS,
        /** It does not count. */
        NOT_COUNTED
    }

    /** By attempt; those that simply count are missing. */
    Map<Long, Verdict> of(Collection<Long> attemptIds);
}
