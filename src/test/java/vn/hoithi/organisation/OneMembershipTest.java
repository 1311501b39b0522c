package vn.hoithi.organisation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.database.TransactionRetry;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nobody belongs to two units at once, whoever writes. */
@MicronautTest(transactional = false)
class OneMembershipTest {

    private static final int AT_ONCE = 24;

    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Memberships memberships;
    @Inject
    Rows rows;
    @Inject
    Clock clock;

    @Test
    void manyWhoMakeTheSameNewcomerAMemberAtOnceLeaveOneOpenRow() throws Exception {
        var province = world.province();
        for (int round = 0; round < 5; round++) {
            var person = people.open(null, "Nguyễn Thị Lan", 1985, null, clock.now()).orElseThrow();
            var calls = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < AT_ONCE; i++) {
                var unit = List.of(province.schoolA(), province.schoolB(), province.factory()).get(i % 3);
                calls.add(() -> TransactionRetry.again(() -> joined(person.id(), unit)));
            }
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var done : pool.invokeAll(calls)) {
                    assertThat(done.get()).isTrue();
                }
            }
            assertThat(rows.of("SELECT COUNT(*) FROM membership WHERE valid_to IS NULL AND person_id = " + person.id(),
                    "SELECT COUNT(*) FROM membership WHERE person_id = " + person.id())).as("one open, every other one ended").containsExactly("1", "" + AT_ONCE);
            assertThat(rows.of("SELECT COUNT(*) FROM membership WHERE valid_to <= valid_from AND person_id = " + person.id())).containsExactly("0");
        }
    }

    private boolean joined(long personId, Unit unit) {
        memberships.join(personId, unit.id(), MemberRole.MEMBER, clock.now());
        return true;
    }

    @Test
    void theDatabaseItselfRefusesASecondOpenRow() {
        var lan = world.person("Nguyễn Thị Lan", world.province().schoolA(), MemberRole.MEMBER);
        assertThatThrownBy(() -> rows.change("INSERT INTO membership (person_id, unit_id, role, valid_from, valid_to) VALUES (" + lan.personId() + ", 1, 'MEMBER', 1, NULL)"))
                .matches(TransactionRetry::taken);
    }

    @Test
    void whereTwoWereOpenTheOlderEndsWhenTheNewerBegan() throws SQLException {
        var url = "jdbc:h2:mem:memberships;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=DAY;DB_CLOSE_DELAY=-1";
        Flyway.configure().dataSource(url, "sa", "").locations("classpath:db/migration").target("202611300830").load().migrate();
        try (var db = DriverManager.getConnection(url, "sa", ""); var statement = db.createStatement()) {
            statement.execute("INSERT INTO membership VALUES (1, 7, 'MEMBER', 10, 20), (1, 8, 'MEMBER', 20, NULL), (1, 9, 'OFFICER', 30, NULL), (2, 7, 'MEMBER', 5, NULL)");
            Flyway.configure().dataSource(url, "sa", "").locations("classpath:db/migration").load().migrate();
            try (var found = statement.executeQuery("SELECT person_id, unit_id, valid_to FROM membership ORDER BY person_id, valid_from")) {
                var seen = new ArrayList<String>();
                while (found.next()) {
                    seen.add(found.getLong(1) + " in " + found.getLong(2) + " until " + found.getString(3));
                }
                assertThat(seen).containsExactly("1 in 7 until 20", "1 in 8 until 30", "1 in 9 until null", "2 in 7 until null");
            }
            statement.execute("SHUTDOWN");
        }
    }
}
