package vn.hoithi.organisation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.account.Claims;
import vn.hoithi.account.Passwords;
import vn.hoithi.account.People;
import vn.hoithi.account.Person;
import vn.hoithi.web.Contention;

import java.time.Instant;
import java.util.Optional;

/** Opens an account and its first membership together: there is never one without the other. */
@Singleton
class Registrations {

    private final People people;
    private final Passwords passwords;
    private final Claims claims;
    private final Writer writer;

    Registrations(People people, Claims claims, Passwords passwords, Writer writer) {
        this.people = people;
        this.claims = claims;
        this.passwords = passwords;
        this.writer = writer;
    }

    /** The new person; empty when the number already has an account. */
    Optional<Person> register(Applicant who, String password, Instant now) {
        if (people.byPhone(who.phone()).isPresent()) {
            return Optional.empty();
        }
        var hash = passwords.hash(password); // outside the transaction: it takes its time
        return Contention.again(() -> writer.write(who, hash, now));
    }

    /** A unit has prepared an account for the number: it is given to whoever holds the code, and no second one is opened. */
    boolean prepared(Applicant who, Instant now) {
        return claims.prepared(who.phone(), now);
    }

    /** Who asks to be registered: number in E.164, the rest checked. */
    record Applicant(String phone, String name, int birthYear, MemberRole role, Unit unit) {
    }

    /** The one transaction. */
    @Singleton
    static class Writer {

        private final People people;
        private final Memberships memberships;

        Writer(People people, Memberships memberships) {
            this.people = people;
            this.memberships = memberships;
        }

        @Transactional
        Optional<Person> write(Applicant who, String hash, Instant now) {
            var person = people.openWithHash(who.phone(), who.name(), who.birthYear(), hash, now);
            person.ifPresent(p -> memberships.join(p.id(), who.unit().id(), who.role(), now));
            return person;
        }
    }
}
