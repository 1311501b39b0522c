package bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations by step, in nanoseconds; prints p50, p95 and p99. */
final class Timings {

    private final Map<String, ConcurrentLinkedQueue<Long>> steps = new ConcurrentHashMap<>();

    interface Step<T> {
        T run() throws Exception;
    }

    <T> T time(String step, Step<T> what) throws Exception {
        var from = System.nanoTime();
        var result = what.run();
        steps.computeIfAbsent(step, s -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - from);
        return result;
    }

    void print() {
        new TreeMap<>(steps).forEach((step, times) -> {
            var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf("  %-12s n=%-7d p50=%.1f ms  p95=%.1f ms  p99=%.1f ms%n", step, sorted.length, at(sorted, 50), at(sorted, 95), at(sorted, 99));
        });
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
