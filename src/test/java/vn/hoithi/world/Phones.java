package vn.hoithi.world;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Phone numbers nobody has yet, written as people do: one after the other in large steps, so that none comes twice in a run. */
public final class Phones {

    private static final int ALL = 100_000_000;
    /** Shares no divisor with {@link #ALL}. */
    private static final int STEP = 38_196_601;
    private static final AtomicInteger NEXT = new AtomicInteger(new SecureRandom().nextInt(ALL));

    private Phones() {
    }

    /** A number of ten digits. */
    public static String fresh() {
        return "09" + "%08d".formatted(NEXT.getAndUpdate(last -> (last + STEP) % ALL));
    }
}
