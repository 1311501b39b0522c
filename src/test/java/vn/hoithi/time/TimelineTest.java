package vn.hoithi.time;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a node goes by when clocks are set, stop or come back with another hour. */
class TimelineTest {

    private static final long NOON = 1_790_000_000_000L;
    private static final long HOUR = 3_600_000;
    private final HandMachine machine = new HandMachine(NOON);
    private final Timeline timeline = new Timeline(NOON, machine);

    @Test
    void aMachineSetAnHourAheadChangesNothing() {
        machine.set(HOUR);
        machine.passes(1_000);
        assertThat(timeline.millis(machine)).isEqualTo(NOON + 1_000);
    }

    @Test
    void aSmallDriftIsFollowedAndNeverByMoreThanHalfASecondAtOnce() {
        machine.passes(5_000);
        timeline.hear(NOON + 5_300, machine);
        assertThat(timeline.millis(machine)).isEqualTo(NOON + 5_300);
        timeline.hear(NOON + 5_300 - 4_000, machine);
        assertThat(timeline.millis(machine)).isEqualTo(NOON + 4_800);
        assertThat(timeline.apart()).isEqualTo(-3_500);
    }

    @Test
    void aDatabaseThatComesBackWithAnOlderOrLaterClockIsNotBelieved() {
        for (var jump : new long[] {-HOUR, HOUR, -24 * HOUR}) {
            machine.passes(5_000);
            var before = timeline.millis(machine);
            timeline.hear(before + jump, machine);
            assertThat(timeline.millis(machine)).isEqualTo(before);
            assertThat(timeline.apart()).isEqualTo(jump);
        }
    }

    @Test
    void aMachineThatSleptBelievesTheTimeItSlept() {
        machine.sleeps(HOUR);
        timeline.hear(NOON + HOUR, machine);
        assertThat(timeline.millis(machine)).isEqualTo(NOON + HOUR);
        assertThat(timeline.apart()).isZero();
    }

    @Test
    void aDatabaseThatIsSetRightBringsTheNodeBack() {
        timeline.hear(NOON + HOUR, machine);
        machine.passes(5_000);
        timeline.hear(NOON + 5_000, machine);
        assertThat(timeline.apart()).isZero();
    }
}
