package vn.hoithi.ranking;

import vn.hoithi.attempt.OutcomeEvent;
import vn.hoithi.contest.ContestSettings.TieRule;

import java.util.List;

/** An attempt that counts for something, after all that was logged about it. */
record Result(OutcomeEvent submission, Merits merits, boolean pending, SortKey key) {

    /** @param marked the newest marks of its essay, or null; truth: the true number of the prediction, or null while unknown */
    static Result of(OutcomeEvent submission, OutcomeEvent marked, Long truth, List<TieRule> rules) {
        var points = submission.points() + (marked == null ? 0 : marked.points());
        var merits = new Merits(points, gap(submission.prediction(), truth), submission.submittedAt() - submission.startedAt(), submission.submittedAt(),
                submission.startedAt(), submission.attemptId());
        return new Result(submission, merits, submission.essayPending() == 1 && marked == null, SortKey.of(merits, rules));
    }

    private static long gap(Long given, Long truth) {
        if (truth == null) {
            return 0;
        }
        return given == null ? Merits.NOTHING_GIVEN : Math.abs(given - truth);
    }
}
