package vn.hoithi.contest.organise;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class PresetsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    @Test
    void theResolutionContestHasThreeWeeks() {
        var s = Preset.named("resolution").settings(NOW);
        assertThat(s.rounds()).hasSize(3);
        assertThat(s.attemptsPerRound()).isEqualTo(2);
        assertThat(s.minutes()).isEqualTo(15);
        assertThat(s.counting()).isEqualTo(ContestSettings.Counting.BEST);
        assertThat(s.prediction()).isNull();
        assertThat(s.boards()).isEmpty();
        assertThat(s.rounds().getFirst().opens()).isEqualTo("2026-11-30T00:00:00Z");
        assertThat(s.rounds().getFirst().closes()).isEqualTo("2026-12-06T16:00:00Z");
    }

    @Test
    void theCityContestHasTwoRoundsAndAPrediction() {
        var s = Preset.named("CITY").settings(NOW);
        assertThat(s.rounds()).hasSize(2);
        assertThat(s.minutes()).isEqualTo(20);
        assertThat(s.prediction()).isNotNull();
        assertThat(s.tieRules()).startsWith(ContestSettings.TieRule.PREDICTION);
        assertThat(s.boards()).extracting(ContestSettings.Board::name).containsExactly("Bảng A", "Bảng B", "Bảng C", "Bảng D");
        assertThat(s.boards()).allMatch(b -> b.prizes().contains("Giải khuyến khích: 30"));
    }

    @Test
    void anUnknownPresetIsBlank() {
        assertThat(Preset.named("khong-co")).isEqualTo(Preset.BLANK);
    }

    @Test
    void noPresetShowsAKeyBeforeItsLastDraw() {
        for (var preset : Preset.values()) {
            var s = preset.settings(NOW);
            assertThat(s.review()).as(preset.name()).isEqualTo(s.rounds().size() > 1 ? ContestSettings.Show.AFTER_CONTEST : ContestSettings.Show.AFTER_ROUND);
        }
    }
}
