package vn.hoithi.contest;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings.Board;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class BoardAssignmentTest {

    private final BoardAssignment rule = new BoardAssignment(List.of(new Board("Bảng A", List.of(36L), ""), new Board("Bảng B", List.of(37L, 38L), ""), new Board("Bảng C", List.of(), "")));

    @Test
    void aUnitGoesWithTheUnitAboveIt() {
        assertThat(rule.of("1/10/")).isEqualTo(1);
        assertThat(rule.of("1/10/zz/")).isEqualTo(1);
        assertThat(rule.of("1/12/zz/")).isEqualTo(2);
    }

    @Test
    void theNearestListedUnitDecides() {
        assertThat(rule.of("1/10/11/zz/")).isEqualTo(2);
        assertThat(rule.of("1/11/10/")).isEqualTo(1);
    }

    @Test
    void whoeverNoBoardListsIsOnTheLast() {
        assertThat(rule.of("1/")).isEqualTo(3);
        assertThat(rule.of("1/13/zz/")).isEqualTo(3);
    }

    @Test
    void withoutBoardsNobodyIsOnOne() {
        var none = new BoardAssignment(List.of());
        assertThat(none.any()).isFalse();
        assertThat(none.of("1/10/")).isZero();
    }
}
