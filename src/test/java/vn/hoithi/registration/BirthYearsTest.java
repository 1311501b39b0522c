package vn.hoithi.registration;

import org.junit.jupiter.api.Test;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class BirthYearsTest {

    @Test
    void theYearsMoveOnWithTheCalendar() {
        var now = BirthYears.at(Instant.parse("2026-11-30T00:00:00Z"));
        assertThat(now.good("2012")).isTrue();
        assertThat(now.good("2013")).isFalse();
        assertThat(now.good("1936")).isTrue();
        assertThat(now.good("1935")).isFalse();
        var later = BirthYears.at(Instant.parse("2026-12-31T18:00:00Z"));
        assertThat(later.good("2013")).as("it is 2027 in Vietnam already").isTrue();
        assertThat(later.good("1936")).isFalse();
        assertThat(now.good("88")).isFalse();
        assertThat(now.good("")).isFalse();
    }
}
