package vn.hoithi.contest.check;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings.ItemUse;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.contest.Pool;
import vn.hoithi.contest.Samples;
import vn.hoithi.itembank.ItemKind;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.itembank.Level;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class PoolSharesTest {

    private final List<ItemVersion> bank = IntStream.range(0, 23).mapToObj(i -> new ItemVersion(i, i, 1, i % 2, ItemKind.SINGLE, Level.RECOGNISE, "Câu " + i, List.of(), "", "")).toList();

    @Test
    void everyRoundGetsItsShareOfEveryCellAndNoItemComesTwice() {
        var s = Samples.full(0).withReview(Show.AFTER_ROUND).withItemUse(ItemUse.BY_ROUND);
        for (int seed = 0; seed < 200; seed++) {
            var places = PoolShares.deal(s, bank, new Random(seed));
            assertThat(places).extracting(p -> p.item().id()).doesNotHaveDuplicates().hasSize(23);
            assertThat(places).extracting(Pool.Place::roundNo).containsOnly(1, 2);
            var pool = Pool.kept(() -> Pool.Contents.of(places));
            assertThat(pool.cell(1, 0, Level.RECOGNISE)).hasSize(6);
            assertThat(pool.cell(2, 0, Level.RECOGNISE)).hasSize(6).doesNotContainAnyElementsOf(pool.cell(1, 0, Level.RECOGNISE));
            assertThat(pool.cell(1, 1, Level.RECOGNISE).size() + pool.cell(2, 1, Level.RECOGNISE).size()).isEqualTo(11);
            assertThat(pool.cell(0, 0, Level.RECOGNISE)).as("a rehearsal draws from all").hasSize(12);
            assertThat(pool.cell(3, 0, Level.RECOGNISE)).as("no such round").isEmpty();
        }
    }

    @Test
    void sharedItemsAreForEveryRound() {
        var places = PoolShares.deal(Samples.full(0), bank, new Random(1));
        var pool = Pool.kept(() -> Pool.Contents.of(places));
        assertThat(pool.cell(1, 0, Level.RECOGNISE)).hasSize(12).isEqualTo(pool.cell(2, 0, Level.RECOGNISE));
        assertThat(pool.cell(1, 0, Level.APPLY)).isEmpty();
    }
}
