package vn.hoithi.ranking;

import org.junit.jupiter.api.Test;
import vn.hoithi.outcome.OutcomeEvent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class ResultAggregatorTest {

    private static final List<String> PATHS = List.of("a/b/c/", "a/b/d/", "a/e/");

    @Test
    void anyOrderAndRepetitionGivesTheSameTable() {
        for (int seed = 0; seed < 1000; seed++) {
            var story = new Story(seed, 1000, PATHS).of(7);
            assertThat(fold(story, story.muddled())).as("seed " + seed).containsExactlyInAnyOrderElementsOf(fold(story, story.events));
        }
    }

    @Test
    void theTableIsTheOneAPlainRecomputationGives() {
        for (int seed = 0; seed < 1000; seed++) {
            var story = new Story(seed, 1000, PATHS).of(7);
            var naive = new NaiveRanking(story.events, story.settings);
            var lines = naive.lines();
            var standings = fold(story, story.muddled());
            assertThat(standings.stream().map(s -> s.personId() + "/" + s.roundNo())).as("seed " + seed).containsExactlyInAnyOrderElementsOf(lines.keySet());
            for (var s : standings) {
                var line = lines.get(s.personId() + "/" + s.roundNo());
                assertThat(List.of(s.unitId(), s.memberRole(), s.points(), s.correctCount(), s.allCorrect(), s.durationMs(), s.submittedAt(), s.firstAt(), s.attempts(), s.provisional())).as("seed " + seed)
                        .isEqualTo(List.of(line.unit(), line.role(), line.points(), line.right(), line.allCorrect(), line.duration(), line.submitted(), line.first(), line.attempts(), line.provisional()));
                standings.stream().filter(o -> o.roundNo() == s.roundNo()).forEach(o -> assertThat(Integer.signum(s.sortKey().compareTo(o.sortKey())))
                        .isEqualTo(Integer.signum(naive.order().compare(line, lines.get(o.personId() + "/" + o.roundNo())))));
            }
        }
    }

    @Test
    void aKeyIsShortEnoughAndTellsWhichRuleDecided() {
        var rules = List.of(vn.hoithi.contest.ContestSettings.TieRule.values());
        var one = SortKey.of(new TieBreakValues(9000, 3, 60_000, 5, 1, 1, null), rules);
        assertThat(one.bytes()).hasSizeLessThanOrEqualTo(48);
        assertThat(one.firstDifference(SortKey.of(new TieBreakValues(8000, 3, 60_000, 5, 1, 1, null), rules))).isZero();
        assertThat(one.firstDifference(SortKey.of(new TieBreakValues(9000, 4, 10_000, 5, 1, 1, null), rules))).isEqualTo(1);
        assertThat(one.firstDifference(SortKey.of(new TieBreakValues(9000, 3, 61_000, 5, 1, 1, null), rules))).isEqualTo(2);
        assertThat(one.firstDifference(SortKey.of(new TieBreakValues(9000, 3, 60_999, 999, 999, 1, null), rules))).as("milliseconds decide nothing").isEqualTo(-1);
        assertThat(one.firstDifference(one)).isEqualTo(-1);
        assertThat(one).isLessThan(SortKey.of(new TieBreakValues(8000, 0, 1, 1, 1, 1, null), rules));
    }

    /** Several attempts in a unit, one of them that of the points: what a unit and those above it count. */
    @Test
    void unitsCountWhatWasDoneThere() {
        for (int seed = 0; seed < 1000; seed++) {
            var story = new Story(seed, 1000, PATHS).of(7);
            var tally = new Tally(story.settings);
            var aggregator = new ResultAggregator(story.settings, story.events);
            story.muddled().stream().filter(e -> e.personId() > 0).collect(Collectors.groupingBy(OutcomeEvent::personId)).values().forEach(own -> aggregator.fold(own).forEach(p -> tally.count(p, 1)));
            var sums = tally.sums().entrySet().stream().collect(Collectors.toMap(e -> e.getKey().roundNo() + " " + e.getKey().unitId(), e -> numbers(e.getValue())));
            assertThat(sums).as("seed " + seed).isEqualTo(new NaiveRanking(story.events, story.settings).sums());
        }
    }

    private static NaiveRanking.Sums numbers(Tally.Sums s) {
        return new NaiveRanking.Sums(s.participants(), s.officers(), s.workers(), s.waiting(), s.attempts(), s.scored(), s.points(), s.allCorrect());
    }

    private static List<Standing> fold(Story story, List<OutcomeEvent> events) {
        var aggregator = new ResultAggregator(story.settings, events);
        var standings = new ArrayList<Standing>();
        events.stream().filter(e -> e.personId() > 0).collect(Collectors.groupingBy(OutcomeEvent::personId)).values()
                .forEach(own -> aggregator.fold(own).stream().map(PersonRound::standing).filter(java.util.Objects::nonNull).forEach(standings::add));
        standings.sort(Comparator.comparing(Standing::roundNo).thenComparing(Standing::sortKey).thenComparing(Standing::personId));
        assertThat(new HashSet<>(standings)).hasSameSizeAs(standings);
        return standings;
    }
}
