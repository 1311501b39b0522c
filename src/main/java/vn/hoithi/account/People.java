package vn.hoithi.account;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.audit.Audit.Deed;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Ids;
import vn.hoithi.web.Contention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The people of the installation: opening an account, proving who one is, changing a password. */
@Singleton
public class People {

    /** Failed tries after which an account rests. By account, never by address: a whole factory shares one. */
    static final int TRIES = 8;
    /** How long it rests. */
    static final Duration REST = Duration.ofMinutes(5);

    private final PersonRepository repository;
    private final Passwords passwords;
    private final Ids ids;
    private final ResetCodeRepository codes;
    private final ResetCodes.Writer resets;
    private final Audit audit;
    private final String nobodysHash;

    People(PersonRepository repository, Passwords passwords, Ids ids, ResetCodeRepository codes, ResetCodes.Writer resets, Audit audit) {
        this.repository = repository;
        this.passwords = passwords;
        this.ids = ids;
        this.codes = codes;
        this.resets = resets;
        this.audit = audit;
        this.nobodysHash = passwords.hash("nobody has this password");
    }

    /** What came of showing a password. */
    public sealed interface SignIn {
        /** The password matched. */
        record Welcome(Person person) implements SignIn {
        }

        /** Number and password do not belong together (or there is no such account: the answer is the same). */
        record Wrong() implements SignIn {
        }

        /** Too many failed tries; the account may be tried again at the moment given. */
        record Resting(Instant until) implements SignIn {
        }
    }

    /** Checks a phone number (as typed) and password. */
    public SignIn signIn(String phone, String password, Instant now) {
        var person = Phone.parse(phone).flatMap(repository::byPhone).filter(p -> p.disabledAt() == null).orElse(null);
        var credential = person == null ? null : repository.credential(person.id()).orElse(null);
        if (credential == null) {
            passwords.matches(password, nobodysHash); // the same time passes, whoever asks
            return noted(new SignIn.Wrong(), null, phone, now);
        }
        return noted(prove(person, credential, password, now), person, phone, now);
    }

    /** What rests was noted when it failed; a number is never written whole, and what is no number may be a password. */
    private SignIn noted(SignIn outcome, Person person, String phone, Instant now) {
        var id = person == null ? null : person.id();
        switch (outcome) {
            case SignIn.Welcome welcome -> audit.write(Deed.to(Audit.Action.SIGN_IN, id, id, "", ""), now);
            case SignIn.Wrong wrong -> audit.write(Deed.to(Audit.Action.SIGN_IN_FAILED, null, id, "", Phone.parse(phone).map(Phone::masked).orElse("")), now);
            case SignIn.Resting resting -> { }
        }
        return outcome;
    }

    /** The try is counted before the password is looked at: a hundred at once are not a hundred guesses. */
    private SignIn prove(Person person, Credential credential, String password, Instant now) {
        if (repository.tried(person.id(), TRIES, now.plus(REST).toEpochMilli(), now.toEpochMilli()) == 0) {
            var until = repository.credential(person.id()).map(Credential::blockedUntil).orElse(0L);
            return new SignIn.Resting(Instant.ofEpochMilli(Math.max(until, now.toEpochMilli())));
        }
        try {
            if (!passwords.matches(password, credential.hash())) {
                return new SignIn.Wrong();
            }
        } catch (Passwords.Busy busy) {
            repository.untried(person.id(), TRIES); // nobody looked at it
            throw busy;
        }
        repository.succeeded(person.id());
        return new SignIn.Welcome(person);
    }

    /** Opens an account; empty when the number already has one. {@code phone} is E.164 or null, {@code password} null when it is claimed later. */
    public Optional<Person> open(String phone, String name, int birthYear, String password, Instant now) {
        return openWithHash(phone, name, birthYear, password == null ? null : passwords.hash(password), now);
    }

    /** As {@link #open} with the password hashed already: hashing is slow and must not hold a database connection. */
    @Transactional
    public Optional<Person> openWithHash(String phone, String name, int birthYear, String hash, Instant now) {
        if (phone != null && repository.byPhone(phone).isPresent()) {
            return Optional.empty();
        }
        var person = new Person(ids.next(), phone, Vietnamese.line(name), Vietnamese.byGivenName(name), birthYear, now.toEpochMilli(), null);
        try {
            repository.insert(person.id(), person.phone(), person.name(), person.sortName(), person.birthYear(), person.createdAt());
        } catch (DataAccessException refused) {
            if (!Contention.taken(refused)) {
                throw refused;
            }
            return Optional.empty();
        }
        if (hash != null) {
            repository.setPassword(person.id(), hash, now.toEpochMilli());
        }
        return Optional.of(person);
    }

    /** The person with this id. */
    public Optional<Person> byId(long id) {
        return repository.byId(id);
    }

    /** The person with this number (E.164). */
    public Optional<Person> byPhone(String phone) {
        return repository.byPhone(phone);
    }

    /** Sets a new password when the old one is right, with the same patience as signing in. The caller then ends the other sessions. */
    public SignIn changePassword(long personId, String old, String fresh, Instant now) {
        var person = repository.byId(personId).orElse(null);
        var credential = repository.credential(personId).orElse(null);
        if (person == null || credential == null) {
            return new SignIn.Wrong();
        }
        var proof = prove(person, credential, old, now);
        if (proof instanceof SignIn.Welcome) {
            repository.setPassword(personId, passwords.hash(fresh), now.toEpochMilli());
        }
        return proof;
    }

    /** Sets a new password without asking for the old one: for whoever keeps the installation. */
    public void resetPassword(long personId, String fresh, Instant now) {
        repository.setPassword(personId, passwords.hash(fresh), now.toEpochMilli());
    }

    /** Sets a new password for whoever brings the code, with the same patience as signing in; the code is used up and all sessions end. */
    SignIn resetWithCode(String phone, String typed, String fresh, Instant now) {
        var code = ResetCodes.clean(typed);
        var person = Phone.parse(phone).flatMap(repository::byPhone).filter(p -> p.disabledAt() == null).orElse(null);
        if (person == null || repository.credential(person.id()).isEmpty()) {
            passwords.matches(code, nobodysHash); // the same time passes, whoever asks
            return new SignIn.Wrong();
        }
        var good = codes.good(person.id(), now.toEpochMilli()).orElse(null);
        var proof = prove(person, new Credential(person.id(), good == null ? nobodysHash : good.hash(), 0, 0, 0), code, now);
        if (!(proof instanceof SignIn.Welcome) || good == null) {
            return proof instanceof SignIn.Welcome ? new SignIn.Wrong() : proof;
        }
        return resets.spend(good.id(), person.id(), passwords.hash(fresh), now) ? proof : new SignIn.Wrong();
    }

    /** Corrects the person's own data. */
    public void correct(long personId, String name, int birthYear) {
        repository.rename(personId, Vietnamese.line(name), Vietnamese.byGivenName(name), birthYear);
    }
}
