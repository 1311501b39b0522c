package vn.hoithi.sheet;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class FindingWordsTest {

    @Test
    void whatIsSaidOfManyRowsIsSaidOnce() {
        var words = new FindingWords((key, arguments) -> key + Arrays.toString(arguments));
        var findings = List.of(new Finding(2, "D", "k", List.of("D")), new Finding(3, "D", "k", List.of("D")), new Finding(4, "D", "k", List.of("D")), new Finding(9, "D", "k", List.of("D")),
                new Finding(3, "C", "k", List.of("C")), new Finding(0, "", "whole", List.of()));
        assertThat(words.of(findings)).containsExactly("import.place[2–4, 9, D, k[D]]", "import.place[3, C, k[C]]", "whole[]");
    }

    @Test
    void twoRowsAreNoRange() {
        assertThat(FindingWords.ranges(List.of(7, 2, 3, 3))).isEqualTo("2, 3, 7");
    }
}
