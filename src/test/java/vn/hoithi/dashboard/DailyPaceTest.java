package vn.hoithi.dashboard;

import org.junit.jupiter.api.Test;
import vn.hoithi.web.Messages;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class DailyPaceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    @Test
    void theTargetIsRoundedUpToWholePeople() {
        assertThat(new Participation(2374, 2679, 95).missing()).isEqualTo(172);
        assertThat(new Participation(150, 156, 100).missing()).isEqualTo(6);
        assertThat(new Participation(59, 61, 95).missing()).isZero();
        assertThat(new Participation(59, 61, 95).reached()).isTrue();
    }

    @Test
    void withoutDeclaredPeopleNothingIsReached() {
        assertThat(new Participation(5, 0, 95).reached()).isFalse();
        assertThat(new Participation(5, 0, 95).missing()).isZero();
    }

    @Test
    void moreThanDeclaredFillsTheBarOnce() {
        assertThat(new Participation(70, 61, 95).share()).isEqualTo(100);
        assertThat(new Participation(70, 61, 95).overfull()).isTrue();
        assertThat(new Participation(61, 61, 95).overfull()).isFalse();
    }

    @Test
    void theLastThreeDaysLeadToTheDayOfTheTarget() {
        var pace = pace(List.of(402, 318, 189, 94, 87), new Participation(2374, 2679, 95), TODAY, LAST);
        assertThat(pace).isEqualTo(new DailyPace.Reaches(3, 123, LocalDate.of(2026, 11, 29)));
    }

    @Test
    void tooSlowSaysHowManyADayAreNeeded() {
        assertThat(pace(List.of(1, 2, 3), new Participation(6, 100, 95), TODAY, LAST)).isEqualTo(new DailyPace.TooSlow(3, 2, 30));
    }

    @Test
    void onTheLastDayAllThatMissAreNeededToday() {
        assertThat(pace(List.of(10, 10), new Participation(20, 100, 50), LAST, LAST)).isEqualTo(new DailyPace.TooSlow(2, 10, 30));
    }

    @Test
    void everyOtherStateHasItsOwnWord() {
        assertThat(pace(List.of(), new Participation(0, 100, 95), TODAY, LAST)).isEqualTo(new DailyPace.NotYet());
        assertThat(pace(List.of(5), new Participation(5, 0, 95), TODAY, LAST)).isEqualTo(new DailyPace.NoTarget());
        assertThat(pace(List.of(95), new Participation(95, 100, 95), TODAY, LAST)).isEqualTo(new DailyPace.Reached());
        assertThat(pace(List.of(9, 0, 0, 0), new Participation(9, 100, 95), TODAY, LAST)).isEqualTo(new DailyPace.Still(3));
        assertThat(pace(List.of(9), new Participation(9, 100, 95), LAST.plusDays(1), LAST)).isEqualTo(new DailyPace.Over());
    }

    @Test
    void daysWithoutASittingAreNotMeasured() {
        var participation = new Participation(9, 100, 95);
        assertThat(DailyPace.of(List.of(9, 0, 0, 0), List.of(true, false, false, false), participation, TODAY, LAST)).isEqualTo(new DailyPace.NotMeasured(3));
        assertThat(DailyPace.of(List.of(9, 6, 0, 0), List.of(true, true, false, false), participation, TODAY, LAST)).as("one of the three was open").isEqualTo(new DailyPace.TooSlow(1, 6, 29));
        assertThat(DailyPace.of(List.of(0), List.of(true), new Participation(0, 100, 95), TODAY, LAST)).as("it has just opened").isEqualTo(new DailyPace.NotMeasured(1));
    }

    @Test
    void onePersonInThreeDaysIsNotNobodyADay() {
        assertThat(pace(List.of(0, 0, 1), new Participation(1, 100, 95), TODAY, LAST)).isEqualTo(new DailyPace.TooSlow(3, 0, 32));
        assertThat(ChartText.pace(new DailyPace.TooSlow(3, 0, 32), new Participation(1, 100, 95), new Messages().in(Messages.VIETNAMESE))).contains("trung bình chưa đến 1 người mỗi ngày");
    }

    /** Every day was open. */
    private static DailyPace pace(List<Integer> added, Participation participation, LocalDate today, LocalDate last) {
        return DailyPace.of(added, added.stream().map(a -> true).toList(), participation, today, last);
    }
}
