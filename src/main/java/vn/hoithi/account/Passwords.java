package vn.hoithi.account;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import vn.hoithi.account.PasswordHash.Cost;
import vn.hoithi.web.guard.Origin;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;

/**
 * Makes and compares the hashes of passwords ({@link PasswordHash}). One costs 50 ms of processor or more, so few run at once and the rest
 * wait a bounded time, in {@link FairQueue} by address: whoever tries a thousand numbers from one place waits behind himself.
 */
@Singleton
public class Passwords {

    private static final int DEAREST_MEMORY = 1_048_576;
    private static final int DEAREST_PASSES = 50;
    private static final int SALT = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** So many may wait at once, about what is hashed while they are patient; whoever comes then is told so at once. */
    private static final int WAITING = 128;

    private final FairQueue queue = new FairQueue(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), WAITING, PATIENCE);
    private final SecureRandom random = new SecureRandom();
    private final Cost cost;
    private final Origin origin;

    Passwords(@Value("${hoithi.passwords.memory}") int memory, @Value("${hoithi.passwords.passes}") int passes, Origin origin) {
        this.cost = new Cost(memory, passes, 1);
        this.origin = origin;
        if (cost.below(Cost.LEAST) || memory > DEAREST_MEMORY || passes > DEAREST_PASSES) {
            throw new IllegalArgumentException("hoithi.passwords: memory from %d to %d KiB, passes from %d to %d".formatted(Cost.LEAST.memory(), DEAREST_MEMORY, Cost.LEAST.passes(), DEAREST_PASSES));
        }
    }

    /** Too many are hashing: the person should try again in a moment. */
    public static class Busy extends RuntimeException {
    }

    /** The hash to store, with its cost and its salt. */
    public String hash(String password) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return queue.take(origin.here(), () -> PasswordHash.of(bytes(password), cost, salt)).toString();
    }

    /**
     * The password is the one behind the hash, whatever that cost. A wrong one takes as long as today's cost even when the hash is an older,
     * cheaper one: the time would say that the number has an account.
     */
    boolean matches(String password, String hash) {
        if (password.length() > 2 * PasswordRules.LONGEST) { // nobody's; not worth the work of hashing megabytes
            return false;
        }
        var kept = PasswordHash.parse(hash);
        var typed = bytes(password);
        return queue.take(origin.here(), () -> {
            var right = kept.isOf(typed);
            var rest = kept.cost().upTo(cost);
            if (!right && rest != null) {
                PasswordHash.of(typed, rest, kept.salt());
            }
            return right;
        });
    }

    /** The hash of a password that was right, as it is written today: the same, unless the cost was raised since or it has an older form. */
    String renewed(String password, String hash) {
        var kept = PasswordHash.parse(hash);
        return kept.cost().below(cost) ? hash(password) : kept.toString();
    }

    /** A password to hand out once: 12 letters and digits that are not mistaken for each other, in three groups. */
    public String oneTime() {
        var letters = "abcdefghjkmnpqrstuvwxyz23456789";
        var out = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            out.append(i > 0 && i % 4 == 0 ? "-" : "").append(letters.charAt(random.nextInt(letters.length())));
        }
        return out.toString();
    }

    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}
