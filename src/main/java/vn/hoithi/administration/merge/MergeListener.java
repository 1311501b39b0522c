package vn.hoithi.administration.merge;

import java.time.Instant;

/** Told, in the transaction of the merge and before anything has moved, that an account becomes another's. Known further up the house. */
public interface MergeListener {

    /** From now on what {@code gone} did is {@code kept}'s. Gives how many rounds of contests both have a result in. */
    int merging(long kept, long gone, Instant now);
}
