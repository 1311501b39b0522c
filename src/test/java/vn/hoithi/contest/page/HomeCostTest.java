package vn.hoithi.contest.page;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.web.Messages;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;

/** Two hundred open contests cost the front page no statement more than a dozen. */
@MicronautTest(transactional = false)
class HomeCostTest {

    private static final int FEW = 12;
    private static final int MANY = 200;
    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Contests contests;
    @Inject
    HomePages homes;
    @Inject
    OwnHomes own;
    @Inject
    Messages messages;
    @Inject
    vn.hoithi.time.Clock clock;
    @Inject
    Ids ids;
    @Inject
    Rows rows;
    @Inject
    DataSource database;

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheContests() throws Exception {
        var province = world.province();
        var first = contestWorld.published(province, s -> s);
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        var hoa = world.staff("Lê Thu Hoa", province.schoolB(), Role.ORGANISER, province.federation());
        Consumer<Instant> pages = now -> {
            homes.page("", 1, Messages.VIETNAMESE, now);
            own.of(lan, messages.in(Messages.VIETNAMESE), now);
            own.of(hoa, messages.in(Messages.VIETNAMESE), now);
        };
        try {
            copies(first, 0, FEW);
            contests.fresh(first.id());
            statements(pages); // each contest is read once, and who may enter asked once
            var few = statements(pages);
            copies(first, FEW, MANY);
            contests.fresh(first.id());
            statements(pages);
            assertThat(homes.page("", 1, Messages.VIETNAMESE, clock.now()).groups().getFirst().more()).isNotEmpty();
            assertThat(Math.min(statements(pages), statements(pages))).as("the lesser of two: what is remembered for ten seconds may end in one").isLessThanOrEqualTo(few);
        } finally {
            rows.change("DELETE FROM contest WHERE unit_id = " + province.federation().id() + " AND id <> " + first.id());
            contests.fresh(first.id());
        }
    }

    /** How many are sent once nothing is remembered from the second before. */
    private int statements(Consumer<Instant> pages) throws InterruptedException {
        Thread.sleep(2_100);
        var log = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");
        var told = new ListAppender<ILoggingEvent>();
        told.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(told);
        log.setAdditive(false);
        try {
            pages.accept(clock.now());
            var here = Thread.currentThread().getName();
            return (int) told.list.stream().filter(e -> e.getThreadName().equals(here) && e.getMessage().contains("Executing")).count();
        } finally {
            log.detachAppender(told);
            log.setAdditive(true);
            log.setLevel(null);
        }
    }

    private void copies(Contest first, int from, int to) throws SQLException {
        try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection(); var insert = connection.prepareStatement("""
            INSERT INTO contest (id, slug, code, unit_id, unit_path, title, settings, version, created_by, created_at, changed_at, published_at, published_by)
            SELECT ?, ?, ?, unit_id, unit_path, title, settings, version, created_by, created_at, changed_at, published_at + ?, published_by FROM contest WHERE id = ?
            """)) {
            for (int i = from; i < to; i++) {
                insert.setLong(1, ids.next());
                insert.setString(2, first.slug() + "-ban-" + i);
                insert.setString(3, "I%05d".formatted(i)); // I stands in no code that is drawn
                insert.setLong(4, i + 1);
                insert.setLong(5, first.id());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
