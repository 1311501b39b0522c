package vn.hoithi.attempt.live;

import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What became of saves on this node since they were last written down: counting costs a save nothing. */
@Singleton
public class SaveCounts {

    private final Map<Long, Counter> counters = new ConcurrentHashMap<>();

    private record Counter(LongAdder saved, LongAdder refused, LongAdder failed) {
    }

    /** So many of a contest. */
    record Counts(int saved, int refused, int failed) {

        boolean any() {
            return saved + refused + failed > 0;
        }
    }

    /** Kept. */
    public void saved(long contestId) {
        of(contestId).saved().increment();
    }

    /** Not taken: too late, handed in, or nothing a paper can hold. */
    public void refused(long contestId) {
        of(contestId).refused().increment();
    }

    /** Could not be kept at that moment; whoever sent it does so again. */
    public void failed(long contestId) {
        of(contestId).failed().increment();
    }

    /** The counts by contest, which begin anew. */
    Map<Long, Counts> take() {
        var taken = new HashMap<Long, Counts>();
        counters.forEach((contest, c) -> {
            var counts = new Counts((int) c.saved().sumThenReset(), (int) c.refused().sumThenReset(), (int) c.failed().sumThenReset());
            if (counts.any()) {
                taken.put(contest, counts);
            }
        });
        return taken;
    }

    /** Those taken could not be written. */
    void putBack(Map<Long, Counts> taken) {
        taken.forEach((contest, counts) -> {
            of(contest).saved().add(counts.saved());
            of(contest).refused().add(counts.refused());
            of(contest).failed().add(counts.failed());
        });
    }

    private Counter of(long contestId) {
        return counters.computeIfAbsent(contestId, id -> new Counter(new LongAdder(), new LongAdder(), new LongAdder()));
    }
}
