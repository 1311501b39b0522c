package vn.hoithi.contest;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings.ItemUse;
import vn.hoithi.contest.ContestSettings.Show;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Two rounds of ten hours, an hour between them, ten minutes' grace; the attempt asked about was submitted an hour into the first. */
class DisclosureTest {

    private static final Instant OPENS = Instant.parse("2026-11-03T01:00:00Z");
    private static final Instant SUBMITTED = OPENS.plus(Duration.ofHours(1));
    private static final Map<String, Instant> MOMENTS = Map.of("before", OPENS.minusSeconds(1), "inside", SUBMITTED, "grace", hours(10), "over", hours(10).plus(Duration.ofMinutes(10)),
            "second", hours(11), "grace2", hours(21), "ended", hours(21).plus(Duration.ofMinutes(10)));
    /** What is shown: (s)core, (k)eys, ranking of round (1) and (2), of the (w)hole contest, own (r)ank, (c)ertificate of round 1, (a)verages, own result of round 1 by a (l)ink. */
    private static final String TABLE = """
            AFTER_SUBMISSION  inside  sk12wrcal
            AFTER_SUBMISSION  ended   sk12wrcal
            AFTER_ROUND       before  -
            AFTER_ROUND       inside  -
            AFTER_ROUND       grace   -
            AFTER_ROUND       over    sk1wrcal
            AFTER_ROUND       second  sk1rcl
            AFTER_ROUND       grace2  sk1rcl
            AFTER_ROUND       ended   sk12wrcal
            AFTER_CONTEST     inside  -
            AFTER_CONTEST     over    -
            AFTER_CONTEST     grace2  -
            AFTER_CONTEST     ended   sk12wrcal
            NEVER             inside  -
            NEVER             ended   -
            """;

    private static Instant hours(int hours) {
        return OPENS.plus(Duration.ofHours(hours));
    }

    private static Disclosure of(Show results, Show review, ItemUse use) {
        var rounds = List.of(new Round(1, "", List.of(new Round.Window(OPENS, hours(10)))), new Round(2, "", List.of(new Round.Window(hours(11), hours(21)))));
        return new Disclosure(ContestSettingsBuilder.builder().rounds(rounds).attemptsPerRound(1).counting(ContestSettings.Counting.ONLY).minutes(15).pointsPerItem(100)
                .results(results).review(review).itemUse(use).graceSeconds(600).build());
    }

    private static String shown(Disclosure d, Instant now) {
        return (d.scoreShown(1, SUBMITTED, now) ? "s" : "") + (d.keysShown(1, SUBMITTED, now) ? "k" : "") + (d.rankingShown(1, now) ? "1" : "") + (d.rankingShown(2, now) ? "2" : "")
                + (d.rankingShown(0, now) ? "w" : "") + (d.rankShown(1, SUBMITTED, now) ? "r" : "") + (d.certificateShown(1, now) ? "c" : "") + (d.averagesShown(now) ? "a" : "") + (d.resultShared(1, now) ? "l" : "");
    }

    @Test
    void eachRuleOpensWhenTheTableSays() {
        assertThat(TABLE.lines().map(line -> line.split(" +"))).allSatisfy(row ->
                assertThat(shown(of(Show.valueOf(row[0]), Show.valueOf(row[0]), ItemUse.SHARED), MOMENTS.get(row[1]))).as(String.join(" ", row)).isEqualTo(row[2].replace("-", "")));
    }

    @Test
    void aFreezeHoldsCertificatesAndSharesUntilResultsArePublished() {
        var open = of(Show.AFTER_SUBMISSION, Show.NEVER, ItemUse.SHARED).settings().withFreezeMinutes(60);
        var running = new Disclosure(open);
        assertThat(running.freezeFrom()).isEqualTo(hours(20));
        assertThat(running.frozen(hours(20).minusSeconds(1))).isFalse();
        assertThat(shown(running, hours(20).minusSeconds(1))).isEqualTo("s12wrcal");
        assertThat(running.frozen(hours(20))).isTrue();
        assertThat(shown(running, hours(20))).as("an older ranking is shown, but nothing is certified").isEqualTo("s12wra");
        assertThat(running.certificateFrom(1, hours(20))).isNull();
        assertThat(shown(running, hours(200))).as("it does not end by itself").isEqualTo("s12wra");
        var published = new Disclosure(open, hours(30));
        assertThat(published.frozen(hours(30))).isFalse();
        assertThat(shown(published, hours(30))).isEqualTo("s12wrcal");
        assertThat(of(Show.AFTER_SUBMISSION, Show.NEVER, ItemUse.SHARED).freezeFrom()).isNull();
    }

    @Test
    void aRehearsalShowsItsOrganiserEverything() {
        var never = of(Show.NEVER, Show.NEVER, ItemUse.SHARED);
        assertThat(never.scoreShown(0, SUBMITTED, SUBMITTED)).isTrue();
        assertThat(never.keysShown(0, SUBMITTED, SUBMITTED)).isTrue();
        assertThat(never.keysFrom(1, SUBMITTED)).isNull();
        assertThat(never.scoresStayHidden()).isTrue();
        assertThat(never.resultShared(0, SUBMITTED)).as("nobody shares a rehearsal").isFalse();
    }

    @Test
    void resultsAndKeysFollowTheirOwnPolicies() {
        var apart = of(Show.AFTER_SUBMISSION, Show.AFTER_CONTEST, ItemUse.SHARED);
        assertThat(shown(apart, SUBMITTED)).isEqualTo("s12wrcal");
        assertThat(apart.rankingLive()).isTrue();
        assertThat(apart.keysFrom(1, SUBMITTED)).isEqualTo(MOMENTS.get("ended")).isEqualTo(apart.firstKey());
        assertThat(of(Show.AFTER_ROUND, Show.AFTER_SUBMISSION, ItemUse.SHARED).firstKey()).isEqualTo(OPENS);
        assertThat(of(Show.AFTER_ROUND, Show.AFTER_ROUND, ItemUse.SHARED).firstKey()).isEqualTo(MOMENTS.get("over"));
    }

    @Test
    void keysAreSeenBeforeTheLastDrawWhereRoundsShareItems() {
        assertThat(of(Show.NEVER, Show.AFTER_ROUND, ItemUse.SHARED).keysBetweenRounds()).isTrue();
        assertThat(of(Show.NEVER, Show.AFTER_ROUND, ItemUse.BY_ROUND).keysBetweenRounds()).isFalse();
        var live = of(Show.NEVER, Show.AFTER_SUBMISSION, ItemUse.BY_ROUND);
        assertThat(live.keysDuringRound()).isTrue();
        var second = live.settings().rounds().getLast();
        assertThat(live.keysSeen(second, Set.of(1), SUBMITTED)).isFalse();
        assertThat(live.keysSeen(second, Set.of(1, 2), SUBMITTED)).isTrue();
    }

    @Test
    void aDraftWithoutTimesSaysNoMoment() {
        var draft = new Disclosure(of(Show.AFTER_ROUND, Show.AFTER_ROUND, ItemUse.SHARED).settings().withRounds(List.of(new Round(1, "", List.of()))));
        assertThat(draft.over()).isNull();
        assertThat(draft.firstKey()).isNull();
        assertThat(new Disclosure(draft.settings().withRounds(List.of())).firstKey()).isNull();
    }

    @Test
    void whoMayMarkLearnsTheAuthorWithTheRelease() {
        assertThat(Disclosure.authorShown(true, false)).isFalse();
        assertThat(Disclosure.authorShown(true, true)).isTrue();
        assertThat(Disclosure.authorShown(false, false)).isTrue();
    }
}
