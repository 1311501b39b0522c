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

    /** A new code for the person, in two groups of four; an older one is worth nothing from now on. */
    public String issue(long personId, long by, Instant now) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        var hash = passwords.hash(code.toString());
        transactions.write(() -> {
            repository.endAll(personId, now.toEpochMilli());
            repository.insert(ids.next(), personId, hash, by, now.toEpochMilli(), now.plus(LIFE).toEpochMilli());
            return hash;
        });
        return code.insert(LENGTH / 2, '-').toString();
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
