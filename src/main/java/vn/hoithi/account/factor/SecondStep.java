package vn.hoithi.account.factor;

import jakarta.inject.Singleton;
import vn.hoithi.account.session.SignInSteps;
import vn.hoithi.account.tries.Tries;
import vn.hoithi.account.tries.Tries.Door;

import java.time.Instant;

/** The second half of signing in: a code of the phone, or a recovery code. Wrong ones are counted as wrong passwords are. */
@Singleton
public class SecondStep {

    private final SignInSteps steps;
    private final SecondFactors factors;
    private final Tries tries;

    SecondStep(SignInSteps steps, SecondFactors factors, Tries tries) {
        this.steps = steps;
        this.factors = factors;
        this.tries = tries;
    }

    /** What came of a code. */
    public sealed interface Outcome {

        /** It was right: the person is in; {@code keep}: on a device of the own. */
        record Proven(long personId, boolean keep) implements Outcome {
        }

        /** It was not, or was used before. */
        record Wrong(long personId) implements Outcome {
        }

        /** Too many were wrong; codes are taken again at the moment given. */
        record Resting(Instant until) implements Outcome {
        }

        /** The password has to be shown again: it took too long, or the person's sessions were ended meanwhile. */
        record Over() implements Outcome {
        }
    }

    /** The password was right: gives the token of the sign-in half way. */
    public String begin(long personId, boolean keep, Instant now) {
        return steps.begin(personId, keep, now);
    }

    /**
     * A code was sent.
     *
     * @param code     of the phone
     * @param recovery instead of it; "" when the phone's was typed
     * @param device   what the browser's cookie says, or ""
     * @param place    where the audit log tells of a used recovery code
     */
    public Outcome prove(String token, String code, String recovery, String device, Place place, Instant now) {
        var step = steps.find(token, now).orElse(null);
        if (step == null || !factors.on(step.personId())) {
            return new Outcome.Over();
        }
        var budget = tries.budget(Door.CODE, "person " + step.personId(), step.personId(), device);
        var resting = tries.take(budget, now);
        if (resting.isPresent()) {
            return new Outcome.Resting(resting.get());
        }
        if (!(recovery.isEmpty() ? factors.proves(step.personId(), code, now) : factors.spends(step.personId(), recovery, place.of(step.personId()), now))) {
            return new Outcome.Wrong(step.personId());
        }
        tries.succeeded(budget);
        return steps.end(token) ? new Outcome.Proven(step.personId(), step.keep()) : new Outcome.Over();
    }

    /** Where a person's administrators read of what concerns the person. */
    public interface Place {
        String of(long personId);
    }
}
