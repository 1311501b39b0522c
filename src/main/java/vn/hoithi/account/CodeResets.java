package vn.hoithi.account;

import jakarta.inject.Singleton;
import vn.hoithi.account.People.SignIn;
import vn.hoithi.account.ResetCodeRepository.Code;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.account.tries.Tries.Door;
import vn.hoithi.database.Transactions;

import java.time.Instant;

/** Sets new passwords for whoever brings a code, with the same patience as signing in. */
@Singleton
public class CodeResets {

    private final ResetCodeRepository codes;
    private final PersonRepository people;
    private final Sessions sessions;
    private final Proof proof;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final Transactions transactions;
    private final Arrivals arrivals;

    CodeResets(ResetCodeRepository codes, PersonRepository people, Sessions sessions, Proof proof, Passwords passwords, PasswordCheck check, Transactions transactions, Arrivals arrivals) {
        this.codes = codes;
        this.people = people;
        this.sessions = sessions;
        this.proof = proof;
        this.passwords = passwords;
        this.check = check;
        this.transactions = transactions;
        this.arrivals = arrivals;
    }

    /** What came of a code. */
    public sealed interface Reset {

        /** The password is set, or the code was refused. */
        record Tried(SignIn outcome) implements Reset {
        }

        /** The code is right and still good, but the password is not strong enough: message key why. */
        record Weak(String why) implements Reset {
        }
    }

    /**
     * The code is used up and all sessions end. What is known of the person is looked for in the password only when the code is right:
     * a stranger must not learn a name that way.
     */
    public Reset reset(String phone, String typed, String fresh, String device, Instant now) {
        var known = check.weaknessOfAnybody(phone, fresh);
        if (!known.isEmpty()) {
            return new Reset.Weak(known);
        }
        var person = proof.active(phone);
        var good = counted(person, ResetCodes.clean(typed), now);
        var proven = proven(phone, person, good, ResetCodes.clean(typed), device, now);
        if (!(proven instanceof SignIn.Welcome) || good == null) {
            return new Reset.Tried(proven);
        }
        var weakness = check.weakness(person.id(), fresh);
        if (!weakness.isEmpty()) {
            codes.untried(good.id());
            return new Reset.Weak(weakness);
        }
        var hash = passwords.hash(fresh);
        return new Reset.Tried(transactions.write(() -> spend(good.id(), person.id(), hash, now)) ? proven : new SignIn.Wrong());
    }

    /** The code to compare with, a try of it counted; null when there is none, or no try is left. */
    private Code counted(Person person, String typed, Instant now) {
        var own = ResetCodes.kind(typed);
        var good = codes.good(person == null ? 0 : person.id(), own, now.toEpochMilli());
        return own == 0 || codes.tried(good.map(Code::id).orElse(0L)) > 0 ? good.orElse(null) : null;
    }

    private SignIn proven(String phone, Person person, Code good, String typed, String device, Instant now) {
        try {
            var proven = proof.of(Door.RESET, phone, person, good == null ? null : good.hash(), typed, device, now);
            if (proven instanceof SignIn.Resting && good != null) {
                codes.untried(good.id());
            }
            return proven;
        } catch (Passwords.Busy busy) {
            if (good != null) {
                codes.untried(good.id());
            }
            throw busy;
        }
    }

    /** Uses the code up, sets the password and ends all sessions; false when somebody was faster. */
    private boolean spend(long codeId, long personId, String hash, Instant now) {
        if (codes.use(codeId, now.toEpochMilli()) == 0) {
            return false;
        }
        people.setPassword(personId, hash, now.toEpochMilli());
        sessions.endOthers(personId, "", now);
        proof.forgetDevices(personId);
        arrivals.passwordReset(personId, personId, now);
        return true;
    }
}
