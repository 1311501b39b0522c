package vn.hoithi.account;

import jakarta.inject.Singleton;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import vn.hoithi.web.Origin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * argon2id, 19 MiB, 2 passes (OWASP's second choice of parameters). A hash costs about 50 ms of processor, so few run at once and the rest
 * wait a bounded time, in {@link Turns} by address: whoever tries a thousand numbers from one place waits behind himself.
 */
@Singleton
public class Passwords {

    /** Shortest password in characters. */
    public static final int SHORTEST = 8;
    /** Longest password in characters. */
    public static final int LONGEST = 128;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** So many may wait at once, about what is hashed while they are patient; whoever comes then is told so at once. */
    private static final int WAITING = 128;
    private static final Set<String> COMMON = Set.of("12345678", "123456789", "1234567890", "password", "matkhau123", "qwertyui", "11111111", "88888888",
            "congdoan", "congdoan1", "vietnam1", "00000000", "abcd1234", "password1", "iloveyou", "87654321", "aa123456", "abc12345", "hoithi123");

    private final Turns turns = new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), WAITING, PATIENCE);
    private final SecureRandom random = new SecureRandom();
    private final Origin origin;

    Passwords(Origin origin) {
        this.origin = origin;
    }

    /** Too many are hashing: the person should try again in a moment. */
    public static class Busy extends RuntimeException {
    }

    /** The hash to store, with its salt. */
    public String hash(String password) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return Base64.getEncoder().encodeToString(salt) + "$" + Base64.getEncoder().encodeToString(argon(password, salt));
    }

    /** The password is the one behind the hash. */
    public boolean matches(String password, String hash) {
        if (password.length() > 2 * LONGEST) { // nobody's; not worth the work of hashing megabytes
            return false;
        }
        var parts = hash.split("\\$");
        var stored = Base64.getDecoder().decode(parts[1]);
        return MessageDigest.isEqual(stored, argon(password, Base64.getDecoder().decode(parts[0])));
    }

    /** Message key of what is wrong with a new password, or "" when it is good. */
    public static String weakness(String password) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return "password.short";
        }
        if (length > LONGEST) {
            return "password.long";
        }
        return COMMON.contains(password.toLowerCase(Locale.ROOT)) || password.chars().distinct().count() < 3 ? "password.common" : "";
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

    private byte[] argon(String password, byte[] salt) {
        var characters = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        return turns.take(origin.here(), () -> {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withSalt(salt).withMemoryAsKB(MEMORY_KIB).withIterations(PASSES).withParallelism(1).build());
            var out = new byte[32];
            generator.generateBytes(characters, out);
            return out;
        });
    }
}
