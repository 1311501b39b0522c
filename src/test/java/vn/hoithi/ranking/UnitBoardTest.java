package vn.hoithi.ranking;

import org.junit.jupiter.api.Test;
import vn.hoithi.ranking.UnitBoard.By;
import vn.hoithi.ranking.UnitBoard.Row;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class UnitBoardTest {

    private static Row unit(long id, int participants, int workers, int members) {
        return new Row(id, id + "/", "name " + (100 - id), 0, participants, workers, members, participants * 8000L);
    }

    @Test
    void equalRatesShareARankHoweverTheyAreMade() {
        var board = new UnitBoard(By.RATE, List.of(unit(1, 20, 0, 40), unit(2, 30, 0, 60), unit(3, 39, 0, 40), unit(4, 0, 0, 50), unit(5, 9, 0, 9), unit(6, 7, 0, 0)));
        assertThat(board.large()).extracting(p -> p.row().unitId() + ":" + p.rank() + p.shared()).containsExactly("3:1false", "2:2true", "1:2true", "6:0false", "4:0false");
        assertThat(board.small()).extracting(p -> p.row().unitId()).containsExactly(5L);
    }

    @Test
    void peopleLackingToABetterRankAreCounted() {
        var rate = new UnitBoard(By.RATE, List.of(unit(1, 389, 0, 396), unit(2, 71, 0, 73), unit(3, 59, 0, 61)));
        assertThat(rate.climb(rate.large().getLast())).containsExactly(1, 1);
        assertThat(rate.climb(rate.large().getFirst())).isNull();
        var count = new UnitBoard(By.COUNT, List.of(unit(1, 10, 0, 0), unit(2, 7, 0, 0)));
        assertThat(count.climb(count.large().getLast())).containsExactly(3, 1);
    }

    @Test
    void aRateAboveTheDeclaredNumberIsShownButNotRanked() {
        var rows = List.of(unit(1, 61, 0, 60), unit(2, 30, 0, 60));
        var board = new UnitBoard(By.RATE, rows);
        assertThat(board.large()).extracting(p -> p.row().unitId() + ":" + p.rank()).containsExactly("2:1", "1:0");
        assertThat(board.climb(board.large().getFirst())).isNull();
        assertThat(new UnitBoard(By.COUNT, rows).large().getFirst().row().unitId()).isEqualTo(1);
    }

    @Test
    void workersWhoAreNoMembersAreNotInTheRate() {
        var board = new UnitBoard(By.RATE, List.of(unit(1, 20, 10, 40), unit(2, 15, 0, 40)));
        assertThat(board.large()).extracting(p -> p.row().unitId()).containsExactly(2L, 1L);
    }
}
