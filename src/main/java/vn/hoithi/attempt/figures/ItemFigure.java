package vn.hoithi.attempt.figures;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How an item of a contest did.
 *
 * @param papers         with it that were handed in
 * @param rightCount     of them with all of its key
 * @param facility       its mean mark, hundredths of a percent
 * @param discrimination hundredths of a percent from -10,000 to 10,000; null where everybody had the same
 * @param choices        how often each was taken, "12,3,40,1"
 */
@Introspected
public record ItemFigure(long itemVersionId, int papers, int rightCount, int facility, @Nullable Integer discrimination, String choices) {

    private static final int FEW = 30;

    /** How often each choice was taken, in the order of the bank. */
    public List<Integer> taken() {
        return Arrays.stream(choices.split(",")).map(Integer::valueOf).toList();
    }

    /** What makes the key suspect. Message key {@code figure.doubt.<name>}. */
    public enum Doubt {
        /** Nothing. */
        NONE,
        /** Who did well elsewhere was wrong here more often. */
        TURNED,
        /** More people took a choice that is not in the key than any that is. */
        OVERTAKEN
    }

    /** The key is suspect; of few papers nothing is said. */
    public Doubt doubt(int key) {
        if (papers < FEW) {
            return Doubt.NONE;
        }
        var taken = taken();
        var wrong = IntStream.range(0, taken.size()).filter(i -> (key >> i & 1) == 0).map(taken::get).max().orElse(0);
        var right = IntStream.range(0, taken.size()).filter(i -> (key >> i & 1) == 1).map(taken::get).max().orElse(0);
        return discrimination != null && discrimination < 0 ? Doubt.TURNED : wrong > right ? Doubt.OVERTAKEN : Doubt.NONE;
    }
}
