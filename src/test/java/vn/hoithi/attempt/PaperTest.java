package vn.hoithi.attempt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettingsBuilder;
import vn.hoithi.contest.Credit;
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
        var paper = new Paper(List.of(new Paper.Slot(pool.getFirst().id(), List.of(2, 0, 1, 3))));
        assertThat(score(paper, "1")).isEqualTo(new Score(1, 100, true));
        for (var wrong : List.of("0", "0,1", "")) {
            assertThat(score(paper, wrong)).isEqualTo(new Score(0, 0, false));
        }
    }

    private Score score(Paper paper, String chosen) {
        return Score.of(paper, Pool.of(pool), new Responses(new java.util.TreeMap<>(Map.of("1", chosen)), 1), 100, Credit.WHOLE);
    }

    /** Key: choices 0, 1 and 2 of five; 100 hundredths. */
    @ParameterizedTest
    @CsvSource({"7, 100, 100", "3, 0, 67", "1, 0, 33", "0, 0, 0", "15, 0, 67", "31, 0, 33", "9, 0, 0", "8, 0, 0", "24, 0, 0", "27, 0, 0", "11, 0, 33"})
    void aShareOfThePointsForEachRightChoiceLessEachWrongOne(int chosen, int whole, int share) {
        assertThat(Credit.WHOLE.of(100, 0b00111, chosen)).isEqualTo(whole);
        assertThat(Credit.SHARE.of(100, 0b00111, chosen)).isEqualTo(share);
    }

    @Test
    void oneRightChoiceIsNeverShared() {
        assertThat(Credit.SHARE.of(100, 0b01, 0b11)).isZero();
        assertThat(Credit.SHARE.of(100, 0b01, 0b01)).isEqualTo(100);
    }
}
