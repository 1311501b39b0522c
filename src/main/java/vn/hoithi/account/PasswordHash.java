package vn.hoithi.account;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What is kept of a password: argon2id, written as a PHC string that says how it was made, {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 * At first only {@code salt$hash} was written, always of {@link Cost#LEAST}; such a one is still read.
 */
record PasswordHash(Cost cost, byte[] salt, byte[] hash) {

    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final Pattern FIRST = Pattern.compile("([A-Za-z0-9+/]{22}==)\\$([A-Za-z0-9+/]{43}=)");
    private static final int LENGTH = 32;

    /**
     * What making one costs, and so every guess.
     *
     * @param memory KiB
     * @param passes over the memory
     * @param lanes  one after the other here, so they change the hash and not the time
     */
    record Cost(int memory, int passes, int lanes) {

        /** OWASP's second choice of parameters; about 50 ms of processor. */
        static final Cost LEAST = new Cost(19_456, 2, 1);
        private static final int SMALLEST = 8;

        /** Cheaper than the other in memory or in passes. */
        boolean below(Cost other) {
            return memory < other.memory || passes < other.passes;
        }

        /** What is to be done besides this so that it takes the time of the other, which goes with memory times passes; null when next to nothing. */
        Cost upTo(Cost other) {
            var rest = ((long) other.memory * other.passes - (long) memory * passes) / other.passes;
            return rest < SMALLEST ? null : new Cost((int) rest, other.passes, 1);
        }
    }

    /** Makes one. */
    static PasswordHash of(byte[] password, Cost cost, byte[] salt) {
        return new PasswordHash(cost, salt, argon(password, cost, salt, LENGTH));
    }

    /** Reads what {@link #toString} wrote, now or at first. */
    static PasswordHash parse(String text) {
        var phc = PHC.matcher(text);
        if (phc.matches()) {
            return new PasswordHash(new Cost(Integer.parseInt(phc.group(1)), Integer.parseInt(phc.group(2)), Integer.parseInt(phc.group(3))), decode(phc.group(4)), decode(phc.group(5)));
        }
        var first = FIRST.matcher(text);
        if (first.matches()) {
            return new PasswordHash(Cost.LEAST, decode(first.group(1)), decode(first.group(2)));
        }
        throw new IllegalStateException("A password's hash is in no form we know");
    }

    /** It was made of this password. */
    boolean isOf(byte[] password) {
        return MessageDigest.isEqual(hash, argon(password, cost, salt, hash.length));
    }

    /** As it is stored. */
    @Override
    public String toString() {
        return "$argon2id$v=19$m=" + cost.memory + ",t=" + cost.passes + ",p=" + cost.lanes + "$" + encode(salt) + "$" + encode(hash);
    }

    /** The bare hash. */
    static byte[] argon(byte[] password, Cost cost, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13).withSalt(salt)
                .withMemoryAsKB(cost.memory).withIterations(cost.passes).withParallelism(cost.lanes).build());
        var out = new byte[length];
        generator.generateBytes(password, out);
        return out;
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }
}
