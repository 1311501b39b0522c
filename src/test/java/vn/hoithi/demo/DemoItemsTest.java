package vn.hoithi.demo;

import org.junit.jupiter.api.Test;
import vn.hoithi.itembank.Choice;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.ItemKind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A reader of the choices alone gains nothing: neither length nor standing out says which one is right. */
class DemoItemsTest {

    private static final List<ItemBank.Draft> ITEMS = DemoFiles.TOPICS.stream().flatMap(code -> DemoFiles.topic(code).items().stream()).toList();
    private static final List<ItemBank.Draft> SINGLE = ITEMS.stream().filter(i -> i.kind() == ItemKind.SINGLE).toList();
    /** Items by which a guesser's luck may differ: one standard deviation of 89 guesses among four. */
    private static final double LUCK = 4;

    @Test
    void whoeverPicksTheLongestChoiceIsRightAsOftenAsByChance() {
        assertThat(rightWhenPicking(c -> c.text().length())).isBetween(chance() - LUCK, chance() + LUCK);
    }

    @Test
    void whoeverPicksTheShortestChoiceIsRightAsOftenAsByChance() {
        assertThat(rightWhenPicking(c -> -c.text().length())).isBetween(chance() - LUCK, chance() + LUCK);
    }

    @Test
    void theOnlyLongestAndTheOnlyShortestChoiceAreRightOnceInFour() {
        for (int sign : List.of(1, -1)) {
            var clear = SINGLE.stream().filter(i -> most(i, c -> sign * c.text().length()).size() == 1).toList();
            var right = clear.stream().filter(i -> most(i, c -> sign * c.text().length()).getFirst().correct()).count();
            assertThat(right).as("of %d", clear.size()).isBetween(Math.round(clear.size() / 4.0 - LUCK), Math.round(clear.size() / 4.0 + LUCK));
        }
    }

    @Test
    void noItemGivesItsKeyAwayByLength() {
        for (var item : ITEMS) {
            var bound = Math.max(2, mean(item, c -> true) / 10);
            assertThat(difference(item)).as(item.text()).isBetween(-bound, bound);
        }
    }

    @Test
    void rightAndWrongChoicesAreEquallyLongOverall() {
        assertThat(ITEMS.stream().mapToDouble(DemoItemsTest::difference).average().orElseThrow()).isBetween(-0.5, 0.5);
    }

    @Test
    void nothingIsAskedThatRestsOnRecallOrIsAboutToChange() throws IOException {
        for (var code : DemoFiles.TOPICS) {
            assertThat(facts(code)).as(code).isNotEmpty().doesNotContain("20", "49", "50");
        }
    }

    @Test
    void theUnionHasThreeLevels() {
        var item = ITEMS.stream().filter(i -> i.text().contains("bao nhiêu cấp")).findFirst().orElseThrow();
        assertThat(item.choices().stream().filter(Choice::correct)).extracting(Choice::text).containsExactly("Ba cấp");
        var told = Stream.concat(DemoFiles.GUIDES.stream().map(DemoFiles::guide), ITEMS.stream().map(ItemBank.Draft::explanation));
        assertThat(told).allSatisfy(text -> assertThat(text.toLowerCase()).doesNotContain("bốn cấp tổ chức", "thành bốn cấp", "chia bốn cấp", "cấp trên trực tiếp cơ sở"));
    }

    private static List<String> facts(String code) throws IOException {
        try (var file = DemoFiles.class.getResourceAsStream("/demo/items/" + code + ".yml")) {
            return Pattern.compile("- fact: (\\d+)").matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8)).results().map(m -> m.group(1)).toList();
        }
    }

    private static double chance() {
        return SINGLE.stream().mapToDouble(i -> 1.0 / i.choices().size()).sum();
    }

    /** How many items somebody gets right who takes the choice with the most, by lot among equals. */
    private static double rightWhenPicking(ToDoubleFunction<Choice> most) {
        return SINGLE.stream().map(i -> most(i, most)).mapToDouble(best -> best.stream().filter(Choice::correct).count() / (double) best.size()).sum();
    }

    private static List<Choice> most(ItemBank.Draft item, ToDoubleFunction<Choice> of) {
        var top = item.choices().stream().mapToDouble(of).max().orElseThrow();
        return item.choices().stream().filter(c -> of.applyAsDouble(c) == top).toList();
    }

    private static double difference(ItemBank.Draft item) {
        return mean(item, Choice::correct) - mean(item, c -> !c.correct());
    }

    private static double mean(ItemBank.Draft item, Predicate<Choice> which) {
        return item.choices().stream().filter(which).mapToInt(c -> c.text().length()).average().orElseThrow();
    }
}
