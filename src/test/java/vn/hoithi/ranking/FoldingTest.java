package vn.hoithi.ranking;

import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.OutcomeEvent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class FoldingTest {

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
                assertThat(List.of(s.unitId(), s.points(), s.rightCount(), s.allRight(), s.durationMs(), s.submittedAt(), s.firstAt(), s.attempts(), s.provisional())).as("seed " + seed)
                        .isEqualTo(List.of(line.unit(), line.points(), line.right(), line.allRight(), line.duration(), line.submitted(), line.first(), line.attempts(), line.provisional()));
                standings.stream().filter(o -> o.roundNo() == s.roundNo()).forEach(o -> assertThat(Integer.signum(s.sortKey().compareTo(o.sortKey())))
                        .isEqualTo(Integer.signum(naive.order().compare(line, lines.get(o.personId() + "/" + o.roundNo())))));
            }
        }
    }

    @Test
    void aKeyIsShortEnoughAndTellsWhichRuleDecided() {
        var rules = List.of(vn.hoithi.contest.ContestSettings.TieRule.values());
        var one = SortKey.of(new Merits(9000, 3, 60_000, 5, 1, 1), rules);
        assertThat(one.bytes()).hasSizeLessThanOrEqualTo(48);
        assertThat(one.firstDifference(SortKey.of(new Merits(8000, 3, 60_000, 5, 1, 1), rules))).isZero();
        assertThat(one.firstDifference(SortKey.of(new Merits(9000, 4, 10_000, 5, 1, 1), rules))).isEqualTo(1);
        assertThat(one.firstDifference(SortKey.of(new Merits(9000, 3, 60_001, 5, 1, 1), rules))).isEqualTo(2);
        assertThat(one.firstDifference(one)).isEqualTo(-1);
        assertThat(one).isLessThan(SortKey.of(new Merits(8000, 0, 1, 1, 1, 1), rules));
    }

    private static List<Standing> fold(Story story, List<OutcomeEvent> events) {
        var folding = new Folding(story.settings, Folding.truths(events));
        var standings = new ArrayList<Standing>();
        events.stream().filter(e -> e.personId() > 0).collect(Collectors.groupingBy(OutcomeEvent::personId)).values().forEach(own -> standings.addAll(folding.fold(own)));
        standings.sort(Comparator.comparing(Standing::roundNo).thenComparing(Standing::sortKey).thenComparing(Standing::personId));
        assertThat(new HashSet<>(standings)).hasSameSizeAs(standings);
        return standings;
    }
}
