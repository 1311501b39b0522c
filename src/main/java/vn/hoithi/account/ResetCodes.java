package vn.hoithi.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.time.Ids;

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
    private final Writer writer;
    private final SecureRandom random = new SecureRandom();

    ResetCodes(ResetCodeRepository repository, Passwords passwords, Ids ids, Writer writer) {
        this.repository = repository;
        this.passwords = passwords;
        this.ids = ids;
        this.writer = writer;
    }

    /** A new code for the person, in two groups of four; an older one is worth nothing from now on. */
    public String issue(long personId, long by, Instant now) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        writer.replace(ids.next(), personId, passwords.hash(code.toString()), by, now);
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

    /** The transactions. */
    @Singleton
    static class Writer {

        private final ResetCodeRepository repository;
        private final PersonRepository people;
        private final Sessions sessions;

        Writer(ResetCodeRepository repository, PersonRepository people, Sessions sessions) {
            this.repository = repository;
            this.people = people;
            this.sessions = sessions;
        }

        @Transactional
        void replace(long id, long personId, String hash, long by, Instant now) {
            repository.endAll(personId, now.toEpochMilli());
            repository.insert(id, personId, hash, by, now.toEpochMilli(), now.plus(LIFE).toEpochMilli());
        }

        /** Uses the code up, sets the password and ends all sessions; false when somebody was faster. */
        @Transactional
        boolean spend(long codeId, long personId, String hash, Instant now) {
            if (repository.use(codeId, now.toEpochMilli()) == 0) {
                return false;
            }
            people.setPassword(personId, hash, now.toEpochMilli());
            sessions.endOthers(personId, "", now);
            return true;
        }
    }
}
