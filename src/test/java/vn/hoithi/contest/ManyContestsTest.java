package vn.hoithi.contest;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Role;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** An installation that has published more than five hundred contests still knows all of them. */
@MicronautTest(transactional = false)
class ManyContestsTest {

    private static final int MANY = 520;
    @Inject
    ContestWorld contestWorld;
    @Inject
    CachedContests contests;
    @Inject
    World world;
    @Inject
    Ids ids;
    @Inject
    DataSource database;

    @Test
    void noListOfContestsEndsInSilence() throws SQLException {
        var province = world.province();
        var first = contestWorld.published(province, s -> s.withRounds(ContestWorld.moved(s.rounds(), Duration.ofDays(-30))));
        var copies = copies(first);
        try {
            var hoa = world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation());
            contests.fresh(first.id());
            assertThat(contests.published()).extracting(Contest::id).contains(first.id()).containsAll(copies);
            assertThat(contests.within(hoa.scope(Role.ORGANISER))).hasSize(MANY + 1);
            var desk = world.browser(hoa);
            assertThat(desk.get("/organiser").text(".pager")).contains("1–50 trong 521");
            assertThat(desk.get("/organiser?page=11").html().select("main .held h2 a").last().attr("href")).isEqualTo("/organiser/contests/" + first.slug());
            var front = world.browser().get("/");
            assertThat(front.text("main")).containsPattern("Xem cả \\d+ cuộc thi còn lại");
            var last = front.html().select("a.more[href*=ended]").attr("href");
            var seen = new ArrayList<String>();
            for (var next = last; !next.isEmpty(); ) {
                var page = world.browser().get(next);
                seen.addAll(page.html().select(".contests h3 a").eachAttr("href"));
                next = page.html().select(".pager a[rel=next]").attr("href");
            }
            assertThat(seen).doesNotHaveDuplicates().contains("/contests/" + first.slug()).hasSizeGreaterThan(MANY);
        } finally {
            run("DELETE FROM contest WHERE unit_id = " + province.federation().id() + " AND id <> " + first.id());
            contests.fresh(first.id());
        }
    }

    /** Copies of a contest as old ones: their publication lies before it. */
    private List<Long> copies(Contest first) throws SQLException {
        var made = new ArrayList<Long>();
        try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection(); var insert = connection.prepareStatement("""
            INSERT INTO contest (id, slug, code, unit_id, unit_path, title, settings, version, created_by, created_at, changed_at, published_at, published_by)
            SELECT ?, ?, ?, unit_id, unit_path, title, settings, version, created_by, created_at, changed_at, published_at + ?, published_by FROM contest WHERE id = ?
            """)) {
            for (int i = 0; i < MANY; i++) {
                made.add(ids.next());
                insert.setLong(1, made.getLast());
                insert.setString(2, first.slug() + "-ban-" + i);
                insert.setString(3, "O%05d".formatted(i)); // O stands in no code that is drawn
                insert.setLong(4, i + 1);
                insert.setLong(5, first.id());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return made;
    }

    private void run(String sql) throws SQLException {
        try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
