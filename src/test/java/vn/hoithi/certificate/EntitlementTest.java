package vn.hoithi.certificate;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Pool;
import vn.hoithi.itembank.Level;
import vn.hoithi.ranking.CountedResults.Counted;

import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A paper of ten points; 50 percent of them are asked for. */
class EntitlementTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(1);
    private static final Contest CONTEST = contest(50);

    private static Contest contest(int percent) {
        var settings = new ContestSettings("", null, List.of(), 1, ContestSettings.Counting.BEST, List.of(new ContestSettings.Quota(1, Level.RECOGNISE, 10)), 15, 100, false, false, false, null, null,
                List.of(), ContestSettings.Show.AFTER_ROUND, ContestSettings.Show.NEVER, "", 0, 0, 0).withCertificate(new ContestSettings.Certificate(percent, "", "", ""));
        return new Contest(1, "thu", "ABCDEF", 1, "1/", "LĐLĐ", "Thử", settings, 1, NOW, Pool.EMPTY);
    }

    private static Counted result(int round, int points, boolean marksToCome, Instant shownFrom) {
        return new Counted(round, 7, points, marksToCome, shownFrom);
    }

    private static Entitlement.Refusal refusal(Counted... results) {
        return ((Entitlement.Refused) Entitlement.of(CONTEST, List.of(results), NOW)).why();
    }

    @Test
    void theBestRoundCounts() {
        var best = result(2, 800, false, BEFORE);
        assertThat(Entitlement.of(CONTEST, List.of(result(1, 300, false, BEFORE), best, result(3, 500, false, BEFORE)), NOW)).isEqualTo(new Entitlement.Due(best));
    }

    @Test
    void exactlyEnoughIsEnough() {
        assertThat(Entitlement.of(CONTEST, List.of(result(1, 500, false, NOW)), NOW)).isInstanceOf(Entitlement.Due.class);
        assertThat(refusal(result(1, 499, false, NOW))).isEqualTo(Entitlement.Refusal.BELOW);
        assertThat(Entitlement.of(contest(0), List.of(result(1, 0, false, NOW)), NOW)).isInstanceOf(Entitlement.Due.class);
    }

    @Test
    void aRoundThatIsNotShownYetDoesNotCount() {
        var later = NOW.plusSeconds(60);
        assertThat(Entitlement.of(CONTEST, List.of(result(1, 1_000, false, later)), NOW)).isEqualTo(new Entitlement.Refused(Entitlement.Refusal.NOT_YET, later, null));
        assertThat(refusal(result(1, 1_000, false, null))).isEqualTo(Entitlement.Refusal.NOT_YET);
        assertThat(refusal(result(1, 100, false, BEFORE), result(2, 1_000, false, later))).isEqualTo(Entitlement.Refusal.BELOW);
    }

    @Test
    void nothingIsIssuedForAResultThatWaitsForMarks() {
        assertThat(refusal(result(1, 1_000, true, BEFORE))).isEqualTo(Entitlement.Refusal.PROVISIONAL);
        assertThat(refusal(result(1, 100, false, BEFORE), result(2, 1_000, true, BEFORE))).isEqualTo(Entitlement.Refusal.PROVISIONAL);
        assertThat(Entitlement.of(CONTEST, List.of(result(1, 600, false, BEFORE), result(2, 1_000, true, BEFORE)), NOW)).isInstanceOf(Entitlement.Due.class);
        assertThat(refusal()).isEqualTo(Entitlement.Refusal.NO_RESULT);
    }

    @Test
    void aCertificateHoldsUntilItsResultIsLessOrGone() {
        var said = new Certificate(1, "K0MQ219DHR4T", 1, 2, 1, "Lan", "", "Thử", "", "", 600, 1_000, "", "", "", 0);
        assertThat(Truth.of(said, List.of(result(1, 600, false, BEFORE)))).isEqualTo(Truth.HOLDS);
        assertThat(Truth.of(said, List.of(result(1, 300, false, BEFORE), result(2, 900, false, BEFORE)))).isEqualTo(Truth.HOLDS);
        assertThat(Truth.of(said, List.of(result(1, 300, true, BEFORE)))).as("marks to come prove nothing").isEqualTo(Truth.HOLDS);
        assertThat(Truth.of(said, List.of(result(1, 599, false, BEFORE)))).isEqualTo(Truth.LESS);
        assertThat(Truth.of(said, List.of())).isEqualTo(Truth.VOID);
    }
}
