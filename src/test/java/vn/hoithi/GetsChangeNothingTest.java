package vn.hoithi;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Everything;
import vn.hoithi.world.Everything.Owned;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever only looks changes nothing: links are followed by crawlers, previews and prefetching browsers. */
@MicronautTest(transactional = false)
@Property(name = "hoithi.commands", value = "true") // no job writes meanwhile
class GetsChangeNothingTest {

    /** Only added to: that staff read about people and that somebody was refused is written down. */
    private static final List<String> WRITTEN_BY_LOOKING = List.of("audit_entry", "audit_place");

    @Inject
    World world;
    @Inject
    Everything everything;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void noPageChangesARowOfAnyTable() {
        var owned = everything.everything("");
        var readers = readers(owned);
        var addresses = new TreeSet<>(CanaryTest.addresses(owned, "thu"));
        RoleMatrixTest.lines().stream().filter(l -> l.route().startsWith("GET ")).forEach(l -> addresses.add(RoleMatrixTest.filled(l.address(), owned)));
        assertThat(addresses).hasSizeGreaterThan(90);
        var before = tables();
        assertThat(before).hasSizeGreaterThan(30);
        readers.forEach((who, browser) -> {
            for (var address : addresses) {
                browser.accepting("text/html", address);
            }
            var after = tables();
            assertThat(after.keySet().stream().filter(t -> !after.get(t).equals(before.get(t)))).as("tables changed while only looking, as " + who).isEmpty();
        });
    }

    @Test
    void lookingAtAnAttemptPastItsEndDoesNotCloseIt() {
        var owned = everything.everything("");
        rows.change("UPDATE attempt SET ends_at = " + (clock.millis() - 120_000) + ", closes_at = " + (clock.millis() - 60_000) + " WHERE id = " + owned.attempt());
        var what = new String[] {"SELECT * FROM attempt WHERE id = " + owned.attempt(), "SELECT * FROM outcome_log WHERE attempt_id = " + owned.attempt()};
        var before = rows.of(what);
        var lan = world.browser(owned.member());
        for (var path : List.of("/", "/me/attempts", "/contests/" + owned.contest().slug(), "/attempts/" + owned.attempt() + "/clock", "/attempts/" + owned.attempt(), "/attempts/" + owned.attempt() + "/result")) {
            assertThat(lan.accepting("text/html", path).statusCode()).as(path).isIn(200, 303);
            assertThat(rows.of(what)).as("after GET " + path).isEqualTo(before);
        }
    }

    private Map<String, Browser> readers(Owned o) {
        var readers = new LinkedHashMap<String, Browser>();
        readers.put("stranger", world.browser());
        readers.put("member", world.browser(o.member()));
        readers.put("organiser", world.browser(o.organiser()));
        readers.put("marker", world.browser(o.marker()));
        readers.put("leader", world.browser(o.leader()));
        readers.put("administrator", world.browser(o.admin()));
        var elsewhere = world.province();
        readers.put("member of another province", world.browser(world.person("Người Ngoài", elsewhere.schoolA(), MemberRole.MEMBER)));
        readers.put("organiser of another province", world.browser(world.staff("Người Ngoài", elsewhere.schoolA(), Role.ORGANISER, elsewhere.federation())));
        return readers;
    }

    /** Of each table how many rows there are and what they add up to. */
    private Map<String, String> tables() {
        var all = new TreeMap<String, String>();
        for (var table : rows.of("SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA() AND table_type LIKE '%TABLE%'")) {
            if (!WRITTEN_BY_LOOKING.contains(table.toLowerCase())) {
                var content = rows.of("SELECT * FROM `" + table + "`");
                all.put(table, content.size() + " rows, " + content.stream().mapToLong(r -> r.hashCode() * 31L + r.length()).sum());
            }
        }
        return all;
    }
}
