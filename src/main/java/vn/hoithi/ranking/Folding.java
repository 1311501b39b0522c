package vn.hoithi.ranking;

import vn.hoithi.attempt.OutcomeEvent;
import vn.hoithi.attempt.OutcomeEvent.Kind;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.TieRule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes standings from a person's entries in the log. It looks at the set of entries only: order and repetition change nothing, because of several
 * entries of a kind the highest revision counts.
 */
final class Folding {

    private static final Comparator<Result> EARLIER = Comparator.<Result>comparingLong(r -> r.submission().submittedAt())
            .thenComparingInt(r -> r.submission().number()).thenComparingLong(r -> r.submission().attemptId());
    private static final Comparator<Result> BETTER = Comparator.comparing(Result::key).thenComparingLong(r -> r.submission().attemptId());

    private final List<TieRule> rules;
    private final ContestSettings.Counting counting;
    private final boolean predicts;
    private final Map<Integer, Long> truths;

    /** @param truths the true number of the prediction by round, where known */
    Folding(ContestSettings settings, Map<Integer, Long> truths) {
        this.rules = settings.tieRules();
        this.counting = settings.counting();
        this.predicts = settings.prediction() != null && rules.contains(TieRule.PREDICTION);
        this.truths = Map.copyOf(truths);
    }

    /** The truths among some entries: of each round the highest revision. */
    static Map<Integer, Long> truths(Collection<OutcomeEvent> events) {
        var newest = new HashMap<Integer, OutcomeEvent>();
        events.stream().filter(e -> e.kind() == Kind.TRUTH && e.prediction() != null).forEach(e -> newest.merge(e.roundNo(), e, Folding::newer));
        return newest.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().prediction()));
    }

    /** The person's standings: one a round with an attempt that counts, and one (round 0) for the whole contest. Empty when nothing counts. */
    List<Standing> fold(Collection<OutcomeEvent> eventsOfOnePerson) {
        var rounds = rounds(eventsOfOnePerson);
        var standings = new ArrayList<Standing>();
        var counted = new ArrayList<Result>();
        rounds.forEach((roundNo, results) -> {
            counted.add(counting(results));
            standings.add(standing(roundNo, List.of(counted.getLast()), results));
        });
        if (!standings.isEmpty()) {
            standings.add(standing(0, counted, rounds.values().stream().flatMap(List::stream).toList()));
        }
        return standings;
    }

    /** The result that counts, by round; {@code true} with it while marks of any attempt of the round are to come. */
    Map<Integer, Map.Entry<Result, Boolean>> counted(Collection<OutcomeEvent> eventsOfOnePerson) {
        var counted = new TreeMap<Integer, Map.Entry<Result, Boolean>>();
        rounds(eventsOfOnePerson).forEach((roundNo, results) -> counted.put(roundNo, Map.entry(counting(results), results.stream().anyMatch(Result::pending))));
        return counted;
    }

    private TreeMap<Integer, List<Result>> rounds(Collection<OutcomeEvent> events) {
        var rounds = new TreeMap<Integer, List<Result>>();
        events.stream().filter(e -> e.kind() != Kind.TRUTH).collect(Collectors.groupingBy(OutcomeEvent::attemptId)).values().forEach(ofAttempt -> collect(ofAttempt, rounds));
        return rounds;
    }

    private void collect(List<OutcomeEvent> ofAttempt, Map<Integer, List<Result>> rounds) {
        var newest = new HashMap<Kind, OutcomeEvent>();
        ofAttempt.forEach(e -> newest.merge(e.kind(), e, Folding::newer));
        var submission = newest.get(Kind.SUBMITTED);
        if (submission != null && !voided(newest.get(Kind.VOIDED), newest.get(Kind.RESTORED))) {
            rounds.computeIfAbsent(submission.roundNo(), no -> new ArrayList<>())
                    .add(Result.of(submission, newest.get(Kind.MARKED), predicts ? truths.get(submission.roundNo()) : null, rules));
        }
    }

    private static boolean voided(OutcomeEvent voiding, OutcomeEvent restoring) {
        return voiding != null && (restoring == null || restoring.revision() < voiding.revision());
    }

    private static OutcomeEvent newer(OutcomeEvent one, OutcomeEvent other) {
        return other.revision() > one.revision() ? other : one;
    }

    private Result counting(List<Result> results) {
        return switch (counting) {
            case BEST -> results.stream().min(BETTER).orElseThrow();
            case LAST -> results.stream().max(EARLIER).orElseThrow();
            case ONLY -> results.stream().min(EARLIER).orElseThrow();
        };
    }

    private Standing standing(int roundNo, List<Result> counted, List<Result> all) {
        var merits = counted.stream().map(Result::merits).reduce(Merits::with).orElseThrow();
        var last = counted.stream().map(Result::submission).filter(s -> s.attemptId() == merits.attemptId()).findFirst().orElseThrow();
        return new Standing(last.contestId(), roundNo, last.personId(), last.unitId(), last.unitPath(), last.memberRole(), SortKey.of(merits, rules), merits.points(),
                counted.stream().mapToInt(r -> r.submission().rightCount()).sum(), all.stream().anyMatch(r -> r.submission().allRight() == 1),
                merits.durationMs(), merits.submittedAt(), all.stream().mapToLong(r -> r.submission().submittedAt()).min().orElseThrow(),
                distance(merits, counted), all.size(), all.stream().anyMatch(this::unsettled));
    }

    private Long distance(Merits merits, List<Result> counted) {
        var known = predicts && counted.stream().anyMatch(r -> truths.containsKey(r.submission().roundNo()));
        return known && merits.gap() != Merits.NOTHING_GIVEN ? merits.gap() : null;
    }

    private boolean unsettled(Result result) {
        return result.pending() || predicts && !truths.containsKey(result.submission().roundNo());
    }
}
