package vn.hoithi.attempt;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.itembank.Choice;
import vn.hoithi.itembank.ItemKind;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.MemberRole;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class PaperTest {

    private final List<ItemVersion> pool = IntStream.range(0, 30).mapToObj(i -> new ItemVersion(900_000_000_000_000L + i, i, 1, i % 3, ItemKind.SINGLE, Level.RECOGNISE, "Câu " + i,
            List.of(new Choice("một", true, false), new Choice("hai", false, false), new Choice("ba", false, false), new Choice("cả ba", false, true)), "", "")).toList();

    private static ContestSettings settings(ContestSettings.Quota... quotas) {
        return new ContestSettings("", new ContestSettings.Eligibility(Set.of(MemberRole.MEMBER), List.of(), true), List.of(), 2, ContestSettings.Counting.BEST, List.of(quotas), 20, 100,
                true, true, false, null, null, List.of(), ContestSettings.Show.AFTER_SUBMISSION, ContestSettings.Show.NEVER, "", 100, 95, 60);
    }

    @Test
    void theBlueprintIsFilledAndNoItemComesTwice() {
        var settings = settings(new ContestSettings.Quota(0, Level.RECOGNISE, 4), new ContestSettings.Quota(1, Level.RECOGNISE, 3));
        for (int seed = 0; seed < 500; seed++) {
            var ids = Paper.draw(settings, pool, new Random(seed)).versionIds();
            assertThat(ids).hasSize(7).doesNotHaveDuplicates();
            assertThat(ids.stream().filter(id -> (id - 900_000_000_000_000L) % 3 == 0)).hasSize(4);
        }
    }

    @Test
    void fixedChoicesKeepTheirPlaceAndTheOthersMove() {
        var settings = settings(new ContestSettings.Quota(0, Level.RECOGNISE, 10));
        var orders = new HashSet<List<Integer>>();
        for (int seed = 0; seed < 50; seed++) {
            for (var slot : Paper.draw(settings, pool, new Random(seed)).slots()) {
                assertThat(slot.order().get(3)).isEqualTo(3);
                assertThat(slot.order()).containsExactlyInAnyOrder(0, 1, 2, 3);
                orders.add(slot.order());
            }
        }
        assertThat(orders).hasSize(6);
    }

    @Test
    void aPaperSurvivesBeingWrittenDown() {
        var paper = Paper.draw(settings(new ContestSettings.Quota(2, Level.RECOGNISE, 10)), pool, new Random(1));
        assertThat(Paper.decode(paper.encode())).isEqualTo(paper);
        assertThat(paper.encode().length()).isLessThan(400);
    }

    @Test
    void displayedChoicesAreScoredInTheOrderOfTheBank() {
        var slot = new Paper.Slot(pool.getFirst().id(), List.of(2, 0, 1, 3));
        var items = Map.of(pool.getFirst().id(), pool.getFirst());
        assertThat(Score.right(slot, items, 0b0010)).isTrue();
        assertThat(Score.right(slot, items, 0b0001)).isFalse();
        assertThat(Score.right(slot, items, 0b0011)).isFalse();
        assertThat(Score.right(slot, items, 0)).isFalse();
    }
}
