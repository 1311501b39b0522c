package vn.hoithi.web.guard;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final Pace pace = new Pace(120, Duration.ofSeconds(1), now::get);

    @Test
    void aFactoryOfAThousandGetsInWithinAnHourAndNobodyIsToldToWaitLong() {
        var in = 0;
        for (int second = 0; second < 3600; second++, now.addAndGet(1000)) {
            if (second % 900 < 250) { // a shift change each quarter of an hour
                assertThat(pace.take("factory")).isLessThanOrEqualTo(Duration.ofSeconds(2));
                in++;
            }
        }
        assertThat(in).isEqualTo(1000);
    }

    @Test
    void aProgramGetsItsBurstAndThenWaits() {
        var in = 0;
        for (int i = 0; i < 2000; i++, now.addAndGet(5)) { // 200 a second
            in += pace.take("program").isZero() ? 1 : 0;
        }
        assertThat(in).isBetween(120, 131);
        assertThat(pace.take("program")).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.take("somebody else")).isZero();
    }

    @Test
    void whatCostsMoreIsPacedMore() {
        for (int i = 0; i < 12; i++) {
            assertThat(pace.take("guesser", 10)).isZero();
        }
        assertThat(pace.take("guesser", 10)).isEqualTo(Duration.ofSeconds(10));
        now.addAndGet(10_000);
        assertThat(pace.take("guesser", 10)).isZero();
    }
}
