package vn.hoithi.database;

import jakarta.inject.Singleton;
import vn.hoithi.time.Clock;

import java.security.SecureRandom;
import java.time.Instant;

/** Time-sorted 64-bit identifiers made by the app: 41 bits of milliseconds, 10 of node, 12 of sequence. */
@Singleton
public class Ids {

    private static final long EPOCH = 1_767_225_600_000L; // 2026-01-01T00:00Z
    private final Clock clock;
    private final long node = new SecureRandom().nextInt(1024);
    private long last;
    private int sequence;

    /** @param clock the clock the ids are sorted by */
    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** The smallest identifier of a moment and everything later. */
    public static long from(Instant moment) {
        return Math.clamp(moment.toEpochMilli() - EPOCH, 0, (1L << 41) - 1) << 22;
    }

    /** The next identifier: positive, larger than any this node made before. */
    public synchronized long next() {
        var now = Math.max(clock.millis() - EPOCH, last);
        sequence = now == last ? sequence + 1 : 0;
        if (sequence > 4095) { // more than four million a second: borrow the next millisecond
            now++;
            sequence = 0;
        }
        last = now;
        return now << 22 | node << 12 | sequence;
    }
}
