package vn.hoithi.dashboard;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class TrendTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 17);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final Participation OF_100 = new Participation(60, 100, 95);

    @Test
    void daysAddUpAndEmptyOnesStay() {
        var trend = Trend.of(Map.of(FIRST, 15, FIRST.plusDays(2), 45), OF_100, FIRST, LAST, FIRST.plusDays(2));
        assertThat(trend.points()).extracting(Trend.Point::total).containsExactly(15L, 15L, 60L);
        assertThat(trend.line()).isEqualTo("M34.0 160.0L56.8 160.0L79.5 88.0");
        assertThat(trend.area()).endsWith("V184.0H34.0z");
        assertThat(trend.goalY()).isEqualTo(32.0);
    }

    @Test
    void theLastDayStandsAtTheRightEdge() {
        var trend = Trend.of(Map.of(), OF_100, FIRST, LAST, LAST.plusDays(9));
        assertThat(trend.points()).hasSize(14);
        assertThat(trend.now().x()).isEqualTo(330);
        assertThat(trend.namesToday()).isFalse();
        assertThat(Trend.anchor(trend.now().x())).isEqualTo("end");
    }

    @Test
    void beforeTheFirstDayThereIsNothingToDraw() {
        assertThat(Trend.of(Map.of(), OF_100, FIRST, LAST, FIRST.minusDays(1)).empty()).isTrue();
    }

    @Test
    void whoCameBeforeTheFirstDayCountsForIt() {
        var trend = Trend.of(Map.of(FIRST.minusDays(3), 4, FIRST, 1), OF_100, FIRST, LAST, FIRST);
        assertThat(trend.points()).extracting(Trend.Point::added).containsExactly(5);
    }

    @Test
    void moreThanDeclaredStaysInThePicture() {
        var trend = Trend.of(Map.of(FIRST, 300), OF_100, FIRST, LAST, FIRST);
        assertThat(trend.now().y()).isEqualTo(24);
    }

    @Test
    void withoutDeclaredPeopleTheTotalIsTheTopAndThereIsNoTarget() {
        var trend = Trend.of(Map.of(FIRST, 10, FIRST.plusDays(1), 10), new Participation(20, 0, 95), FIRST, LAST, FIRST.plusDays(1));
        assertThat(trend.top()).isEqualTo(20);
        assertThat(trend.goalY()).isNull();
        assertThat(trend.now().y()).isEqualTo(24);
    }

    @Test
    void theNumberStaysAboveTheAxis() {
        var trend = Trend.of(Map.of(FIRST, 1), OF_100, FIRST, LAST, FIRST);
        assertThat(trend.labelY()).isLessThan(trend.now().y());
    }

    @Test
    void aContestOfOneDayIsAPoint() {
        var trend = Trend.of(Map.of(FIRST, 10), OF_100, FIRST, FIRST, FIRST);
        assertThat(trend.line()).isEqualTo("M34.0 168.0");
    }
}
