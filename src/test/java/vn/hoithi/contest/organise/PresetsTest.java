package vn.hoithi.contest.organise;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoithi.contest.AttemptsPer;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Counting;
import vn.hoithi.contest.ContestSettings.Prediction;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.contest.Disclosure;
import vn.hoithi.contest.Round;

import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What presets say of real contests; how they are played stands in PlayedPresetsTest. */
class PresetsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    @Test
    void theResolutionContestHasThreeWeeks() {
        var s = Preset.named("resolution").settings(NOW);
        assertThat(s.rounds()).hasSize(3);
        assertThat(s.attemptsPerRound()).isEqualTo(2);
        assertThat(s.minutes()).isEqualTo(15);
        assertThat(s.counting()).isEqualTo(Counting.BEST);
        assertThat(s.prediction()).isNull();
        assertThat(s.boards()).isEmpty();
        assertThat(s.rounds().getFirst().opens()).as("07:00 on a Monday").isEqualTo("2026-11-30T00:00:00Z");
        assertThat(s.rounds().getFirst().closes()).as("23:00 on the Sunday").isEqualTo("2026-12-06T16:00:00Z");
    }

    @Test
    void theCongressHasAnEssayOfFivePoints() {
        var s = Preset.CONGRESS.settings(NOW);
        assertThat(s.rounds()).extracting(Round::opens).containsExactly(Instant.parse("2026-11-30T00:00:00Z"), Instant.parse("2026-12-07T00:00:00Z"), Instant.parse("2026-12-14T00:00:00Z"));
        assertThat(s.essay().points()).isEqualTo(500);
        assertThat(s.pointsPerItem()).isEqualTo(100);
        assertThat(s.minutes()).isEqualTo(20);
    }

    @Test
    void theLabourCodeHasTwelveSittings() {
        var s = Preset.LABOUR_CODE.settings(NOW);
        assertThat(s.rounds()).hasSize(4).allMatch(r -> r.windows().size() == 3);
        assertThat(s.rounds().getFirst().windows()).as("07:00 to 21:00 on Tuesday, Thursday and Sunday").containsExactly(
                new Round.Window(Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2026-12-01T14:00:00Z")),
                new Round.Window(Instant.parse("2026-12-03T00:00:00Z"), Instant.parse("2026-12-03T14:00:00Z")),
                new Round.Window(Instant.parse("2026-12-06T00:00:00Z"), Instant.parse("2026-12-06T14:00:00Z")));
        assertThat(s.rounds().getLast().closes()).isEqualTo("2026-12-27T14:00:00Z");
        assertThat(s.attemptsPer()).isEqualTo(AttemptsPer.SITTING);
        assertThat(s.entryCode()).as("the organiser's to choose").isEmpty();
    }

    @Test
    void safetyTakesAMonth() {
        assertThat(Preset.SAFETY.settings(NOW).rounds()).singleElement().isEqualTo(
                new Round(1, "", List.of(new Round.Window(Instant.parse("2026-11-30T00:00:00Z"), Instant.parse("2026-12-29T16:00:00Z")))));
    }

    @Test
    void theCityContestHasTwoRoundsAndAPrediction() {
        var s = Preset.named("CITY").settings(NOW);
        assertThat(s.rounds()).hasSize(2);
        assertThat(s.minutes()).isEqualTo(20);
        assertThat(s.prediction()).isNotNull();
        assertThat(s.tieRules()).startsWith(TieRule.PREDICTION);
        assertThat(s.boards()).extracting(ContestSettings.Board::name).containsExactly("Bảng A", "Bảng B", "Bảng C", "Bảng D");
        assertThat(s.prizeList().people()).extracting(p -> p.name() + " " + p.places()).containsExactly("Giải Nhất 1", "Giải Nhì 2", "Giải Ba 3", "Giải Khuyến khích 30");
        assertThat(s.prizeList().people()).allMatch(p -> p.scope().in(2, 4).size() == 4);
    }

    @Test
    void vcnetAsksSixItemsInEachOfTwentyWeeks() {
        var s = Preset.VCNET.settings(NOW);
        assertThat(Preset.VCNET.items()).isEqualTo(6);
        assertThat(s.rounds()).hasSize(20);
        assertThat(s.itemShares()).isEqualTo(20);
        assertThat(s.prediction()).isEqualTo(new Prediction(Prediction.Subject.ALL_RIGHT_PEOPLE, Prediction.Reach.ROUND));
        assertThat(s.tieRules()).containsExactly(TieRule.PREDICTION, TieRule.SUBMITTED);
    }

    @Test
    void anUnknownPresetIsBlank() {
        assertThat(Preset.named("khong-co")).isEqualTo(Preset.BLANK);
    }

    @ParameterizedTest
    @EnumSource
    void noPresetShowsAKeyBeforeItsLastDraw(Preset preset) {
        var disclosure = new Disclosure(preset.settings(NOW));
        assertThat(disclosure.keysDuringRound()).isFalse();
        assertThat(disclosure.keysBetweenRounds()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whoOrganisesMayNotEnter(Preset preset) {
        assertThat(preset.settings(NOW).eligibility().organisersExcluded()).isTrue();
    }
}
