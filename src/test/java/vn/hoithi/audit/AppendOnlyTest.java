package vn.hoithi.audit;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.audit.AuditQuery.Reach;
import vn.hoithi.database.Ids;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The audit log is only added to: no statement of the product changes or deletes an entry, and an entry tells of the tree as it was. */
@MicronautTest(transactional = false)
class AppendOnlyTest {

    private static final Pattern CHANGES = Pattern.compile("(?is)\\b(UPDATE\\s+`?audit_(entry|place)|DELETE\\s+(\\w+\\s+)?FROM\\s+`?audit_(entry|place)|TRUNCATE\\s+(TABLE\\s+)?`?audit_(entry|place)|REPLACE\\s+INTO\\s+`?audit_(entry|place)|DROP\\s+TABLE\\s+`?audit_(entry|place))");
    @Inject
    World world;
    @Inject
    Audit audit;
    @Inject
    AuditSearch search;
    @Inject
    AuditPlaces places;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void noStatementOfTheProductChangesOrDeletesAnEntry() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            var guilty = files.filter(f -> f.toString().matches(".*\\.(java|sql|html)")).filter(AppendOnlyTest::changes).map(Path::toString).toList();
            assertThat(guilty).isEmpty();
        }
        assertThat(CHANGES.matcher("DELETE FROM audit_entry WHERE id < 5").find()).isTrue();
        assertThat(CHANGES.matcher("UPDATE audit_entry SET note = ''").find()).isTrue();
    }

    private static boolean changes(Path file) {
        try {
            return CHANGES.matcher(Files.readString(file)).find();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void anEntryStaysWhereItWasWhenItsUnitMoves() {
        var province = world.province();
        var other = world.province();
        audit.write(Audit.Event.at(Audit.Action.COUNTS_DECLARED, null, province.schoolA().path(), 5), clock.now());
        rows.change("UPDATE unit SET parent_id = " + other.wardA().id() + ", path = '" + other.wardA().path() + Long.toString(province.schoolA().id(), 36) + "/' WHERE id = " + province.schoolA().id());
        assertThat(counted(province.wardA().id())).hasSize(1);
        assertThat(counted(province.schoolA().id())).hasSize(1);
        assertThat(counted(other.wardA().id())).isEmpty();
    }

    @Test
    void anEntryOfANodeOfTheVersionBeforeIsFoundOnceItsPlacesAreMended() {
        var province = world.province();
        var id = Ids.from(clock.now()) + 4096L * 1023 + province.number() % 4096;
        rows.change("INSERT INTO audit_entry (id, written_at, actor_id, action, subject_kind, subject_id, unit_path, note) VALUES (" + id + ", " + clock.millis()
                + ", NULL, 'COUNTS_DECLARED', 'NOTHING', NULL, '" + province.schoolA().path() + "', '7')");
        assertThat(counted(province.wardA().id())).isEmpty();
        places.mend(clock.now().minus(Duration.ofMinutes(1)));
        places.mend(clock.now().minus(Duration.ofMinutes(1)));
        assertThat(counted(province.wardA().id())).hasSize(1);
        assertThat(counted(province.federation().id())).hasSize(1);
    }

    private List<Entry> counted(long unit) {
        return search.find(AuditQuery.all(Reach.of(List.of(unit))).doing(List.of(Audit.Action.COUNTS_DECLARED)), 10);
    }
}
