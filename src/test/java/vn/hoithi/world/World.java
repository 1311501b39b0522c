package vn.hoithi.world;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import vn.hoithi.account.People;
import vn.hoithi.account.Person;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The small union world of the tests. Each call of {@link #province} makes a new one, so that tests share a database without meeting.
 */
@Singleton
public class World {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private final Units units;
    private final People people;
    private final Memberships memberships;
    private final Sessions sessions;
    private final Clock clock;
    private final EmbeddedServer server;

    World(Units units, People people, Memberships memberships, Sessions sessions, Clock clock, EmbeddedServer server) {
        this.units = units;
        this.people = people;
        this.memberships = memberships;
        this.sessions = sessions;
        this.clock = clock;
        this.server = server;
    }

    /**
     * A federation with two wards; two schools with the same name, one in each ward; a factory in the first.
     */
    public record Province(Unit federation, Unit wardA, Unit wardB, Unit schoolA, Unit schoolB, Unit factory, int number) {
    }

    /** A new province with declared members: school A 40 (4 officers), school B 30 (3), factory 100 (5). */
    public Province province() {
        return province("");
    }

    /** As {@link #province()}, every unit's name followed by these characters. */
    public Province province(String tail) {
        var root = units.roots().stream().findFirst().orElseGet(() -> units.add(null, UnitKind.CONFEDERATION, "Tổng Liên đoàn Lao động Việt Nam", null, true));
        return province(root, UnitKind.FEDERATION, UnitKind.INTERMEDIATE, UnitKind.GRASSROOTS, tail);
    }

    /** As a province, anywhere in the tree and of other kinds: what stands at the top of it, in the middle and below. */
    public Province province(Unit above, UnitKind upper, UnitKind middle, UnitKind lower, String tail) {
        var n = COUNT.incrementAndGet() + (int) (clock.millis() % 1_000_000) * 100;
        var federation = units.add(above, upper, "LĐLĐ tỉnh Thử " + n + tail, null, true);
        var wardA = units.add(federation, middle, "Công đoàn phường Hoà Bình " + n + tail, null, true);
        var wardB = units.add(federation, middle, "Công đoàn xã Ea Thử " + n + tail, null, true);
        var schoolA = units.add(wardA, lower, "Trường Tiểu học Lê Hồng Phong " + n + tail, null, true);
        var schoolB = units.add(wardB, lower, "Trường Tiểu học Lê Hồng Phong " + n + tail, null, true);
        var factory = units.add(wardA, lower, "Công ty May Đông Á " + n + tail, null, true);
        declare(schoolA, 40, 4);
        declare(schoolB, 30, 3);
        declare(factory, 100, 5);
        return new Province(federation, wardA, wardB, schoolA, schoolB, factory, n);
    }

    /** The unit above all. */
    public Unit top() {
        return units.roots().getFirst();
    }

    private void declare(Unit unit, int members, int officers) {
        units.declare(unit.id(), LocalDate.of(2026, 10, 31), members, officers, "thử", null, clock.now());
    }

    /** Somebody of the unit, without a password. */
    public Actor person(String name, Unit unit, MemberRole role) {
        return person(name, unit, role, null);
    }

    /** Somebody of the unit with this number (E.164, or null), without a password. */
    public Actor person(String name, Unit unit, MemberRole role, String phone) {
        Person person = people.open(phone, name, 1985, null, clock.now()).orElseThrow();
        memberships.join(person.id(), unit.id(), role, clock.now());
        return memberships.actor(person.id()).orElseThrow();
    }

    /** Somebody who also holds a role at a unit. */
    public Actor staff(String name, Unit home, Role role, Unit where) {
        var actor = person(name, home, MemberRole.OFFICER);
        memberships.grant(actor.personId(), role, where.id(), null, clock.now());
        return memberships.actor(actor.personId()).orElseThrow();
    }

    /** Gives somebody one more role. */
    public void grant(Actor actor, Role role, Unit where) {
        memberships.grant(actor.personId(), role, where.id(), null, clock.now());
    }

    /** A browser of nobody. */
    public Browser browser() {
        return new Browser("http://localhost:" + server.getPort());
    }

    /** A browser in which the person is signed in. */
    public Browser browser(Actor actor) {
        var cookie = sessions.begin(actor.personId(), true, "test", clock.now());
        return browser().cookie(cookie.getName(), cookie.getValue());
    }
}
