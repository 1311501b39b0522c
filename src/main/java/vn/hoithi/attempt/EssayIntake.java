package vn.hoithi.attempt;

import java.time.Instant;

/** Where an essay goes when its attempt is closed. Optional: without a taker there is no marking. */
public interface EssayIntake {

    /**
     * Takes the essay over, inside the closing transaction. Once for an attempt: a second call changes nothing.
     *
     * @param text  as written, at most 12,000 characters
     * @param words number of chữ
     */
    void submit(AttemptRow attempt, String text, int words, Instant now);

    /** Gives the essay of an attempt back that is opened again, in its transaction; false when somebody has begun to mark it. */
    boolean withdraw(long attemptId);
}
