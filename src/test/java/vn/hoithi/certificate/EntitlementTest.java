package vn.hoithi.certificate;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestBuilder;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.contest.ContestSettingsBuilder;
import vn.hoithi.contest.Pool;
import vn.hoithi.contest.Round;
import vn.hoithi.itembank.Level;
import vn.hoithi.ranking.CountedResults.Counted;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** A paper of ten points; 50 percent of them are asked for. */
class EntitlementTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(1);
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Contest CONTEST = contest(50, Show.AFTER_ROUND, BEFORE, BEFORE, BEFORE);

    private static Contest contest(int percent, Show results, Instant... closings) {
        var rounds = IntStream.rangeClosed(1, closings.length).mapToObj(n -> new Round(n, "", List.of(new Round.Window(NOW.minusSeconds(3_600), closings[n - 1])))).toList();
        var settings = ContestSettingsBuilder.builder().rounds(rounds).attemptsPerRound(1).counting(ContestSettings.Counting.BEST)
                .blueprint(List.of(new ContestSettings.Quota(1, Level.RECOGNISE, 10))).minutes(15).pointsPerItem(100).results(results).review(Show.NEVER)
                .certificate(new ContestSettings.Certificate(percent, "", "", "")).build();
        return ContestBuilder.builder().id(1).settings(settings).publishedAt(NOW).pool(Pool.EMPTY).build();
    }

    private static Counted result(int round, int points, boolean marksToCome) {
        return new Counted(round, 7, points, marksToCome);
    }

    private static Entitlement.Refusal refusal(Contest contest, Counted... results) {
        return ((Entitlement.Refused) Entitlement.of(contest, List.of(results), NOW)).why();
    }

    @Test
    void theBestRoundCounts() {
        var best = result(2, 800, false);
        assertThat(Entitlement.of(CONTEST, List.of(result(1, 300, false), best, result(3, 500, false)), NOW)).isEqualTo(new Entitlement.Due(best));
    }

    @Test
    void exactlyEnoughIsEnough() {
        assertThat(Entitlement.of(CONTEST, List.of(result(1, 500, false)), NOW)).isInstanceOf(Entitlement.Due.class);
        assertThat(refusal(CONTEST, result(1, 499, false))).isEqualTo(Entitlement.Refusal.BELOW);
        assertThat(Entitlement.of(contest(0, Show.AFTER_ROUND, NOW), List.of(result(1, 0, false)), NOW)).isInstanceOf(Entitlement.Due.class);
    }

    @Test
    void aRoundThatIsNotShownYetDoesNotCount() {
        var later = contest(50, Show.AFTER_ROUND, LATER);
        assertThat(Entitlement.of(later, List.of(result(1, 1_000, false)), NOW)).isEqualTo(new Entitlement.Refused(Entitlement.Refusal.NOT_YET, LATER, null));
        assertThat(refusal(contest(50, Show.NEVER, BEFORE), result(1, 1_000, false))).isEqualTo(Entitlement.Refusal.NOT_YET);
        assertThat(refusal(contest(50, Show.AFTER_ROUND, BEFORE, LATER), result(1, 100, false), result(2, 1_000, false))).isEqualTo(Entitlement.Refusal.BELOW);
    }

    @Test
    void nothingIsIssuedForAResultThatWaitsForMarks() {
        assertThat(refusal(CONTEST, result(1, 1_000, true))).isEqualTo(Entitlement.Refusal.PROVISIONAL);
        assertThat(refusal(CONTEST, result(1, 100, false), result(2, 1_000, true))).isEqualTo(Entitlement.Refusal.PROVISIONAL);
        assertThat(Entitlement.of(CONTEST, List.of(result(1, 600, false), result(2, 1_000, true)), NOW)).isInstanceOf(Entitlement.Due.class);
        assertThat(refusal(CONTEST)).isEqualTo(Entitlement.Refusal.NO_RESULT);
    }

    @Test
    void aCertificateHoldsUntilItsResultIsLessOrGone() {
        var said = new Certificate(1, "K0MQ219DHR4T", 1, 2, 1, "Lan", "", "Thử", "", "", 600, 1_000, "", "", "", 0, 0);
        assertThat(Validity.of(said, List.of(result(1, 600, false)))).isEqualTo(Validity.HOLDS);
        assertThat(Validity.of(said, List.of(result(1, 300, false), result(2, 900, false)))).isEqualTo(Validity.HOLDS);
        assertThat(Validity.of(said, List.of(result(1, 300, true)))).as("marks to come prove nothing").isEqualTo(Validity.HOLDS);
        assertThat(Validity.of(said, List.of(result(1, 599, false)))).isEqualTo(Validity.LESS);
        assertThat(Validity.of(said, List.of())).isEqualTo(Validity.VOID);
    }
}
