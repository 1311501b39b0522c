package vn.hoithi.world;

import java.security.SecureRandom;

/** Phone numbers nobody has yet, written as people do. */
public final class Phones {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Phones() {
    }

    /** A number of ten digits. */
    public static String fresh() {
        return "09" + "%08d".formatted(RANDOM.nextInt(100_000_000));
    }
}
