package vn.hoithi.document;

import org.junit.jupiter.api.Test;

import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class TextFitterTest {

    /** A face in which every sign is half as wide as the size. */
    private static final TextFitter FITTING = new TextFitter(text -> text.codePointCount(0, text.length()) * 0.5);

    @Test
    void aShortTextStandsOnOneLineAtItsFullSize() {
        assertThat(FITTING.fit("Nguyễn Thị Lan", 640, 88, 38, 18)).isEqualTo(new TextFitter.Fitted(java.util.List.of("Nguyễn Thị Lan"), 38));
    }

    @Test
    void twoLinesAreAboutEquallyLong() {
        var lines = FITTING.fit("một hai ba bốn năm sáu bảy tám chín", 300, 60, 20, 20).lines();
        assertThat(lines).hasSize(2);
        assertThat(Math.abs(lines.getFirst().length() - lines.getLast().length())).isLessThan(8);
    }

    @Test
    void aWordWiderThanTheBoxIsBrokenAndNotCut() {
        var fitted = FITTING.fit("Ê".repeat(200), 640, 88, 38, 18);
        assertThat(String.join("", fitted.lines())).isEqualTo("Ê".repeat(200));
        assertThat(fitted.height()).isLessThanOrEqualTo(88);
    }

    @Test
    void whateverIsWrittenFitsAndNothingIsCut() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder("a");
            for (int length = random.nextInt(1_000), n = 0; n < length; n++) {
                text.append(random.nextInt(1 + random.nextInt(30)) == 0 ? ' ' : 'ặ');
            }
            var fitted = FITTING.fit(text.toString(), 640, 50, 14, 9);
            assertThat(String.join("", fitted.lines()).replace(" ", "")).isEqualTo(text.toString().replace(" ", ""));
            assertThat(fitted.height()).isLessThanOrEqualTo(50);
            assertThat(fitted.lines()).allSatisfy(line -> assertThat(line.length() * 0.5 * fitted.size()).isLessThanOrEqualTo(640.001));
        }
    }
}
