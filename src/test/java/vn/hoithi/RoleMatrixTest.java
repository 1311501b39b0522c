package vn.hoithi;

import io.micronaut.http.HttpMethod;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Everything;
import vn.hoithi.world.Everything.Owned;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route, asked by everybody about what belongs to somebody else, and at last by whom it belongs to. The routes come from the
 * router, the answers from the table {@code role-matrix.txt}; a route without a line fails.
 */
@MicronautTest(transactional = false)
class RoleMatrixTest {

    private static final List<String> WHO = List.of("stranger", "member", "leader", "organiser", "marker", "administrator");

    @Inject
    Router router;
    @Inject
    World world;
    @Inject
    Everything everything;
    @Inject
    Rows rows;

    /** A line of the table: the route, its address with places, who gets what from another province, what the owner gets, fields. */
    record Line(String route, String address, List<String> answers, String owner, String[] fields) {

        static Line of(String text) {
            var parts = text.split("\\s*\\|\\s*", -1);
            var head = parts[0].strip().split("\\s+");
            return new Line(head[0] + " " + head[1], head.length > 2 ? head[2] : head[1], List.of(parts[1].strip().split("\\s+")), parts[2].strip(),
                    parts.length > 3 && !parts[3].isBlank() ? Arrays.stream(parts[3].strip().split("[&=]", -1)).map(s -> s.replace('+', ' ')).toArray(String[]::new) : new String[0]);
        }
    }

    @Test
    void everyRouteHasALineAndEveryLineARoute() {
        var routes = router.uriRoutes().<UriRouteInfo<?, ?>>map(r -> r).filter(r -> r.getHttpMethod() != HttpMethod.HEAD && r.getPort() == null)
                .map(r -> r.getHttpMethod() + " " + (r.getUriMatchTemplate().toPathString().isEmpty() ? "/" : r.getUriMatchTemplate().toPathString())).toList();
        var lines = lines().stream().map(Line::route).toList();
        assertThat(routes.stream().filter(r -> !lines.contains(r))).as("routes without a line in role-matrix.txt").isEmpty();
        assertThat(lines.stream().filter(l -> !routes.contains(l))).as("lines without a route").isEmpty();
    }

    @Test
    void nobodyReachesWhatIsAnothersAndOwnersReachTheirs() {
        var theirs = everything.everything("");
        var elsewhere = world.province();
        var people = people(elsewhere);
        var wrong = new ArrayList<String>();
        var before = owned(theirs);
        for (var line : lines()) {
            for (int i = 0; i < WHO.size(); i++) {
                var actor = people.get(WHO.get(i));
                compare(wrong, WHO.get(i), line, line.answers().get(i), ask(actor == null ? world.browser() : world.browser(actor), line, theirs));
            }
        }
        assertThat(owned(theirs)).as("what belongs to the other province").isEqualTo(before);
        for (var line : lines()) {
            compare(wrong, "owner", line, line.owner(), ask(world.browser(owner(line, theirs)), line, theirs));
        }
        assertThat(wrong).isEmpty();
        assertThat(owned(theirs)).as("the owners did change something").isNotEqualTo(before);
    }

    private Map<String, Actor> people(World.Province elsewhere) {
        var people = new LinkedHashMap<String, Actor>();
        people.put("member", world.person("Người Ngoài", elsewhere.schoolA(), MemberRole.MEMBER));
        for (var role : Role.values()) {
            people.put(role.name().toLowerCase(), world.staff("Người Ngoài", elsewhere.schoolA(), role, elsewhere.federation()));
        }
        return people;
    }

    private static Actor owner(Line line, Owned owned) {
        var first = line.address().split("[/?]", -1)[1];
        return switch (first.equals("units") && line.address().startsWith("/units/choose") ? "" : first) {
            case "organiser" -> owned.organiser();
            case "marking" -> owned.marker();
            case "units" -> owned.leader();
            case "admin" -> owned.admin();
            default -> owned.member();
        };
    }

    private static HttpResponse<String> ask(Browser browser, Line line, Owned owned) {
        var path = filled(line.address(), owned);
        var fields = Arrays.stream(line.fields()).map(f -> filled(f, owned)).toArray(String[]::new);
        if (line.route().startsWith("GET ")) {
            return browser.accepting("text/html", path);
        }
        return List.of("/organiser/items/import", "/organiser/materials", "/units/people/import", "/admin/units/import", "/admin/branding/emblem").contains(path) || path.endsWith("/picture") ? browser.sendFile(path, "file", "a.txt", new byte[0], fields) : browser.postOnly(path, fields);
    }

