package vn.hoithi.ranking;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.outcome.OutcomeEvent;

import java.util.List;

/**
 * An attempt that counts for something, after all that was logged about it.
 *
 * @param role     what the person was at its moment, as far as it is known by now
 * @param withheld it counts only when the unit has confirmed that the person is an officer
 */
record Result(OutcomeEvent submission, MemberRole role, boolean withheld, TieBreakValues values, boolean pending, SortKey key) {

    /** @param marked the newest marks of its essay, or null; actual: the true number of the prediction, or null while unknown; seed: of the lot, or null while it is not drawn */
    static Result of(OutcomeEvent submission, MemberRole role, boolean withheld, OutcomeEvent marked, Long actual, @Nullable Long seed, List<TieRule> rules) {
        var points = submission.points() + (marked == null ? 0 : marked.points());
        var values = new TieBreakValues(points, gap(submission.prediction(), actual), TieBreakValues.wholeSeconds(submission.submittedAt() - submission.startedAt()), submission.submittedAt(),
                submission.startedAt(), submission.attemptId(), seed);
        return new Result(submission, role, withheld, values, submission.essayPending() == 1 && marked == null, SortKey.of(values, rules));
    }

    String unitPath() {
        return submission.unitPath();
    }

    private static long gap(Long given, Long actual) {
        if (actual == null) {
            return 0;
        }
        return given == null ? TieBreakValues.NOTHING_GIVEN : Math.abs(given - actual);
    }
}
