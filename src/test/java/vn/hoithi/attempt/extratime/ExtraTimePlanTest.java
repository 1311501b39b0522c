package vn.hoithi.attempt.extratime;

import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.extratime.ExtraTimePlan.Inside;
import vn.hoithi.attempt.extratime.ExtraTimeRequest.Reach;
import vn.hoithi.contest.ContestBuilder;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettingsBuilder;
import vn.hoithi.contest.Pool;
import vn.hoithi.contest.Round;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ExtraTimePlanTest {

    private static final Instant OPENS = Instant.parse("2026-11-03T01:00:00Z");
    private static final Instant CLOSES = OPENS.plus(Duration.ofHours(2));
    private static final Instant NEXT = CLOSES.plus(Duration.ofMinutes(30));

    @Test
    void everybodyInsideEndsSoMuchLater() {
        var now = OPENS.plus(Duration.ofMinutes(10));
        var plan = plan(Reach.INSIDE, 5, now, started(0, 15), started(5, 20));
        assertThat(plan.reached()).extracting(r -> r.after() - r.before()).containsExactly(300_000L, 300_000L);
        assertThat(plan.cut(300_000)).isZero();
    }

    @Test
    void whoseTimeIsJustOverGetsTheMinutesFromNow() {
        var now = OPENS.plus(Duration.ofMinutes(16));
        assertThat(plan(Reach.INSIDE, 5, now, started(0, 15)).reached().getFirst().after()).isEqualTo(now.plus(Duration.ofMinutes(5)).toEpochMilli());
    }

    @Test
    void nobodyWorksPastTheClosing() {
        var now = CLOSES.minus(Duration.ofMinutes(10));
        var plan = plan(Reach.INSIDE, 5, now, started(110, 120), started(105, 118));
        assertThat(plan.reached()).singleElement().satisfies(r -> assertThat(r.after()).isEqualTo(CLOSES.toEpochMilli()));
        assertThat(plan.cut(300_000)).isEqualTo(1);
        assertThat(answer(Reach.ONE, 5, now, started(110, 120))).isEqualTo(ExtraTimeOutcome.Refused.AT_CLOSING);
    }

    @Test
    void withTheClosingEverybodyGetsTheWhole() {
        var plan = plan(Reach.ALL, 5, CLOSES.minus(Duration.ofMinutes(1)), started(110, 120), started(105, 119));
        assertThat(plan.reached()).hasSize(2).allSatisfy(r -> assertThat(r.after() - r.before()).isEqualTo(300_000));
        assertThat(plan.moved().closes()).isEqualTo(CLOSES.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aLaterClosingAloneGivesBackWhatItCutOff() {
        var plan = plan(Reach.ROUND, 7, CLOSES.minus(Duration.ofMinutes(1)), started(110, 120), started(117, 120), started(104, 119));
        assertThat(plan.reached()).extracting(r -> r.after() - r.before()).containsExactly(300_000L, 420_000L);
    }

    @Test
    void theNextSittingIsNotReached() {
        var now = CLOSES.minus(Duration.ofMinutes(1));
        assertThat(answer(Reach.ROUND, 30, now)).isInstanceOf(ExtraTimePlan.class);
        assertThat(answer(Reach.ROUND, 31, now)).isEqualTo(ExtraTimeOutcome.Refused.NEXT_SITTING);
        assertThat(answer(Reach.ALL, 5, CLOSES)).isEqualTo(ExtraTimeOutcome.Refused.NOT_OPEN);
    }

    @Test
    void nobodyInsideIsSaid() {
        assertThat(answer(Reach.INSIDE, 5, OPENS)).isEqualTo(ExtraTimeOutcome.Refused.NOBODY);
        assertThat(answer(Reach.ONE, 5, OPENS)).isEqualTo(ExtraTimeOutcome.Refused.CLOSED);
    }

    /** Minutes after the opening; the paper takes 15. */
    private static Inside started(long started, long ends) {
        return new Inside(started + 1, 1, OPENS.plus(Duration.ofMinutes(started)).toEpochMilli(), OPENS.plus(Duration.ofMinutes(ends)).toEpochMilli());
    }

    private static ExtraTimePlan plan(Reach reach, int minutes, Instant now, Inside... inside) {
        return (ExtraTimePlan) answer(reach, minutes, now, inside);
    }

    private static ExtraTimeOutcome answer(Reach reach, int minutes, Instant now, Inside... inside) {
        var rounds = List.of(new Round(1, "", List.of(new Round.Window(OPENS, CLOSES))), new Round(2, "", List.of(new Round.Window(NEXT, NEXT.plus(Duration.ofHours(2))))));
        var settings = ContestSettingsBuilder.builder().rounds(rounds).attemptsPerRound(2).counting(ContestSettings.Counting.BEST).minutes(15).pointsPerItem(100)
                .shuffleItems(true).shuffleChoices(true).tieRules(List.of(ContestSettings.TieRule.DURATION)).results(ContestSettings.Show.AFTER_ROUND)
                .review(ContestSettings.Show.AFTER_ROUND).graceSeconds(60).build();
        var contest = ContestBuilder.builder().id(1).settings(settings).publishedAt(OPENS).pool(Pool.EMPTY).build();
        return ExtraTimePlan.of(contest, new ExtraTimeRequest(reach, reach == Reach.ONE ? 1L : null, minutes, "mất điện"), List.of(inside), java.util.Set.of(), now);
    }
}
