package vn.hoithi.web.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Token buckets by key: so many at once, and then one every so often. Each node counts for itself, in memory. It makes whoever comes too
 * fast wait, and never keeps anybody out: the longest wait is for what was asked for.
 */
public final class Pace {

    private static final int KEYS = 50_000;
    private final int burst;
    private final double everyMillis;
    private final LongSupplier millis;
    private final Cache<String, Bucket> buckets;

    /** Tokens left at a moment. */
    private record Bucket(double tokens, long at, boolean taken) {
    }

    /**
     * @param burst  how many at once, from a full bucket
     * @param every  one more
     * @param millis a clock that never goes back
     */
    public Pace(int burst, Duration every, LongSupplier millis) {
        this.burst = burst;
        this.everyMillis = every.toNanos() / 1e6;
        this.millis = millis;
        this.buckets = Caffeine.newBuilder().maximumSize(KEYS).expireAfterAccess(every.multipliedBy(burst).plusMinutes(1)).build();
    }

    /** With the clock of this machine, which no administrator sets. */
    public Pace(int burst, Duration every) {
        this(burst, every, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    }

    /** Takes one: zero when it was there, else how long until it is, in whole seconds. */
    public Duration take(String key) {
        return take(key, 1);
    }

    /** Takes so many at once, or none. */
    public Duration take(String key, int cost) {
        var bucket = buckets.asMap().compute(key, (k, old) -> taken(filled(old), cost));
        return bucket.taken() ? Duration.ZERO : Duration.ofSeconds((long) Math.ceil((Math.min(cost, burst) - bucket.tokens()) * everyMillis / 1000));
    }

    private Bucket filled(Bucket old) {
        var now = millis.getAsLong();
        return old == null ? new Bucket(burst, now, false) : new Bucket(Math.min(burst, old.tokens() + (now - old.at()) / everyMillis), now, false);
    }

    private Bucket taken(Bucket bucket, int cost) {
        var needed = Math.min(cost, burst);
        return bucket.tokens() < needed ? bucket : new Bucket(bucket.tokens() - needed, bucket.at(), true);
    }
}
