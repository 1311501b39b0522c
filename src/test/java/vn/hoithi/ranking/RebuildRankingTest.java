package vn.hoithi.ranking;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.database.Ids;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@Property(name = "ranking.play", value = "true")
class RebuildRankingTest {

    @Inject
    World world;
    @Inject
    PlayContests contests;
    @Inject
    Tape tape;
    @Inject
    Projector projector;
    @Inject
    ProjectionRepository repository;
    @Inject
    RebuildRanking command;
    @Inject
    Ids ids;
    @Inject
    Clock clock;
    @Inject
    Rows rows;

    @Test
    void theTablesAreTheSameAfterwards() {
        var contest = told(7);
        tape.drain();
        var before = tables(contest);
        assertThat(before).isNotEmpty();
        assertThat(command.run(List.of(contest.slug()))).contains("1");
        assertThat(tables(contest)).isEqualTo(before);
    }

    @Test
    void itWorksWhileAServerIsRankingAndTheLogGrows() {
        var contest = told(11);
        tape.drain();
        var more = new Story(11, ids.next(), List.of(contest.unitPath())).of(contest.id());
        var go = new AtomicBoolean(true);
        var server = CompletableFuture.runAsync(() -> {
            while (go.get()) {
                projector.run(clock.now());
            }
        });
        for (var event : more.events) {
            tape.append(event);
            if (event.id() % 5 == 0) {
                command.run(List.of(contest.slug()));
            }
        }
        go.set(false);
        server.join();
        tape.drain();
        var followed = tables(contest);
        command.run(List.of(contest.slug()));
        assertThat(tables(contest)).isEqualTo(followed);
    }

    @Test
    void aServerThatHoldsTheLeaseDoesNotKeepItOut() {
        var contest = told(13);
        tape.drain();
        var before = tables(contest);
        var now = clock.now().toEpochMilli();
        repository.release(Projection.LEASE, repository.lease(Projection.LEASE).orElseThrow().holder());
        assertThat(repository.take(Projection.LEASE, "another server", now + 10_000, now)).isOne();
        command.run(List.of(contest.slug()));
        assertThat(tables(contest)).isEqualTo(before);
        assertThat(repository.lease(Projection.LEASE).orElseThrow().untilAt()).as("free for whoever comes next").isZero();
    }

    @Test
    void whatItCannotDoItSays() {
        assertThatThrownBy(() -> command.run(List.of("khong-co"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("khong-co").hasMessageContaining("no such contest");
        assertThatThrownBy(() -> command.run(List.of("mot", "hai"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("one contest at a time");
    }

    private Contest told(int seed) {
        var province = world.province();
        var story = new Story(seed, ids.next(), List.of(province.schoolA().path(), province.schoolB().path(), province.factory().path()));
        var contest = contests.open(province.federation(), story.settings.withBoards(Story.boards(province.wardA())), clock.now());
        story.of(contest.id()).muddled().forEach(tape::append);
        return contest;
    }

    private List<String> tables(Contest contest) {
        return rows.of("SELECT * FROM standing WHERE contest_id = " + contest.id() + " ORDER BY round_no, person_id",
                "SELECT * FROM contribution WHERE contest_id = " + contest.id() + " ORDER BY round_no, person_id, unit_path",
                "SELECT * FROM unit_tally WHERE contest_id = " + contest.id() + " ORDER BY round_no, unit_id",
                "SELECT * FROM unit_day WHERE contest_id = " + contest.id() + " ORDER BY round_no, unit_id, day",
                "SELECT * FROM order_tally WHERE contest_id = " + contest.id() + " ORDER BY round_no, board, points, bucket",
                "SELECT * FROM board_order WHERE contest_id = " + contest.id() + " ORDER BY round_no, board, person_id");
    }
}
