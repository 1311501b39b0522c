package vn.hoithi;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Contents;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Neighbour;
import vn.hoithi.world.Neighbours;
import vn.hoithi.world.Walk;
import vn.hoithi.world.World;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two neighbours, and nothing of one comes into the sight of the other. Each walks all pages there are: those of the router by {@code role-matrix.txt}, every
 * link, every field that searches, every file; first about the own unit, then by every address the other has walked and every form the other was shown. All that
 * people and units can carry has words by which it gives itself away, and all of these must be seen by whose they are, so a walk that sees too little fails as well.
 */
@MicronautTest(transactional = false)
class NeighboursTest {

    /** Where any unit may be looked for by its name, by whomever. */
    private static final List<String> ANY_UNIT = List.of("/units/choose", "/units/people/relocation");
    /** Results of a unit through the years are everybody's to read, as rankings are. */
    private static final String RESULTS = "/units/\\d+/contests.*";
    private static final List<String> STAFF = List.of("/organiser", "/marking", "/units", "/admin");
    private static int count;

    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    Neighbours neighbours;

    @Test
    void leadersOfTwoFederationsSeeNothingOfEachOther() {
        var above = world.province();
        look(above.federation(), above, UnitKind.FEDERATION, UnitKind.INTERMEDIATE, UnitKind.GRASSROOTS);
    }

    @Test
    void leadersOfTwoWardUnionsOfOneFederationSeeNothingOfEachOther() {
        var above = world.province();
        look(above.federation(), above, UnitKind.INTERMEDIATE, UnitKind.GRASSROOTS, UnitKind.SECTION);
    }

    @Test
    void leadersOfTwoUnionsOfOneWardSeeNothingOfEachOther() {
        var above = world.province();
        look(above.wardA(), above, UnitKind.GRASSROOTS, UnitKind.SECTION, UnitKind.TEAM);
    }

    private void look(Unit above, World.Province around, UnitKind upper, UnitKind middle, UnitKind lower) {
        var shared = contests.withEssay(around);
        var one = neighbours.seeded(world.province(above, upper, middle, lower, " Zequam Orlithopen"), shared, "Zequam", "Orlith", "%04d".formatted(4013 + 2 * count++));
        var other = neighbours.seeded(world.province(above, upper, middle, lower, " Bavtok Quendaropen"), shared, "Bavtok", "Quendar", "%04d".formatted(8357 + 2 * count++));
        var ones = look(one, one.all(), other);
        var others = look(other, other.led(), one);
        press(one.all(), others, ones, other);
        press(other.led(), ones, others, one);
        var essays = Contents.of(world.browser(world.staff("Lê Thu Hoa", around.schoolB(), Role.ORGANISER, around.federation())).bytes("/organiser/contests/" + shared.slug() + "/essays/file").body());
        assertThat(List.of(one.toldIn(essays), other.toldIn(essays))).as("essays, for whoever organises above both").allSatisfy(told -> assertThat(told).contains(Neighbours.ABOVE));
    }

    /** Walks as somebody of one, and gives that way; all that is the other's is looked for. */
    private Walk look(Neighbour looking, Actor who, Neighbour other) {
        var theirs = new Walk(world.browser(other.all()), List.of(other.key())).from(starts(other));
        var told = new TreeSet<String>();
        theirs.seen().values().forEach(text -> told.addAll(other.toldIn(text)));
        assertThat(told).as("what the own people see").containsAll(Neighbours.FIELDS);
        var starts = new LinkedHashSet<>(starts(looking));
        starts.addAll(theirs.seen().keySet());
        var walk = new Walk(world.browser(who), other.baits()).from(starts);
        var wrong = new LinkedHashSet<String>();
        walk.seen().forEach((path, text) -> complain(wrong, path, text, other));
        assertThat(wrong).isEmpty();
        return walk;
    }

    private static Set<String> starts(Neighbour whose) {
        var starts = new LinkedHashSet<String>();
        RoleMatrixTest.lines().stream().filter(l -> l.route().startsWith("GET ")).forEach(l -> starts.add(RoleMatrixTest.filled(l.address(), whose.owned())));
        starts.addAll(CanaryTest.addresses(whose.owned(), whose.key()));
        starts.addAll(whose.more());
        return starts;
    }

    /** Forms the other was shown, as they stood there; and the own ones, with something of the other's in each field that holds an id or searches. */
    private void press(Actor who, Walk theirs, Walk mine, Neighbour other) {
        var wrong = new LinkedHashSet<String>();
        var browser = world.browser(who);
        theirs.forms().forEach((action, fields) -> send(wrong, browser, action, fields, other));
        mine.forms().forEach((action, fields) -> {
            for (var id : List.of(other.top().id(), other.owned().member().personId())) {
                var changed = new ArrayList<>(fields);
                for (int i = 1; i < changed.size(); i += 2) {
                    changed.set(i, changed.get(i).matches("\\d{12,}") ? "" + id : changed.get(i - 1).equals("q") ? other.key() : changed.get(i));
                }
                if (!changed.equals(fields)) {
                    changed.addAll(List.of("search", "1"));
                    send(wrong, browser, action, changed, other);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static void send(Set<String> wrong, Browser browser, String action, List<String> fields, Neighbour other) {
        if (STAFF.stream().anyMatch(action::startsWith)) {
            complain(wrong, "POST " + action, browser.post(action, fields.toArray(String[]::new)).body(), other);
        }
    }

    private static void complain(Set<String> wrong, String asked, String text, Neighbour other) {
        var path = asked.replace("POST ", "");
        var told = other.toldIn(path, text);
        if (STAFF.stream().noneMatch(path::startsWith) || ANY_UNIT.stream().anyMatch(path::startsWith) || path.matches(RESULTS)) {
            told.remove(Neighbour.OPEN);
        }
        if (!told.isEmpty()) {
            wrong.add(asked + " tells " + told);
        }
    }
}
