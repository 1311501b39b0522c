package vn.hoithi.marking;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings.Criterion;
import vn.hoithi.web.Form;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class MarkFormTest {

    private static final List<Criterion> RUBRIC = List.of(new Criterion("Ý", 400), new Criterion("Lời", 250));

    @Test
    void pointsAreReadWithACommaOrADot() {
        assertThat(MarkForm.points("3,25")).isEqualTo(325);
        assertThat(MarkForm.points("3.5")).isEqualTo(350);
        assertThat(MarkForm.points("4")).isEqualTo(400);
        assertThat(MarkForm.points("-1")).isNull();
        assertThat(MarkForm.points("1,255")).isNull();
        assertThat(MarkForm.points("bốn")).isNull();
        assertThat(MarkForm.points("999999999999")).isNull();
    }

    @Test
    void aFinishedSheetNeedsAllItsPoints() {
        var filled = MarkForm.read(Form.of(Map.of("p1", "3")), RUBRIC, true);
        assertThat(filled.errors().keySet()).containsExactly("p2");
    }

    @Test
    void aDraftMayLeavePointsOutButNotGetThemWrong() {
        assertThat(MarkForm.read(Form.of(Map.of("p1", "3")), RUBRIC, false).isValid()).isTrue();
        assertThat(MarkForm.read(Form.of(Map.of("p1", "4,01", "p2", "x")), RUBRIC, false).errors()).containsOnlyKeys("p1", "p2");
    }

    @Test
    void theTotalIsTheSumInHundredths() {
        assertThat(MarkForm.read(Form.of(Map.of("p1", "3,75", "p2", "2.5")), RUBRIC, true).total()).isEqualTo(625);
    }
}
