package vn.hoithi.ranking.prize;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** The best N results of each unit, from results in any order. Points in hundredths. */
final class BestResults {

    /** How many results, at most N, and their points together. */
    record Sum(int count, long points) {
    }

    private final int most;
    private final Map<Long, PriorityQueue<Integer>> best = new HashMap<>();

    BestResults(int most) {
        this.most = most;
    }

    void add(long unitId, int points) {
        var kept = best.computeIfAbsent(unitId, id -> new PriorityQueue<>());
        kept.add(points);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    Sum of(long unitId) {
        var kept = best.get(unitId);
        return kept == null ? new Sum(0, 0) : new Sum(kept.size(), kept.stream().mapToLong(Integer::longValue).sum());
    }
}
