package vn.hoithi.itembank;

import java.util.List;
import java.util.Optional;

/** Whether length gives the key away: somebody who always takes the longest choice would do far better than by chance. */
public final class LongestChoice {

    private static final int FEWEST = 10;
    /** Two of a thousand sets of items without such a habit would be told. */
    private static final double DEVIATIONS = 3;

    private LongestChoice() {
    }

    /** Of so many items with one right choice, in so many it is the longest. */
    public record Told(int many, int of) {
    }

    /** Something to tell; empty when length tells little, or there are too few items to say. */
    public static Optional<Told> told(List<List<Choice>> items) {
        var single = items.stream().filter(i -> i.stream().filter(Choice::correct).count() == 1).toList();
        var many = (int) single.stream().filter(LongestChoice::rightIsLongest).count();
        var expected = single.stream().mapToDouble(i -> 1.0 / i.size()).sum();
        var spread = Math.sqrt(single.stream().mapToDouble(i -> 1.0 / i.size() * (1 - 1.0 / i.size())).sum());
        return single.size() >= FEWEST && many > expected + DEVIATIONS * spread ? Optional.of(new Told(many, single.size())) : Optional.empty();
    }

    /** Longer than every wrong one. */
    private static boolean rightIsLongest(List<Choice> choices) {
        var right = choices.stream().filter(Choice::correct).mapToInt(c -> c.text().length()).max().orElse(0);
        return choices.stream().filter(c -> !c.correct()).allMatch(c -> c.text().length() < right);
    }
}
