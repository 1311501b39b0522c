package vn.hoithi.attempt;

import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Pool;
import vn.hoithi.itembank.ItemVersion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The paper of one attempt, frozen at its start: which item versions in which order, and for each the order of its choices.
 * Written compactly ("k3jx0:2031,…") so that it fits the attempt's row.
 */
public record Paper(List<Slot> slots) {

    /**
     * A place in the paper.
     *
     * @param order for each displayed position the index of the choice in the bank
     */
    public record Slot(long versionId, List<Integer> order) {

        /** Displayed positions as bits become bits of bank indexes. */
        public int toBank(int displayed) {
            var bank = 0;
            for (int i = 0; i < order.size(); i++) {
                bank |= (displayed >> i & 1) << order.get(i);
            }
            return bank;
        }
    }

    /** The pool cannot fill the blueprint. Publication made sure that it can, so something is broken: no paper is better than a short one. */
    static final class Short extends RuntimeException {
        Short(ContestSettings.Quota quota, int roundNo, int have) {
            super("round " + roundNo + " has " + have + " items for " + quota);
        }
    }

    /** Draws a paper of a round (0: a rehearsal) by the blueprint, from the cells the items were frozen in. */
    public static Paper draw(ContestSettings settings, Pool pool, int roundNo, RandomGenerator random) {
        var drawn = new ArrayList<ItemVersion>();
        for (var quota : settings.blueprint()) {
            var cell = new ArrayList<>(pool.cell(roundNo, quota.topicId(), quota.level()));
            if (cell.size() < quota.count()) {
                throw new Short(quota, roundNo, cell.size());
            }
            Collections.shuffle(cell, random);
            drawn.addAll(cell.subList(0, quota.count()));
        }
        if (settings.shuffleItems()) {
            Collections.shuffle(drawn, random);
        }
        return new Paper(drawn.stream().map(item -> new Slot(item.id(), order(item, settings.shuffleChoices(), random))).toList());
    }

    private static List<Integer> order(ItemVersion item, boolean shuffle, RandomGenerator random) {
        var order = new ArrayList<>(IntStream.range(0, item.choices().size()).boxed().toList());
        if (shuffle) {
            var free = new ArrayList<>(order.stream().filter(i -> !item.choices().get(i).fixed()).toList());
            Collections.shuffle(free, random);
            order.replaceAll(i -> item.choices().get(i).fixed() ? i : free.removeFirst());
        }
        return order;
    }

    /** At most 40 slots of 20 characters. */
    public String encode() {
        return slots.stream().map(s -> Long.toString(s.versionId(), 36) + ":" + s.order().stream().map(String::valueOf).collect(Collectors.joining())).collect(Collectors.joining(","));
    }

    /** Reads what {@link #encode} wrote. */
    public static Paper decode(String text) {
        return new Paper(text.isEmpty() ? List.of() : java.util.Arrays.stream(text.split(",")).map(Paper::slot).toList());
    }

    private static Slot slot(String text) {
        var colon = text.indexOf(':');
        return new Slot(Long.parseLong(text.substring(0, colon), 36), text.substring(colon + 1).chars().mapToObj(c -> c - '0').toList());
    }

    /** How many questions it has. */
    public int size() {
        return slots.size();
    }

    List<Long> versionIds() {
        return slots.stream().map(Slot::versionId).toList();
    }
}
