package vn.hoithi.account;

import jakarta.inject.Singleton;
import vn.hoithi.account.People.SignIn;
import vn.hoithi.account.tries.Tries.Door;
import vn.hoithi.account.tries.Tries;

import java.time.Instant;

/** Compares secrets with hashes. The same is counted and the same time passes whether there is such a person or not. */
@Singleton
class Proof {

    private final PersonRepository people;
    private final Passwords passwords;
    private final Tries tries;
    private final String nobodysHash;

    Proof(PersonRepository people, Passwords passwords, Tries tries) {
        this.people = people;
        this.passwords = passwords;
        this.tries = tries;
        this.nobodysHash = passwords.hash("nobody has this password");
    }

    /** The person with the number as typed whose account works, or null. */
    Person active(String phone) {
        return Phone.parse(phone).flatMap(people::byPhone).filter(p -> p.disabledAt() == null).orElse(null);
    }

    /**
     * What came of a secret.
     *
     * @param phone  the number as typed
     * @param person null when nobody has it
     * @param hash   null when there is nothing to compare with
     * @param device what the browser's cookie says, or ""
     */
    SignIn of(Door door, String phone, Person person, String hash, String secret, String device, Instant now) {
        var account = Phone.parse(phone).orElse(null);
        if (account == null) { // nobody's: there is nothing to count
            passwords.matches(secret, nobodysHash);
            return new SignIn.Wrong();
        }
        var budget = tries.budget(door, account, person == null ? 0 : person.id(), device);
        var resting = tries.take(budget, now);
        if (resting.isPresent()) {
            return new SignIn.Resting(resting.get());
        }
        try {
            if (!passwords.matches(secret, hash == null ? nobodysHash : hash) || hash == null) {
                return new SignIn.Wrong();
            }
        } catch (Passwords.Busy busy) {
            tries.giveBack(budget); // nobody looked at it
            throw busy;
        }
        tries.succeeded(budget);
        return new SignIn.Welcome(person);
    }

    /** No browser is known for the account any more: its password was changed. */
    void forgetDevices(long personId) {
        tries.unknowAll(personId);
    }
}
