package vn.hoithi.attempt;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettingsBuilder;
import vn.hoithi.contest.Pool;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PaperTest {

    private final List<ItemVersion> pool = IntStream.range(0, 30).mapToObj(i -> new ItemVersion(900_000_000_000_000L + i, i, 1, i % 3, ItemKind.SINGLE, Level.RECOGNISE, "Câu " + i,
            List.of(new Choice("một", true, false), new Choice("hai", false, false), new Choice("ba", false, false), new Choice("cả ba", false, true)), "", "")).toList();

    private static ContestSettings settings(ContestSettings.Quota... quotas) {
        return ContestSettingsBuilder.builder().eligibility(new ContestSettings.Eligibility(Set.of(MemberRole.MEMBER), List.of(), true)).attemptsPerRound(2)
                .counting(ContestSettings.Counting.BEST).blueprint(List.of(quotas)).minutes(20).pointsPerItem(100).shuffleItems(true).shuffleChoices(true)
                .results(ContestSettings.Show.AFTER_SUBMISSION).review(ContestSettings.Show.NEVER).targetOfficers(100).targetMembers(95).graceSeconds(60).build();
    }

    @Test
    void theBlueprintIsFilledAndNoItemComesTwice() {
        var settings = settings(new ContestSettings.Quota(0, Level.RECOGNISE, 4), new ContestSettings.Quota(1, Level.RECOGNISE, 3));
        for (int seed = 0; seed < 500; seed++) {
            var ids = Paper.draw(settings, Pool.of(pool), 1, new Random(seed)).versionIds();
            assertThat(ids).hasSize(7).doesNotHaveDuplicates();
            assertThat(ids.stream().filter(id -> (id - 900_000_000_000_000L) % 3 == 0)).hasSize(4);
        }
    }

    @Test
    void aPoolThatLacksOneItemGivesNoPaperAtAll() {
        var settings = settings(new ContestSettings.Quota(0, Level.RECOGNISE, 4), new ContestSettings.Quota(1, Level.RECOGNISE, 11));
        assertThatThrownBy(() -> Paper.draw(settings, Pool.of(pool), 1, new Random(1))).isInstanceOf(Paper.Short.class).hasMessageContaining("has 10 items").hasMessageContaining("count=11");
    }

    @Test
    void fixedChoicesKeepTheirPlaceAndTheOthersMove() {
        var settings = settings(new ContestSettings.Quota(0, Level.RECOGNISE, 10));
        var orders = new HashSet<List<Integer>>();
        for (int seed = 0; seed < 50; seed++) {
            for (var slot : Paper.draw(settings, Pool.of(pool), 1, new Random(seed)).slots()) {
                assertThat(slot.order().get(3)).isEqualTo(3);
                assertThat(slot.order()).containsExactlyInAnyOrder(0, 1, 2, 3);
                orders.add(slot.order());
            }
        }
        assertThat(orders).hasSize(6);
    }

    @Test
    void aPaperSurvivesBeingWrittenDown() {
        var paper = Paper.draw(settings(new ContestSettings.Quota(2, Level.RECOGNISE, 10)), Pool.of(pool), 1, new Random(1));
        assertThat(Paper.decode(paper.encode())).isEqualTo(paper);
        assertThat(paper.encode().length()).isLessThan(400);
    }

    @Test
    void displayedChoicesAreScoredInTheOrderOfTheBank() {
        var slot = new Paper.Slot(pool.getFirst().id(), List.of(2, 0, 1, 3));
        var items = Map.of(pool.getFirst().id(), pool.getFirst());
        assertThat(Score.isCorrect(slot, items, 0b0010)).isTrue();
        assertThat(Score.isCorrect(slot, items, 0b0001)).isFalse();
        assertThat(Score.isCorrect(slot, items, 0b0011)).isFalse();
        assertThat(Score.isCorrect(slot, items, 0)).isFalse();
    }
}
