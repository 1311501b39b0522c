package vn.hoithi.attempt.figures;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Facility and discrimination are those another system published for the same marks (Moodle, test data of its quiz statistics: 22 attempts, 13 questions with marks). */
class ItemTallyTest {

    /** The questions of the columns below. */
    private static final List<Integer> QUESTIONS = List.of(8, 9, 10, 11, 12, 19, 20, 17, 18, 14, 15, 16, 13);
    private static final double[][] MARKS = """
        5.5 .3 .9 1 .3 0 1 1 0 0 0 1 1
        1 .9 .9 .3 .3 0 1 0 1 0 0 1 1
        2.5 1 .9 .3 1 1 1 1 1 0 1 1 0
        4 .3 .9 1 .3 0 1 1 0 0 0 0 0
        3 .9 .3 .9 1 1 0 1 1 1 0 0 0
        4.5 .9 1 1 .9 0 0 0 0 1 1 1 0
        3 .3 .3 .3 .3 1 1 1 1 0 1 1 1
        6 .9 .9 1 .3 0 1 1 0 1 1 1 0
        .5 .9 1 .9 .3 0 1 1 1 1 1 0 0
        5.5 .9 1 .9 .3 0 0 1 0 1 0 0 1
        2.5 .9 1 1 .9 0 1 1 0 1 0 0 0
        4 .9 .3 .9 1 0 1 1 1 1 1 1 0
        4 .9 .3 .3 1 1 0 0 1 1 1 0 1
        3 1 1 .3 1 1 0 1 1 1 0 1 0
        1 1 .9 .3 .3 0 0 0 0 0 1 0 1
        1 .3 .3 .3 .9 0 1 0 0 0 0 1 0
        1.5 1 .3 .9 1 0 0 1 0 1 0 1 1
        4 .9 1 .9 1 0 0 0 1 1 1 1 0
        2 .9 .9 .3 .9 0 0 0 0 1 0 0 0
        1 1 .3 .3 .3 0 0 1 0 1 1 0 0
        6 .9 1 1 .9 1 1 0 0 0 0 1 0
        7 .9 .3 .3 .3 0 0 1 1 0 1 1 1
        """.lines().map(line -> Arrays.stream(line.strip().split(" ")).mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new);
    /** Of questions 8 to 20, in percent. */
    private static final double[] FACILITY = {41.19318182, 81.36363636, 71.36363636, 65.45454545, 65.90909091, 36.36363636, 59.09090909, 50, 59.09090909, 63.63636364, 45.45454545, 27.27272727, 50};
    private static final double[] DISCRIMINATION = {25.88327077, 1.170256965, -4.207816809, 28.16930644, -2.513606859, -12.99017581, -8.900638238, 8.670004606, 29.63337745, 15.18945843, 16.21079629, 15.52451404, -8.396734802};

    @Test
    void theFiguresAreThoseOfAnotherSystem() {
        for (int column = 0; column < QUESTIONS.size(); column++) {
            var question = QUESTIONS.get(column);
            var tally = new ItemTally();
            for (var marks : MARKS) {
                tally.add(marks[column], Arrays.stream(marks).sum() - marks[column], marks[column] == 1, 0);
            }
            assertThat(100 * tally.facility(question == 8 ? 8 : 1)).as("facility of " + question).isCloseTo(FACILITY[question - 8], Offset.offset(1e-6));
            assertThat(100 * tally.discrimination().orElseThrow()).as("discrimination of " + question).isCloseTo(DISCRIMINATION[question - 8], Offset.offset(1e-6));
        }
    }

    @Test
    void whereEverybodyHadTheSameNothingIsSaid() {
        var tally = new ItemTally();
        for (int i = 0; i < 50; i++) {
            tally.add(100, 37 * i, true, 1);
        }
        assertThat(tally.discrimination()).isEmpty();
        assertThat(tally.facility(100)).isEqualTo(1);
        assertThat(tally.choice(0)).isEqualTo(50);
    }

    @Test
    void aKeyIsSuspectWhenTheGoodOnesMissItOrAnotherChoiceIsTakenMore() {
        assertThat(new ItemFigure(1, 100, 40, 4000, 2500, "40,30,20,10").doubt(1)).isEqualTo(ItemFigure.Doubt.NONE);
        assertThat(new ItemFigure(1, 100, 40, 4000, -1, "40,30,20,10").doubt(1)).isEqualTo(ItemFigure.Doubt.TURNED);
        assertThat(new ItemFigure(1, 100, 30, 3000, 2500, "40,30,20,10").doubt(2)).isEqualTo(ItemFigure.Doubt.OVERTAKEN);
        assertThat(new ItemFigure(1, 29, 0, 0, -5000, "29,0,0,0").doubt(2)).as("of few papers nothing is said").isEqualTo(ItemFigure.Doubt.NONE);
    }
}
