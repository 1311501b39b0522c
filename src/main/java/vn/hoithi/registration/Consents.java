package vn.hoithi.registration;

import jakarta.inject.Singleton;
import vn.hoithi.web.Wording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** What people agreed to when they registered, in the words they read, and when. A wording is kept once; its version is made of its words, so that none changes unnoticed. */
@Singleton
public class Consents {

    private static final int DIGITS = 12;
    private final ConsentRepository repository;

    Consents(ConsentRepository repository) {
        this.repository = repository;
    }

    /** A consent: to which words, their version, and when. */
    public record Given(String words, String version, Instant at) {
    }

    /** What whoever registers is told before the button. */
    public static String words(Wording words) {
        return words.say("register.consent") + " " + words.say("register.consentNote");
    }

    /** Within the transaction that opens the account or hands it over. */
    public void give(long personId, String words, Instant now) {
        var version = version(words);
        repository.keep(version, words, now.toEpochMilli());
        repository.give(personId, version, now.toEpochMilli());
    }

    /** The newest; empty for whom an administrator opened an account. */
    public Optional<Given> of(long personId) {
        return repository.of(personId).map(row -> new Given(row.words(), row.wording(), Instant.ofEpochMilli(row.agreedAt())));
    }

    static String version(String words) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8))).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
