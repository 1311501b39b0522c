package vn.hoithi.report;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    @Test
    void theTargetIsRoundedUpToWholePeople() {
        assertThat(new Progress(2374, 2679, 95).missing()).isEqualTo(172);
        assertThat(new Progress(150, 156, 100).missing()).isEqualTo(6);
        assertThat(new Progress(59, 61, 95).missing()).isZero();
        assertThat(new Progress(59, 61, 95).reached()).isTrue();
    }

    @Test
    void withoutDeclaredPeopleNothingIsReached() {
        assertThat(new Progress(5, 0, 95).reached()).isFalse();
        assertThat(new Progress(5, 0, 95).missing()).isZero();
    }

    @Test
    void moreThanDeclaredFillsTheBarOnce() {
        assertThat(new Progress(70, 61, 95).share()).isEqualTo(100);
        assertThat(new Progress(70, 61, 95).overfull()).isTrue();
        assertThat(new Progress(61, 61, 95).overfull()).isFalse();
    }

    @Test
    void theLastThreeDaysLeadToTheDayOfTheTarget() {
        var pace = Pace.of(List.of(402, 318, 189, 94, 87), new Progress(2374, 2679, 95), TODAY, LAST);
        assertThat(pace).isEqualTo(new Pace.Reaches(3, 123, LocalDate.of(2026, 11, 29)));
    }

    @Test
    void tooSlowSaysHowManyADayAreNeeded() {
        assertThat(Pace.of(List.of(1, 2, 3), new Progress(6, 100, 95), TODAY, LAST)).isEqualTo(new Pace.TooSlow(3, 2, 30));
    }

    @Test
    void onTheLastDayAllThatMissAreNeededToday() {
        assertThat(Pace.of(List.of(10, 10), new Progress(20, 100, 50), LAST, LAST)).isEqualTo(new Pace.TooSlow(2, 10, 30));
    }

    @Test
    void everyOtherStateHasItsOwnWord() {
        assertThat(Pace.of(List.of(), new Progress(0, 100, 95), TODAY, LAST)).isEqualTo(new Pace.NotYet());
        assertThat(Pace.of(List.of(5), new Progress(5, 0, 95), TODAY, LAST)).isEqualTo(new Pace.NoTarget());
        assertThat(Pace.of(List.of(95), new Progress(95, 100, 95), TODAY, LAST)).isEqualTo(new Pace.Reached());
        assertThat(Pace.of(List.of(9, 0, 0, 0), new Progress(9, 100, 95), TODAY, LAST)).isEqualTo(new Pace.Still(3));
        assertThat(Pace.of(List.of(9), new Progress(9, 100, 95), LAST.plusDays(1), LAST)).isEqualTo(new Pace.Over());
    }
}
