package vn.hoithi.account;

import jakarta.inject.Singleton;
import vn.hoithi.database.Ids;
import vn.hoithi.database.Transactions;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One-time codes with which somebody who forgot the password sets a new one. The caller of {@link #issue} has seen to it who may. */
@Singleton
public class ResetCodes {

    /** How long a code is good. */
    public static final Duration LIFE = Duration.ofHours(24);
    /** 32 signs, five bits each: no I, L, O and U, so 0 and 1 are not mistaken. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    /** How long a code is good that its owner sent for. */
    public static final Duration LIFE_OF_OWN = Duration.ofMinutes(10);
    /** Wrong tries such a code stands: of a million codes. */
    static final int TRIES_OF_OWN = 5;
    private static final int OWN_CODES = 1_000_000;
    private static final int HANDED = 0;
    private static final int OWN = 1;
    private final ResetCodeRepository repository;
    private final Passwords passwords;
    private final Ids ids;
    private final Transactions transactions;
    private final SecureRandom random = new SecureRandom();

    ResetCodes(ResetCodeRepository repository, Passwords passwords, Ids ids, Transactions transactions) {
        this.repository = repository;
        this.passwords = passwords;
        this.ids = ids;
        this.transactions = transactions;
    }

    /** A new code to hand to the person, in two groups of four; one handed out before is worth nothing from now on. */
    public String issue(long personId, long by, Instant now) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        var hash = passwords.hash(code.toString());
        transactions.write(() -> {
            repository.endKind(personId, HANDED, now.toEpochMilli());
            repository.insert(ids.next(), personId, hash, by, now.toEpochMilli(), now.plus(LIFE).toEpochMilli(), null);
            return hash;
        });
        return code.insert(LENGTH / 2, '-').toString();
    }

    /** A new code of six digits to be sent to the person's own telephone; one sent before is worth nothing from now on, one handed out is. */
    public String issueToOwner(long personId, Instant now) {
        var code = "%06d".formatted(random.nextInt(OWN_CODES));
        var hash = passwords.hash(code);
        transactions.write(() -> {
            repository.endKind(personId, OWN, now.toEpochMilli());
            repository.insert(ids.next(), personId, hash, personId, now.toEpochMilli(), now.plus(LIFE_OF_OWN).toEpochMilli(), TRIES_OF_OWN);
            return hash;
        });
        return code;
    }

    /** What was typed looks like a code that was sent: 1, else 0 for one that was handed out. */
    static int kind(String cleaned) {
        return cleaned.matches("[0-9]{6}") ? OWN : HANDED;
    }

    /** The person's codes are worth nothing from now on. */
    public void cancel(long personId, Instant now) {
        repository.endAll(personId, now.toEpochMilli());
    }

    /** The code as stored, from what was typed: any case, with blanks and dashes, O for 0, I and L for 1. */
    static String clean(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[ .-]", "").replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
