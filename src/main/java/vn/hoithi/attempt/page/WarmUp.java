package vn.hoithi.attempt.page;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.http.HttpRequest;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import org.slf4j.LoggerFactory;
import vn.hoithi.attempt.AttemptRowBuilder;
import vn.hoithi.attempt.Paper;
import vn.hoithi.attempt.Responses;
import vn.hoithi.attempt.Sitting;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Round;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Pages;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A node that has just started is ready when it has made papers of what is open: else its first people wait for templates, questions and
 * the compiler, all at once. Nothing is written.
 */
@Singleton
@Readiness
@Requires(missingProperty = "hoithi.commands")
@Requires(property = "hoithi.warm-up", notEquals = "false")
class WarmUp implements HealthIndicator {

    private static final int PAPERS = 200;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Contests contests;
    private final PaperPages papers;
    private final Pages pages;
    private final Clock clock;
    private volatile boolean done;

    WarmUp(Contests contests, PaperPages papers, Pages pages, Clock clock) {
        this.contests = contests;
        this.papers = papers;
        this.pages = pages;
        this.clock = clock;
    }

    @EventListener
    void serving(ServerStartupEvent started) {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            try {
                warm();
            } catch (RuntimeException broken) { // whoever asks next will hear of it; this node may still serve the rest
                LoggerFactory.getLogger(WarmUp.class).warn("papers could not be made in advance: {}", broken.toString());
            } finally {
                done = true;
            }
        });
    }

    private void warm() {
        var now = clock.now();
        var until = System.nanoTime() + LONGEST.toNanos();
        var random = new SplittableRandom();
        for (var contest : contests.published()) {
            contest.openRound(now).ifPresent(round -> {
                for (int i = 0; i < PAPERS && System.nanoTime() < until; i++) {
                    make(contest, round, now, random);
                }
            });
        }
    }

    private void make(Contest contest, Round round, Instant now, RandomGenerator random) {
        var ends = now.plus(Duration.ofMinutes(contest.settings().minutes())).toEpochMilli();
        var row = AttemptRowBuilder.builder().contestId(contest.id()).roundNo(round.no()).number(1).unitPath("").memberRole(MemberRole.MEMBER)
                .paper(Paper.draw(contest.settings(), contest.pool(), round.no(), random).encode()).startedAt(now.toEpochMilli()).endsAt(ends).closesAt(ends).build();
        var request = HttpRequest.GET("/attempts/0");
        pages.shared(request, "attempt/paper", papers.paper(request, Sitting.of(row, contest), new Responses(Map.of(), 0), now));
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("warm", done ? HealthStatus.UP : HealthStatus.DOWN).build());
    }
}
