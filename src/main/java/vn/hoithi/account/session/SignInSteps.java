package vn.hoithi.account.session;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sign-ins half way: the password was right, a second factor is asked for. The page keeps 256 random bits, the database their hash. */
@Singleton
public class SignInSteps {

    /** How long the second factor may take. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);
    private final SessionRepository repository;

    SignInSteps(SessionRepository repository) {
        this.repository = repository;
    }

    /** Whose sign-in it is, and whether the device is the person's own. */
    public record Step(long personId, boolean keep) {
    }

    /** Begins one and gives its token. */
    public String begin(long personId, boolean keep, Instant now) {
        var token = Sessions.token();
        repository.beginStep(Sessions.hash(token), personId, keep ? 1 : 0, now.plus(PATIENCE).toEpochMilli());
        return token;
    }

    /** The sign-in of the token; empty when it took too long, or the person's sessions were ended meanwhile. */
    public Optional<Step> find(String token, Instant now) {
        return repository.step(Sessions.hash(token), now.toEpochMilli()).map(r -> new Step(r.personId(), r.keepSignedIn() == 1));
    }

    /** It is brought to its end, once; false when it was before, or is over. */
    @Transactional
    public boolean end(String token) {
        return repository.endStep(Sessions.hash(token)) == 1;
    }
}
