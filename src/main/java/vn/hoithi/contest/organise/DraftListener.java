package vn.hoithi.contest.organise;

/** Hears that a draft is deleted, inside the transaction that deletes it, and lets go of what it keeps of it. */
public interface DraftListener {

    /** The draft with this id is gone for good. */
    void deleted(long contestId);
}
