package vn.hoithi.ranking;

import org.junit.jupiter.api.Test;
import vn.hoithi.ranking.UnitRanking.By;
import vn.hoithi.ranking.UnitRanking.Row;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class UnitRankingTest {

    private static Row unit(long id, int participants, int workers, int members) {
        return new Row(id, id + "/", "name " + (100 - id), 0, participants, participants - workers, members, participants, participants * 8000L);
    }

    @Test
    void equalRatesShareARankHoweverTheyAreMade() {
        var ranking = new UnitRanking(By.RATE, List.of(unit(1, 20, 0, 40), unit(2, 30, 0, 60), unit(3, 39, 0, 40), unit(4, 0, 0, 50), unit(5, 9, 0, 9), unit(6, 7, 0, 0)));
        assertThat(ranking.large()).extracting(p -> p.row().unitId() + ":" + p.rank() + p.shared()).containsExactly("3:1false", "2:2true", "1:2true", "6:0false", "4:0false");
        assertThat(ranking.small()).extracting(p -> p.row().unitId()).containsExactly(5L);
    }

    @Test
    void peopleLackingToABetterRankAreCounted() {
        var rate = new UnitRanking(By.RATE, List.of(unit(1, 389, 0, 396), unit(2, 71, 0, 73), unit(3, 59, 0, 61)));
        assertThat(rate.toNextRank(rate.large().getLast())).containsExactly(1, 1);
        assertThat(rate.toNextRank(rate.large().getFirst())).isNull();
        var count = new UnitRanking(By.COUNT, List.of(unit(1, 10, 0, 0), unit(2, 7, 0, 0)));
        assertThat(count.toNextRank(count.large().getLast())).containsExactly(3, 1);
    }

    @Test
    void aRateAboveTheDeclaredNumberIsShownButNotRanked() {
        var rows = List.of(unit(1, 61, 0, 60), unit(2, 30, 0, 60));
        var ranking = new UnitRanking(By.RATE, rows);
        assertThat(ranking.large()).extracting(p -> p.row().unitId() + ":" + p.rank()).containsExactly("2:1", "1:0");
        assertThat(ranking.toNextRank(ranking.large().getFirst())).isNull();
        assertThat(new UnitRanking(By.COUNT, rows).large().getFirst().row().unitId()).isEqualTo(1);
    }

    @Test
    void workersWhoAreNoMembersAreNotInTheRate() {
        var ranking = new UnitRanking(By.RATE, List.of(unit(1, 20, 10, 40), unit(2, 15, 0, 40)));
        assertThat(ranking.large()).extracting(p -> p.row().unitId()).containsExactly(2L, 1L);
    }

    @Test
    void ranksFollowThePrintedRateAndAverage() {
        var rate = new UnitRanking(By.RATE, List.of(unit(1, 33_334, 0, 100_000), unit(2, 1, 0, 3_000), unit(3, 3_333, 0, 10_000), unit(4, 1_000, 0, 3_000)));
        assertThat(rate.large()).extracting(p -> p.row().unitId() + ":" + p.rank() + p.shared()).containsExactly("4:1true", "3:1true", "1:1true", "2:4false");
        var average = new UnitRanking(By.AVERAGE, List.of(new Row(1, "1/", "a", 0, 3, 3, 9, 3, 20_000), new Row(2, "2/", "b", 0, 300, 300, 900, 300, 2_000_001), new Row(3, "3/", "c", 0, 2, 2, 9, 0, 0)));
        assertThat(average.large()).extracting(p -> p.row().unitId() + ":" + p.rank() + p.shared()).as("66,67 both; nobody's points count for the third").containsExactly("1:1true", "2:1true", "3:0false");
    }

    @Test
    void peopleLackingAreCountedToThePrintedRate() {
        var rate = new UnitRanking(By.RATE, List.of(unit(1, 1, 0, 30), unit(2, 300, 0, 10_000), unit(3, 0, 0, 20)));
        assertThat(rate.large().getFirst().row().unitId()).isEqualTo(1);
        assertThat(rate.toNextRank(rate.large().get(1))).as("3,33% with 333 of 10.000").containsExactly(33, 1);
    }
}
