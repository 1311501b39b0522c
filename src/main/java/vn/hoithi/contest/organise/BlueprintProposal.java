package vn.hoithi.contest.organise;

import vn.hoithi.contest.ContestSettings.Quota;
import vn.hoithi.contest.check.ContestCheck.Cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Proposes a blueprint that the bank can fill. Pure. */
final class BlueprintProposal {

    private BlueprintProposal() {
    }

    /**
     * Spreads items over topics, and in each over levels, in proportion to what the bank has: every item is about as likely to be drawn.
     * Gives as many as asked for, or all there are; never more of a cell than it has.
     */
    static List<Quota> spread(int items, Map<Cell, Integer> stock) {
        var topics = new TreeMap<Long, Integer>(stock.entrySet().stream().collect(Collectors.groupingBy(e -> e.getKey().topicId(), Collectors.summingInt(Map.Entry::getValue))));
        var quotas = new ArrayList<Quota>();
        shares(items, topics).forEach((topic, share) -> {
            var levels = new TreeMap<>(stock.entrySet().stream().filter(e -> e.getKey().topicId() == topic).collect(Collectors.toMap(e -> e.getKey().level(), Map.Entry::getValue)));
            shares(share, levels).forEach((level, count) -> quotas.add(new Quota(topic, level, count)));
        });
        return quotas.stream().filter(q -> q.count() > 0).toList();
    }

    /** Largest remainders; as no share exceeds its weight rounded up, none exceeds what is there. */
    private static <K extends Comparable<K>> Map<K, Integer> shares(int items, TreeMap<K, Integer> weights) {
        var whole = weights.values().stream().mapToLong(Integer::longValue).sum();
        var given = (int) Math.min(items, whole);
        var shares = new TreeMap<K, Integer>();
        weights.forEach((key, weight) -> shares.put(key, whole == 0 ? 0 : (int) ((long) given * weight / whole)));
        var left = given - shares.values().stream().mapToInt(Integer::intValue).sum();
        weights.entrySet().stream().sorted(Comparator.comparing((Map.Entry<K, Integer> e) -> (long) given * e.getValue() % Math.max(1, whole)).reversed().thenComparing(Map.Entry::getKey))
                .limit(left).forEach(e -> shares.merge(e.getKey(), 1, Integer::sum));
        return shares;
    }
}
