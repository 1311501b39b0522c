package vn.hoithi.contest.organise;

/** What of a contest's results waits for its organiser's decision. Known further up the house. */
public interface OpenDecisions {

    /** How many rounds of people in which results of two accounts stand against each other. */
    int of(long contestId);
}
