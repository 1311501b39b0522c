package vn.hoithi.demo;

import jakarta.inject.Singleton;
import vn.hoithi.account.DemoPeople;
import vn.hoithi.account.People;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;

import java.time.Instant;
import java.util.List;

/** The people one can sign in as: one a role. They exist in the demo world only. */
@Singleton
class DemoCast implements DemoPeople {

    /** Password of all of them, printed on the sign-in page of the demo. */
    static final String PASSWORD = "hoi-thi-2026";
    private static final List<DemoPerson> CAST = List.of(
            new DemoPerson("demo.member", "Nguyễn Thị Lan", "0900000001", PASSWORD),
            new DemoPerson("demo.leader", "Trần Văn Minh", "0900000002", PASSWORD),
            new DemoPerson("demo.organiser", "Lê Thu Hoa", "0900000003", PASSWORD),
            new DemoPerson("demo.marker", "Phạm Ngọc Sơn", "0900000004", PASSWORD),
            new DemoPerson("demo.administrator", "Quản trị viên", "0900000005", PASSWORD));

    /** Registered as officers; Minh finds them waiting for him. */
    private static final List<String> BY_OWN_WORD = List.of("Đặng Thị Hồng Hạnh", "Y Bhiêr Niê", "Võ Quốc Toản");

    private final People people;
    private final Memberships memberships;
    private final Units units;

    DemoCast(People people, Memberships memberships, Units units) {
        this.people = people;
        this.memberships = memberships;
        this.units = units;
    }

    @Override
    public List<DemoPerson> people() {
        return CAST;
    }

    /** They are there already. */
    boolean present() {
        return people.byPhone("+84900000001").isPresent();
    }

    /** Brings them in; {@code school} is a grassroots union of the ward that Minh leads. Gives Hoa's id. */
    long enter(Unit school, Instant now) {
        var ward = units.byId(school.parentId()).orElseThrow();
        var root = units.roots().getFirst();
        var factory = units.children(ward.id()).getFirst();
        person(0, 1990, school, MemberRole.MEMBER, now);
        grant(person(1, 1979, school, MemberRole.OFFICER, now), Role.LEADER, ward, now);
        var hoa = person(2, 1984, factory, MemberRole.OFFICER, now);
        grant(hoa, Role.ORGANISER, root, now);
        grant(person(3, 1975, factory, MemberRole.OFFICER, now), Role.MARKER, root, now);
        var admin = person(4, 1988, factory, MemberRole.OFFICER, now);
        for (var role : List.of(Role.ADMINISTRATOR, Role.ORGANISER, Role.LEADER)) {
            grant(admin, role, root, now);
        }
        BY_OWN_WORD.forEach(name -> memberships.join(people.open(null, name, 1983, null, now).orElseThrow().id(), school.id(), MemberRole.UNVERIFIED, now));
        return hoa;
    }

    /** The id of the member. */
    long member() {
        return people.byPhone("+84900000001").orElseThrow().id();
    }

    /** The id of the marker. */
    long marker() {
        return people.byPhone("+84900000004").orElseThrow().id();
    }

    private long person(int number, int birthYear, Unit unit, MemberRole role, Instant now) {
        var cast = CAST.get(number);
        var person = people.open("+84" + cast.phone().substring(1), cast.name(), birthYear, cast.password(), now).orElseThrow();
        memberships.join(person.id(), unit.id(), role, now);
        return person.id();
    }

    private void grant(long personId, Role role, Unit unit, Instant now) {
        memberships.grant(personId, role, unit.id(), null, now);
    }
}
