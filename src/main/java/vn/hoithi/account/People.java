package vn.hoithi.account;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoithi.account.search.PersonWords;
import vn.hoithi.account.tries.Tries.Door;
import vn.hoithi.database.Ids;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.text.Alphabet;
import vn.hoithi.text.Vietnamese;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The people of the installation: opening an account, proving who one is, changing a password. */
@Singleton
public class People {

    private static final Logger LOG = LoggerFactory.getLogger(People.class);
    private final PersonRepository repository;
    private final Passwords passwords;
    private final Proof proof;
    private final Ids ids;
    private final Arrivals arrivals;
    private final PersonWords words;

    People(PersonRepository repository, Passwords passwords, Proof proof, Ids ids, Arrivals arrivals, PersonWords words) {
        this.repository = repository;
        this.passwords = passwords;
        this.proof = proof;
        this.ids = ids;
        this.arrivals = arrivals;
        this.words = words;
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

    /** As {@link #signIn(String, String, String, Instant)}, from a browser that is not known. */
    public SignIn signIn(String phone, String password, Instant now) {
        return signIn(phone, password, "", now);
    }

    /** Checks a phone number (as typed) and password. {@code device} is what the browser's cookie says, or "". */
    SignIn signIn(String phone, String password, String device, Instant now) {
        var person = proof.active(phone);
        var hash = person == null ? null : repository.hash(person.id()).orElse(null);
        var outcome = proof.of(Door.SIGN_IN, phone, person, hash, password, device, now);
        if (outcome instanceof SignIn.Welcome welcome) {
            renew(welcome.person().id(), password, hash);
        }
        return noted(outcome, person, phone, now);
    }

    /** The only moment the password is known. A change meanwhile stays, and when too many are hashing there is a next time. */
    private void renew(long personId, String password, String hash) {
        try {
            var fresh = passwords.renewed(password, hash);
            if (!fresh.equals(hash)) {
                repository.renewHash(personId, hash, fresh);
            }
        } catch (Passwords.Busy later) {
            LOG.debug("The hash of a password is renewed another time");
        }
    }

    /** What rests was noted when it failed; who is welcome is noted when a session begins. */
    private SignIn noted(SignIn outcome, Person person, String phone, Instant now) {
        switch (outcome) {
            case SignIn.Welcome welcome -> { }
            case SignIn.Wrong wrong -> arrivals.failed(person, phone, now);
            case SignIn.Resting resting -> { }
        }
        return outcome;
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
            repository.insert(person.id(), person.phone(), person.name(), person.sortName(), Alphabet.personKey(name), person.birthYear(), person.createdAt());
        } catch (DataAccessException refused) {
            if (!TransactionRetry.taken(refused)) {
                throw refused;
            }
            return Optional.empty();
        }
        words.first(List.of(new PersonWords.Entrant(person.id(), person.sortName())));
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

    /** Sets a new password when the old one is right, with the same patience as signing in but counts of its own. The caller then ends the other sessions. */
    public SignIn changePassword(long personId, String old, String fresh, Instant now) {
        var proven = prove(personId, old, now);
        if (proven instanceof SignIn.Welcome) {
            setPassword(personId, fresh, now);
            arrivals.passwordChanged(personId, now);
        }
        return proven;
    }

    /** Whoever is signed in shows the password again, before something of weight; with the counts of changing it. */
    public SignIn prove(long personId, String password, Instant now) {
        var person = repository.byId(personId).orElse(null);
        var hash = repository.hash(personId).orElse(null);
        return person == null || hash == null ? new SignIn.Wrong() : proof.of(Door.CHANGE, person.phone(), person, hash, password, "", now);
    }

    /** Sets a new password without asking for the old one: for whoever keeps the installation. */
    public void resetPassword(long personId, String fresh, Instant now) {
        setPassword(personId, fresh, now);
        arrivals.passwordReset(null, personId, now);
    }

    private void setPassword(long personId, String fresh, Instant now) {
        repository.setPassword(personId, passwords.hash(fresh), now.toEpochMilli());
        proof.forgetDevices(personId);
    }

    /** Corrects the person's own data. A name that is another one now is nobody's word but the person's. */
    @Transactional
    public void correct(long personId, String name, int birthYear) {
        var line = Vietnamese.line(name);
        if (repository.lockedName(personId).filter(line::equals).isPresent()) {
            repository.setBirthYear(personId, birthYear);
        } else {
            repository.rename(personId, line, Vietnamese.byGivenName(name), Alphabet.personKey(name), birthYear);
            words.keep(List.of(personId));
        }
    }

    /** Nobody signs in as this person from now on, for the reason given (1 to 300 characters); false when that was so before. The caller ends the sessions. */
    public boolean deactivate(long personId, long by, String reason, Instant now) {
        return repository.disable(personId, by, reason, now.toEpochMilli()) > 0;
    }

    /** The account works again; false when it did before. */
    public boolean activate(long personId) {
        return repository.enable(personId) > 0;
    }

    /** Corrects the birth year only. */
    public void correctBirthYear(long personId, int birthYear) {
        repository.setBirthYear(personId, birthYear);
    }

    /** The union confirms that the person has this name, which may be another than until now. */
    @Transactional
    public void confirmName(long personId, String name, long by, Instant now) {
        repository.renameConfirmed(personId, name, Vietnamese.byGivenName(name), Alphabet.personKey(name), by, now.toEpochMilli());
        words.keep(List.of(personId));
    }

    /** The union confirms the name the person has; false when it is another one meanwhile. */
    @Transactional
    public boolean confirmPresentName(long personId, String seen, long by, Instant now) {
        if (repository.lockedName(personId).filter(seen::equals).isEmpty()) {
            return false;
        }
        confirmName(personId, seen, by, now);
        return true;
    }

    /** The union has confirmed the person's name. */
    public boolean nameConfirmed(long personId) {
        return repository.nameConfirmed(personId) > 0;
    }
}
