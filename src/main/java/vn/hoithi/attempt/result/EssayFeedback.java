package vn.hoithi.attempt.result;

import vn.hoithi.text.Format;

import java.util.List;

/**
 * What the marker said of an essay, ready to print.
 *
 * @param comment on the whole essay, empty when there is none
 */
public record EssayFeedback(List<Line> criteria, String comment) {

    /** A criterion with its mark; {@code comment} empty when there is none. */
    public record Line(String name, String points, String maxPoints, String comment) {
    }

    /** Null before the marks are public. */
    static EssayFeedback of(EssayMarks.EssayResult essay, Format format) {
        return essay == null || !essay.released() ? null
                : new EssayFeedback(essay.criteria().stream().map(c -> new Line(c.name(), format.points(c.points()), format.points(c.max()), c.comment())).toList(), essay.comment());
    }
}
