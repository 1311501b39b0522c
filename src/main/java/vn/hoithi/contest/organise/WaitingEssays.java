package vn.hoithi.contest.organise;

import java.util.Collection;
import java.util.Map;

/** Essays of contests that wait for a marker. Known further up the house. */
public interface WaitingEssays {

    /** How many of each; a contest without any may be missing. */
    Map<Long, Integer> of(Collection<Long> contestIds);
}
