package vn.hoithi.administration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.account.Passwords;
import vn.hoithi.account.Person;
import vn.hoithi.account.Phone;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.PersonChecks;
import vn.hoithi.registration.Registrations;
import vn.hoithi.registration.Registrations.Applicant;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Command;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code create-admin PHONE "NAME" [UNIT]}: the first person of an installation, with every role at the unit (its id or name; the top of the tree when none
 * is given), so that everything can be begun from the pages.
 */
@Singleton
class CreateAdmin implements Command {

    private static final int UNKNOWN_YEAR = 0;
    private static final int FEW = 10;
    private static final char UNREADABLE = '\uFFFD';
    private final Founder founder;
    private final Units units;
    private final Passwords passwords;
    private final Wording words;
    private final Clock clock;

    CreateAdmin(Founder founder, Units units, Passwords passwords, Messages messages, Clock clock) {
        this.founder = founder;
        this.units = units;
        this.passwords = passwords;
        this.words = messages.in(Messages.VIETNAMESE);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "create-admin";
    }

    @Override
    public String usage() {
        return "PHONE \"NAME\" [UNIT]";
    }

    @Override
    public String run(List<String> arguments) {
        if (arguments.size() < 2 || arguments.size() > 3 || Vietnamese.line(arguments.get(1)).isEmpty()) {
            throw new IllegalArgumentException(words.say("command.wrongArguments", name() + " " + usage()));
        }
        if (arguments.get(1).indexOf(UNREADABLE) >= 0) { // a shell without a UTF-8 locale
            throw new IllegalArgumentException(words.say("command.unreadable"));
        }
        var problem = PersonChecks.nameProblem(Vietnamese.line(arguments.get(1)));
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException(words.say(problem));
        }
        var phone = Phone.parse(arguments.get(0)).orElseThrow(() -> new IllegalArgumentException(words.say(Phone.problem(arguments.get(0)))));
        var unit = unit(arguments);
        var password = passwords.oneTime();
        var applicant = new Applicant(phone, Vietnamese.line(arguments.get(1)), UNKNOWN_YEAR, MemberRole.OFFICER, unit);
        var person = founder.found(applicant, passwords.hash(password), clock.now()).orElseThrow(() -> new IllegalArgumentException(words.say("command.phoneTaken")));
        return words.say("command.createAdmin", person.name(), Phone.display(phone), unit.name(), password);
    }

    private Unit unit(List<String> arguments) {
        if (arguments.size() < 3) {
            return units.roots().getFirst();
        }
        var typed = Vietnamese.line(arguments.get(2));
        return typed.matches("\\d{1,18}") ? units.byId(Long.parseLong(typed)).orElseThrow(() -> new IllegalArgumentException(words.say("command.noUnit"))) : named(typed);
    }

    /** The one unit of this name; when several could be meant, they are told with their ids. */
    private Unit named(String typed) {
        var found = units.search(typed, FEW);
        var same = found.stream().filter(unit -> unit.name().equalsIgnoreCase(typed)).toList();
        if (same.size() == 1) {
            return same.getFirst();
        }
        throw new IllegalArgumentException(found.isEmpty() ? words.say("command.noUnit") : words.say("command.someUnits", found.stream().map(unit -> unit.id() + "  " + units.fullPath(unit)).collect(Collectors.joining("\n  ", "\n  ", ""))));
    }

    /** Account, membership and roles in one transaction. */
    @Singleton
    static class Founder {

        private final Registrations registrations;
        private final Memberships memberships;

        Founder(Registrations registrations, Memberships memberships) {
            this.registrations = registrations;
            this.memberships = memberships;
        }

        @Transactional
        Optional<Person> found(Applicant who, String hash, Instant now) {
            var person = registrations.open(who, hash, now);
            person.ifPresent(p -> List.of(Role.values()).forEach(role -> memberships.grant(p.id(), role, who.unit().id(), null, now)));
            return person;
        }
    }
}
