package vn.hoithi.registration;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.account.Claims;
import vn.hoithi.account.Passwords;
import vn.hoithi.account.People;
import vn.hoithi.account.Person;
import vn.hoithi.audit.Audit;
import vn.hoithi.database.Transactions;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Unit;
import vn.hoithi.registration.UnitRequests.Missing;

import java.time.Instant;
import java.util.Optional;

/** Opens an account and its first membership together: there is never one without the other. */
@Singleton
public class Registrations {

    private final People people;
    private final Passwords passwords;
    private final Claims claims;
    private final Memberships memberships;
    private final UnitRequests requests;
    private final Transactions transactions;
    private final Audit audit;
    private final Consents consents;

    Registrations(People people, Claims claims, Passwords passwords, Memberships memberships, UnitRequests requests, Transactions transactions, Audit audit, Consents consents) {
        this.consents = consents;
        this.people = people;
        this.claims = claims;
        this.passwords = passwords;
        this.memberships = memberships;
        this.requests = requests;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The new person, who agreed to what is said in {@code agreed}; empty when the number has an account, or a unit has prepared one for it, which is given to whoever holds the code. */
    Optional<Person> register(Applicant who, String password, String agreed, Instant now) {
        var hash = passwords.hash(password); // outside the transaction: it takes its time, and takes it for every number
        if (people.byPhone(who.phone()).isPresent() || claims.prepared(who.phone(), now)) {
            return Optional.empty();
        }
        return transactions.write(() -> {
            var person = open(who, hash, now);
            person.ifPresent(p -> {
                consents.give(p.id(), agreed, now);
                audit.write(Audit.Event.to(Audit.Action.ACCOUNT_OPENED, p.id(), p.id(), who.unit().path(), ""), now);
            });
            return person;
        });
    }

    /** Who asks to be registered: number in E.164, the rest checked; {@code missing}: the own unit is to come below the one given. */
    public record Applicant(String phone, String name, int birthYear, MemberRole role, Unit unit, @Nullable Missing missing) {

        /** Of a unit that is there. */
        public Applicant(String phone, String name, int birthYear, MemberRole role, Unit unit) {
            this(phone, name, birthYear, role, unit, null);
        }
    }

    /** The same with the password's hash, whatever a unit prepared. */
    public Optional<Person> open(Applicant who, String hash, Instant now) {
        return transactions.write(() -> {
            var person = people.openWithHash(who.phone(), who.name(), who.birthYear(), hash, now);
            person.ifPresent(p -> {
                memberships.join(p.id(), who.unit().id(), who.role(), now);
                if (who.missing() != null) {
                    requests.ask(p.id(), who.unit(), who.missing(), now);
                }
            });
            return person;
        });
    }
}
