package vn.hoithi.attempt;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import javax.sql.DataSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** One attempt that somebody holds does not keep the others' answers waiting. */
@MicronautTest(transactional = false)
class StuckSaveTest {

    @Inject
    World world;
    @Inject
    ContestWorld contests;
    @Inject
    Attempts attempts;
    @Inject
    Clock clock;
    @Inject
    DataSource database;

    @Test
    void aSaveBehindALockedRowHoldsUpNobodyElse() throws Exception {
        var province = world.province();
        var contest = contests.published(province, s -> s);
        var held = started(contest, province);
        var free = started(contest, province);
        try (var other = DelegatingDataSource.unwrapDataSource(database).getConnection(); var lock = other.prepareStatement("SELECT id FROM attempt WHERE id = ? FOR UPDATE")) {
            other.setAutoCommit(false);
            lock.setLong(1, held.row().id());
            lock.executeQuery().close();
            var behind = CompletableFuture.supplyAsync(() -> attempts.save(held, 1, Map.of("1", "0"), clock.now()));
            assertThat(CompletableFuture.runAsync(() -> { }, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS))).succeedsWithin(Duration.ofSeconds(1));
            assertThat(CompletableFuture.supplyAsync(() -> attempts.save(free, 1, Map.of("1", "0"), clock.now()))).succeedsWithin(Duration.ofSeconds(1)).isEqualTo(SaveResult.SAVED);
            other.rollback();
            other.setAutoCommit(true);
            assertThat(behind).succeedsWithin(Duration.ofSeconds(3)).isEqualTo(SaveResult.SAVED);
        }
    }

    private Sitting started(Contest contest, World.Province province) {
        var person = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        var started = (StartResult.Started) attempts.start(contest, person, clock.now());
        return attempts.sitting(started.attemptId(), person.personId()).orElseThrow();
    }
}
