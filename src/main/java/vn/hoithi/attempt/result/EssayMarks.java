package vn.hoithi.attempt.result;

import vn.hoithi.attempt.EssayIntake;

import java.util.List;
import java.util.Optional;

/** What came of an essay, for its author's result. Optional, as {@link EssayIntake} is. */
public interface EssayMarks {

    /** The essay of an attempt, if it has one. Points and comments appear only when the organisers released them. */
    Optional<EssayResult> of(long attemptId);

    /**
     * Where an essay stands.
     *
     * @param points    hundredths of a point, 0 before release
     * @param maxPoints most points, in hundredths
     * @param released  the marks are public; before that the result is "tạm tính"
     * @param criteria  empty before release
     * @param comment   on the whole essay, "" when there is none or before release
     */
    record EssayResult(int points, int maxPoints, boolean released, List<CriterionMark> criteria, String comment) {
    }

    /**
     * The mark for a criterion of the rubric.
     *
     * @param points hundredths of a point, 0 to {@code max}
     */
    record CriterionMark(String name, int points, int max, String comment) {
    }
}
