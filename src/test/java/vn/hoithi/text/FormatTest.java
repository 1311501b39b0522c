package vn.hoithi.text;

import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class FormatTest {

    private final Format vietnamese = Format.of(Locale.of("vi"));

    @Test
    void figuresOfOneColumnHaveOneForm() {
        assertThat(LongStream.of(51, 200, 387, 1600, 0).mapToObj(part -> vietnamese.percent(part, 1600))).containsExactly("3,19%", "12,50%", "24,19%", "100%", "0%");
        assertThat(Format.of(Locale.ENGLISH).percent(1, 4)).isEqualTo("25.00%");
        assertThat(LongStream.of(8550, 10_000, 9_123).mapToObj(vietnamese::average)).containsExactly("85,50", "100,00", "91,23");
    }

    @Test
    void aShareOfNobodyIsADash() {
        assertThat(vietnamese.percent(0, 0)).isEqualTo("–");
    }
}
