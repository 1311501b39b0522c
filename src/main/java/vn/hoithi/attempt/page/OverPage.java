package vn.hoithi.attempt.page;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * A paper that takes no answers any more, and perhaps answers that came too late for it. Moments are epoch milliseconds.
 *
 * @param round     the contest, the round and which attempt of it
 * @param submitted it was handed in or taken in; else it waits for that
 * @param since     when its time was over or it was handed in, a sentence
 * @param saved     what is kept of each part, sentences
 * @param late      what came too late for it, sentences
 * @param essay     an essay that came too late, "" for none
 */
public record OverPage(long attemptId, String title, String round, boolean submitted, String since, List<String> saved, List<String> late, String essay,
                       long startedAt, long endsAt, long closesAt, long now, @Nullable String until) {

    /** What runs on it: nothing once it is handed in. */
    public String script() {
        return submitted ? "" : "attempt/over";
    }

    /** Something came too late. */
    public boolean tooLate() {
        return !late.isEmpty() || !essay.isEmpty();
    }
}
