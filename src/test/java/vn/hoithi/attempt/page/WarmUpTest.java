package vn.hoithi.attempt.page;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Pages;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/** A node takes people when its papers are warm, and also when they cannot be made. */
@MicronautTest(transactional = false)
class WarmUpTest {

    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    PaperPages papers;
    @Inject
    Pages pages;
    @Inject
    Clock clock;

    @Test
    void theNodeIsReadyWhenTheQuestionsOfWhatIsOpenAreMade() throws InterruptedException {
        var contest = contestWorld.published(world.province(), s -> s);
        var before = papers.made();
        var warmUp = new WarmUp(contests(() -> List.of(contest)), papers, pages, clock);
        assertThat(status(warmUp)).isEqualTo(HealthStatus.DOWN);
        warmUp.serving(null);
        awaitUp(warmUp);
        assertThat(papers.made() - before).isGreaterThanOrEqualTo(contest.pool().byVersion().size());
    }

    @Test
    void aContestThatCannotBeDrawnKeepsNobodyOut() throws InterruptedException {
        var warmUp = new WarmUp(contests(() -> {
            throw new IllegalStateException("the database is away");
        }), papers, pages, clock);
        warmUp.serving(null);
        awaitUp(warmUp);
    }

    private static Contests contests(Supplier<List<Contest>> published) {
        return (Contests) Proxy.newProxyInstance(Contests.class.getClassLoader(), new Class<?>[] {Contests.class}, (proxy, method, arguments) -> published.get());
    }

    private static void awaitUp(WarmUp warmUp) throws InterruptedException {
        for (int tries = 0; tries < 300 && status(warmUp) != HealthStatus.UP; tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(status(warmUp)).isEqualTo(HealthStatus.UP);
    }

    private static HealthStatus status(WarmUp warmUp) {
        return Mono.<HealthResult>from(warmUp.getResult()).map(HealthResult::getStatus).block();
    }
}
