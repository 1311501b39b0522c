package vn.hoithi.contest;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ClosingRule.Reason;
import vn.hoithi.contest.ClosingRule.Refusal;
import vn.hoithi.contest.ContestSettings.ItemUse;
import vn.hoithi.contest.ContestSettings.Show;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class ClosingRuleTest {

    private static final Instant OPENS = Instant.parse("2026-11-03T01:00:00Z");
    private static final Instant CLOSES = OPENS.plus(Duration.ofHours(10));
    private static final Instant NEXT = CLOSES.plus(Duration.ofHours(2));
    private static final Instant END = NEXT.plus(Duration.ofHours(10));
    private Show review = Show.AFTER_CONTEST;
    private ItemUse use = ItemUse.SHARED;
    private Set<Integer> submitted = Set.of();

    @Test
    void whatIsOverStaysOver() {
        assertThat(later(1, CLOSES, Reason.PLAN)).contains(Refusal.OVER);
        assertThat(later(1, CLOSES.plusSeconds(1), Reason.INCIDENT)).contains(Refusal.OVER);
        assertThat(later(2, END.plus(Duration.ofDays(30)), Reason.PLAN)).contains(Refusal.OVER);
        assertThat(later(1, CLOSES.minusSeconds(1), Reason.PLAN)).isEmpty();
    }

    @Test
    void aSittingThatCannotGoOnIsBrokenOffWhenOpenPagesCanHearOfIt() {
        var now = OPENS.plus(Duration.ofHours(1));
        assertThat(to(1, now, now, Reason.BREAK_OFF)).contains(Refusal.PAST);
        assertThat(to(1, now.plusSeconds(179), now, Reason.BREAK_OFF)).contains(Refusal.UNHEARD);
        assertThat(to(1, now.plusSeconds(180), now, Reason.BREAK_OFF)).isEmpty();
        assertThat(to(1, now.plusSeconds(180), now, Reason.PLAN)).contains(Refusal.TOO_SOON);
        assertThat(later(1, CLOSES, Reason.BREAK_OFF)).contains(Refusal.OVER);
    }

    @Test
    void aClosingDoesNotMoveToWhereItCannotBe() {
        var now = OPENS.plus(Duration.ofHours(1));
        assertThat(to(1, now, now, Reason.PLAN)).contains(Refusal.PAST);
        assertThat(to(1, now.minusSeconds(1), now, Reason.PLAN)).contains(Refusal.PAST);
        assertThat(to(2, NEXT, now, Reason.PLAN)).contains(Refusal.BACKWARDS);
        assertThat(to(1, CLOSES, now, Reason.PLAN)).contains(Refusal.SAME);
        assertThat(to(1, NEXT.plusSeconds(1), now, Reason.PLAN)).contains(Refusal.NEXT_SITTING);
        assertThat(to(1, NEXT, now, Reason.PLAN)).isEmpty();
    }

    @Test
    void whoIsInsideKeepsTheWholeTimeOfAnOpenSitting() {
        var now = OPENS.plus(Duration.ofHours(1));
        assertThat(to(1, now.plus(Duration.ofMinutes(19)), now, Reason.PLAN)).contains(Refusal.TOO_SOON);
        assertThat(to(1, now.plus(Duration.ofMinutes(20)), now, Reason.PLAN)).isEmpty();
        assertThat(to(2, NEXT.plusSeconds(60), now, Reason.PLAN)).as("nobody is inside a sitting to come").isEmpty();
    }

    @Test
    void keysThatMayHaveBeenSeenKeepARoundFromGrowing() {
        var now = OPENS.plus(Duration.ofHours(1));
        review = Show.AFTER_SUBMISSION;
        assertThat(later(1, now, Reason.PLAN)).as("nobody has submitted").isEmpty();
        submitted = Set.of(1);
        assertThat(later(1, now, Reason.PLAN)).contains(Refusal.KEYS_SEEN);
        assertThat(later(2, now, Reason.PLAN)).as("the rounds share their items").contains(Refusal.KEYS_SEEN);
        assertThat(later(1, now, Reason.INCIDENT)).as("minutes after an incident").isEmpty();
        assertThat(to(1, CLOSES.minusSeconds(60), now, Reason.PLAN)).as("earlier does no harm").isEmpty();
        use = ItemUse.BY_ROUND;
        assertThat(later(2, now, Reason.PLAN)).isEmpty();
    }

    @Test
    void keysShownAfterARoundCloseTheNextOnlyWhereItemsAreShared() {
        var now = NEXT.plusSeconds(60);
        review = Show.AFTER_ROUND;
        assertThat(later(2, now, Reason.PLAN)).contains(Refusal.KEYS_SEEN);
        use = ItemUse.BY_ROUND;
        assertThat(later(2, now, Reason.PLAN)).isEmpty();
        review = Show.NEVER;
        use = ItemUse.SHARED;
        assertThat(later(2, now, Reason.PLAN)).isEmpty();
    }

    private Optional<Refusal> later(int roundNo, Instant now, Reason reason) {
        return to(roundNo, (roundNo == 1 ? CLOSES : END).plusSeconds(600), now, reason);
    }

    private Optional<Refusal> to(int roundNo, Instant to, Instant now, Reason reason) {
        var s = Samples.simple(7).withReview(review).withItemUse(use).withRounds(List.of(new Round(1, "", List.of(new Round.Window(OPENS, CLOSES))), new Round(2, "", List.of(new Round.Window(NEXT, END)))));
        var contest = ContestBuilder.builder().id(1).settings(s).publishedAt(OPENS).pool(Pool.EMPTY).build();
        var round = contest.round(roundNo).orElseThrow();
        return ClosingRule.refusal(contest, round, round.windows().getFirst(), to, reason, submitted, now);
    }
}