    static String filled(String text, Owned o) {
        var places = Map.ofEntries(Map.entry("{slug}", o.contest().slug()), Map.entry("{draft}", o.draft().slug()), Map.entry("{code}", o.contest().code()), Map.entry("{item}", "" + o.item().itemId()),
                Map.entry("{material}", "" + o.material()), Map.entry("{hidden}", "" + o.draftMaterial()), Map.entry("{workbook}", "" + o.workbook()), Map.entry("{roster}", "" + o.roster()), Map.entry("{newcomer}", "" + o.newcomer()), Map.entry("{attempt}", "" + o.attempt()),
                Map.entry("{used}", "" + o.contest().pool().getFirst().id()), Map.entry("{submitted}", "" + o.submitted()), Map.entry("{essay}", o.essay()), Map.entry("{waiting}", o.waitingEssay()), Map.entry("{unit}", "" + o.province().schoolA().id()),
                Map.entry("{top}", "" + o.province().federation().id()), Map.entry("{awarded}", o.awarded().slug()), Map.entry("{certificate}", o.certificate()), Map.entry("{shared}", o.shared()),
                Map.entry("{person}", "" + o.marker().personId()), Map.entry("{member}", "" + o.member().personId()));
        var out = text;
        for (var place : places.entrySet()) {
            out = out.replace(place.getKey(), place.getValue());
        }
        return out;
    }

    private static void compare(List<String> wrong, String who, Line line, String expected, HttpResponse<String> answer) {
        var location = answer.headers().firstValue("location").orElse("");
        var got = location.startsWith("/session/new?next=") || line.route().startsWith("POST ") && expected.equals("in") && location.startsWith("/session/carried?to=") ? "in" : Integer.toString(answer.statusCode());
        if (!List.of(expected.split("/")).contains(got)) {
            wrong.add(who + " " + line.route() + " " + line.address() + ": " + got + " instead of " + expected + " " + location);
        }
    }

    private List<String> owned(Owned o) {
        var contests = o.contest().id() + ", " + o.draft().id();
        var units = List.of(o.province().federation(), o.province().wardA(), o.province().wardB(), o.province().schoolA(), o.province().schoolB(), o.province().factory());
        var unitIds = String.join(", ", units.stream().map(u -> Long.toString(u.id())).toList());
        var people = String.join(", ", List.of(o.member(), o.organiser(), o.marker(), o.leader(), o.admin()).stream().map(a -> Long.toString(a.personId())).toList());
        return rows.of("SELECT * FROM contest WHERE id IN (" + contests + ") OR unit_id IN (" + unitIds + ") ORDER BY id", "SELECT * FROM item WHERE unit_id IN (" + unitIds + ") ORDER BY id",
                "SELECT v.* FROM item_version v JOIN item i ON i.id = v.item_id WHERE i.unit_id IN (" + unitIds + ") ORDER BY v.id",
                "SELECT * FROM material WHERE unit_id IN (" + unitIds + ") ORDER BY id", "SELECT id, purpose, person_id FROM upload WHERE unit_id IN (" + unitIds + ") ORDER BY id",
                "SELECT * FROM account_claim WHERE person_id = " + o.newcomer(),
                "SELECT * FROM claim_code WHERE person_id = " + o.newcomer() + " ORDER BY id",
                "SELECT * FROM attempt WHERE contest_id IN (" + contests + ") ORDER BY id", "SELECT j.* FROM answer_journal j JOIN attempt a ON a.id = j.attempt_id WHERE a.contest_id IN (" + contests
                        + ") ORDER BY j.attempt_id, j.seq", "SELECT * FROM essay WHERE contest_id IN (" + contests + ") ORDER BY attempt_id", "SELECT * FROM unit WHERE id IN (" + unitIds + ") ORDER BY id",
                "SELECT * FROM unit_count WHERE unit_id IN (" + unitIds + ") ORDER BY unit_id, counted_on", "SELECT * FROM role_grant WHERE unit_id IN (" + unitIds + ") OR person_id IN (" + people
                        + ") ORDER BY person_id, role, unit_id", "SELECT * FROM membership WHERE person_id IN (" + people + ") ORDER BY person_id", "SELECT * FROM person WHERE id IN (" + people + ") ORDER BY id");
    }

    static List<Line> lines() {
        try (var in = RoleMatrixTest.class.getResourceAsStream("/role-matrix.txt")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(Line::of).toList();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
