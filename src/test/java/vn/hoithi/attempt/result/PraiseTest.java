package vn.hoithi.attempt.result;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PraiseTest {

    @ParameterizedTest
    @CsvSource({"2000, 2000, ALL", "1999, 2000, HIGH", "1600, 2000, HIGH", "1599, 2000, GOOD", "1000, 2000, GOOD", "999, 2000, BEGUN", "0, 2000, BEGUN"})
    void praiseFitsTheScore(long points, long most, Praise praise) {
        assertThat(Praise.of(points, most)).isEqualTo(praise);
    }
}
