package vn.hoithi.demo;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings.ItemUse;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo world passes the check of its own product. */
@MicronautTest(transactional = false)
@Property(name = "datasources.default.url", value = "jdbc:h2:mem:demo-contests;DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=DAY")
class DemoContestsTest {

    @Inject
    DemoContests demo;
    @Inject
    Units units;
    @Inject
    Clock clock;

    @Test
    void everyContestIsPublishedAndFillsThePapersOfEveryRound() {
        var root = units.add(null, UnitKind.CONFEDERATION, "Tổng Liên đoàn", null, true);
        units.add(root, UnitKind.FEDERATION, "LĐLĐ tỉnh", null, true);
        units.add(root, UnitKind.SECTOR, "Công đoàn ngành", null, true);
        var now = clock.now();
        demo.fillBank(1, now);
        for (var contest : java.util.List.of(demo.closed(1, now), demo.open(1, now), demo.upcoming(1, now))) {
            contest.settings().rounds().forEach(r -> assertThat(contest.pool().fills(contest.settings(), r.no())).as(contest.title() + " " + r.no()).isTrue());
        }
        assertThat(demo.open(1, now).settings().itemUse()).isEqualTo(ItemUse.BY_ROUND);
    }
}
