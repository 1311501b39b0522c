package vn.hoithi.contest.organise;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Round;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class DatesAheadTest {

    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");

    @Test
    void lastYearsRoundsComeOnTheSameDaysAndHoursWithTheirGaps() {
        var opens = Instant.parse("2025-11-03T00:00:00Z");
        var ahead = DatesAhead.of(List.of(round(1, opens), round(2, opens.plus(Duration.ofDays(7)))), NOW);
        assertThat(ahead.weeks()).isEqualTo(58);
        assertThat(ahead.rounds().getFirst().opens()).isEqualTo(Instant.parse("2026-12-14T00:00:00Z"));
        assertThat(Duration.between(ahead.rounds().getFirst().opens(), ahead.rounds().getLast().opens())).isEqualTo(Duration.ofDays(7));
        assertThat(Duration.between(opens, ahead.rounds().getFirst().opens()).toHours() % (7 * 24)).isZero();
    }

    @Test
    void whatLiesAWeekAheadStaysAndNothingIsMadeOfNothing() {
        var far = List.of(round(1, NOW.plus(Duration.ofDays(7))));
        assertThat(DatesAhead.of(far, NOW)).isEqualTo(new DatesAhead(far, 0));
        assertThat(DatesAhead.of(List.of(), NOW).rounds()).isEmpty();
        assertThat(DatesAhead.of(List.of(new Round(1, "", List.of())), NOW).weeks()).isZero();
    }

    private static Round round(int no, Instant opens) {
        return new Round(no, "", List.of(new Round.Window(opens, opens.plus(Duration.ofDays(6)))));
    }
}
