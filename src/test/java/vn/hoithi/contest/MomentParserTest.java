package vn.hoithi.contest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class MomentParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "07:00, 03/11/2026|2026-11-03T00:00:00Z", "7h00 3/11/2026|2026-11-03T00:00:00Z", "7h 3/11/2026|2026-11-03T00:00:00Z", "7 giờ 30 ngày 3/11/2026|2026-11-03T00:30:00Z",
            "0h00, 03/11/2026|2026-11-02T17:00:00Z", "24:00, 03/11/2026|2026-11-03T17:00:00Z", "24h00 31/12/2026|2026-12-31T17:00:00Z", "03/11/2026 23:05|2026-11-03T16:05:00Z"})
    void aMomentIsReadAsOrganisersWriteIt(String typed, Instant moment) {
        assertThat(MomentParser.read(typed)).isEqualTo(new MomentParser.Reading.Moment(moment));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|moment.missing", "mai|moment.shape", "24:01, 03/11/2026|moment.hour", "25:00, 03/11/2026|moment.hour", "12:60 03/11/2026|moment.hour", "07:00, 31/02/2026|moment.day",
            "07:00, 03/13/2026|moment.day"})
    void whatIsNoMomentIsToldWhy(String typed, String key) {
        assertThat(MomentParser.read(typed)).isEqualTo(new MomentParser.Reading.Wrong(key));
    }

    @Test
    void theEndOfADayIsTheStartOfTheNext() {
        assertThat(MomentParser.read("24:00, 03/11/2026")).isEqualTo(MomentParser.read("0h00 4/11/2026"));
    }
}
