package vn.hoithi.ranking;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.contest.Denominator;
import vn.hoithi.contest.Overall;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEvent.Kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes standings from a person's entries in the log. It looks at the set of entries only: order and repetition change nothing, because of several
 * entries of a kind the highest revision counts.
 */
final class ResultAggregator {

    private static final Comparator<Result> EARLIER = Comparator.<Result>comparingLong(r -> r.submission().submittedAt())
            .thenComparingInt(r -> r.submission().number()).thenComparingLong(r -> r.submission().attemptId());
    /** Two accounts that became one may each have a first entry of a kind. */
    private static final Comparator<OutcomeEvent> NEWER = Comparator.comparingInt(OutcomeEvent::revision).thenComparingLong(OutcomeEvent::loggedAt).thenComparingLong(OutcomeEvent::id);
    private static final Comparator<Result> BETTER = Comparator.comparing(Result::key).thenComparingLong(r -> r.submission().attemptId());

    private final List<TieRule> rules;
    private final ContestSettings.Counting counting;
    private final boolean predicts;
    private final ContestSettings settings;
    private final Map<Integer, Long> actuals;
    private final @Nullable Long seed;

    /** @param settled the entries about nobody: true numbers of predictions by round, where known, and the number of the lot, once it is drawn */
    ResultAggregator(ContestSettings settings, Collection<OutcomeEvent> settled) {
        this.settings = settings;
        this.seed = settled.stream().filter(e -> e.kind() == Kind.DRAWN).map(OutcomeEvent::prediction).findFirst().orElse(null);
        this.rules = settings.tieRules();
        this.counting = settings.counting();
        this.predicts = settings.prediction() != null && rules.contains(TieRule.PREDICTION);
        this.actuals = actuals(settled);
    }

    /** The actual numbers among some entries: of each round the highest revision. */
    static Map<Integer, Long> actuals(Collection<OutcomeEvent> events) {
        var newest = new HashMap<Integer, OutcomeEvent>();
        events.stream().filter(e -> e.kind() == Kind.TRUTH && e.prediction() != null).forEach(e -> newest.merge(e.roundNo(), e, ResultAggregator::newer));
        return newest.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().prediction()));
    }

    /** The person's rounds with an attempt, and the whole contest (round 0). Empty when nothing counts. */
    List<PersonRound> fold(Collection<OutcomeEvent> eventsOfOnePerson) {
        var rounds = rounds(eventsOfOnePerson);
        var folded = new ArrayList<PersonRound>();
        var counted = new ArrayList<Result>();
        rounds.forEach((roundNo, results) -> {
            var counting = counting(results).stream().toList();
            counted.addAll(counting);
            folded.add(round(roundNo, counting, results));
        });
        if (!folded.isEmpty()) {
            folded.add(round(0, overall(counted), rounds.values().stream().flatMap(List::stream).toList()));
        }
        return folded;
    }

    /** The result that counts, by round; {@code true} with it while marks of any attempt of the round are to come. */
    Map<Integer, Map.Entry<Result, Boolean>> counted(Collection<OutcomeEvent> eventsOfOnePerson) {
        var counted = new TreeMap<Integer, Map.Entry<Result, Boolean>>();
        rounds(eventsOfOnePerson).forEach((roundNo, results) -> counting(results)
                .ifPresent(result -> counted.put(roundNo, Map.entry(result, results.stream().anyMatch(Result::pending)))));
        return counted;
    }

    /** Some result counts only when the unit has confirmed that the person is an officer. */
    boolean withholds(Collection<OutcomeEvent> eventsOfOnePerson) {
        return rounds(eventsOfOnePerson).values().stream().flatMap(List::stream).anyMatch(Result::withheld);
    }

    private TreeMap<Integer, List<Result>> rounds(Collection<OutcomeEvent> events) {
        var rounds = new TreeMap<Integer, List<Result>>();
        var decision = events.stream().filter(e -> e.kind() == Kind.ROLE).reduce(ResultAggregator::newer).map(OutcomeEvent::memberRole).orElse(null);
        events.stream().filter(e -> e.kind() != Kind.TRUTH && e.kind() != Kind.DRAWN && e.kind() != Kind.ROLE).collect(Collectors.groupingBy(OutcomeEvent::attemptId)).values()
                .forEach(ofAttempt -> collect(ofAttempt, decision, rounds));
        return rounds;
    }

    private void collect(List<OutcomeEvent> ofAttempt, @Nullable MemberRole decision, Map<Integer, List<Result>> rounds) {
        var newest = new HashMap<Kind, OutcomeEvent>();
        ofAttempt.forEach(e -> newest.merge(e.kind(), e, ResultAggregator::newer));
        var submission = placed(newest.get(Kind.SUBMITTED), newest.get(Kind.PLACED));
        if (submission == null || voided(newest.get(Kind.VOIDED), newest.get(Kind.RESTORED))) {
            return;
        }
        var unverified = submission.memberRole() == MemberRole.UNVERIFIED;
        var role = unverified && decision != null ? decision : submission.memberRole();
        if (unverified && decision != null && !Denominator.admits(settings, decision)) {
            return; // entered as the officer the unit says the person is not
        }
        var withheld = role == MemberRole.UNVERIFIED && !Denominator.admits(settings, MemberRole.MEMBER);
        rounds.computeIfAbsent(submission.roundNo(), no -> new ArrayList<>())
                .add(Result.of(submission, role, withheld, newest.get(Kind.MARKED), predicts ? actuals.get(submission.roundNo()) : null, seed, rules));
    }

    private static OutcomeEvent placed(@Nullable OutcomeEvent submission, @Nullable OutcomeEvent placement) {
        return submission == null || placement == null ? submission : submission.withUnitId(placement.unitId()).withUnitPath(placement.unitPath());
    }

    private static boolean voided(OutcomeEvent voiding, OutcomeEvent restoring) {
        return voiding != null && (restoring == null || restoring.revision() < voiding.revision());
    }

    private static OutcomeEvent newer(OutcomeEvent one, OutcomeEvent other) {
        return NEWER.compare(other, one) > 0 ? other : one;
    }

    private Optional<Result> counting(List<Result> results) {
        var valid = results.stream().filter(r -> !r.withheld());
        return switch (counting) {
            case BEST -> valid.min(BETTER);
            case LAST -> valid.max(EARLIER);
            case ONLY -> valid.min(EARLIER);
        };
    }

    /** Of the results that count in their rounds those that make the whole contest's. */
    private List<Result> overall(List<Result> ofRounds) {
        return settings.overall() == Overall.BEST ? ofRounds.stream().min(BETTER).stream().toList() : ofRounds;
    }

    private PersonRound round(int roundNo, List<Result> counted, List<Result> all) {
        var any = all.getFirst().submission();
        var moved = all.stream().anyMatch(r -> !r.unitPath().equals(any.unitPath()));
        var contributions = !moved ? List.of(contribution(all, counted)) // nearly everybody's
                : all.stream().collect(Collectors.groupingBy(Result::unitPath, TreeMap::new, Collectors.toList())).values().stream().map(ofUnit -> contribution(ofUnit, counted)).toList();
        var ofUnits = averaged(roundNo) ? shared(contributions, counted.size()) : contributions;
        return new PersonRound(any.contestId(), roundNo, any.personId(), counted.isEmpty() ? null : standing(roundNo, counted, all, ofUnits), ofUnits);
    }

    private boolean averaged(int roundNo) {
        return roundNo == 0 && settings.overall() == Overall.AVERAGE;
    }

    /** Each unit's part of a mean: together they are the mean as it is printed. */
    private static List<Contribution> shared(List<Contribution> some, int count) {
        var shared = new ArrayList<Contribution>();
        var sum = 0;
        for (var c : some) {
            shared.add(c.withPoints(TieBreakValues.mean(sum + c.points(), Math.max(1, count)) - TieBreakValues.mean(sum, Math.max(1, count))));
            sum += c.points();
        }
        return shared;
    }

    /** For the unit of these results: everything but the points counts where it was sat. */
    private static Contribution contribution(List<Result> ofUnit, List<Result> counted) {
        var valid = ofUnit.stream().filter(r -> !r.withheld()).toList();
        var scoring = counted.stream().filter(r -> r.unitPath().equals(ofUnit.getFirst().unitPath())).toList();
        return new Contribution(ofUnit.getFirst().unitPath(), (valid.isEmpty() ? ofUnit : valid).stream().map(Result::role).max(Contribution.MOST).orElseThrow(), !valid.isEmpty(),
                ofUnit.stream().anyMatch(r -> r.role() == MemberRole.UNVERIFIED), !scoring.isEmpty(), valid.size(), scoring.stream().mapToInt(r -> r.values().points()).sum(),
                valid.stream().anyMatch(r -> r.submission().allCorrect() == 1), valid.stream().mapToLong(r -> r.submission().submittedAt()).min().orElse(0));
    }

    /** The place is with the unit of the counting attempt; in the whole contest with that of the latest. */
    private Standing standing(int roundNo, List<Result> counted, List<Result> all, List<Contribution> contributions) {
        var together = counted.stream().map(Result::values).reduce(TieBreakValues::with).orElseThrow();
        var values = averaged(roundNo) ? together.mean(counted.size()) : together;
        var valid = all.stream().filter(r -> !r.withheld()).toList();
        var last = counted.stream().map(Result::submission).filter(s -> s.attemptId() == values.attemptId()).findFirst().orElseThrow();
        var role = contributions.stream().filter(c -> c.unitPath().equals(last.unitPath())).findFirst().orElseThrow().role();
        return new Standing(last.contestId(), roundNo, last.personId(), last.unitId(), last.unitPath(), role, SortKey.of(values, rules), values.points(),
                counted.stream().mapToInt(r -> r.submission().correctCount()).sum(), valid.stream().anyMatch(r -> r.submission().allCorrect() == 1),
                values.durationMs(), values.submittedAt(), valid.stream().mapToLong(r -> r.submission().submittedAt()).min().orElseThrow(),
                distance(values, counted), valid.size(), valid.stream().anyMatch(this::unsettled));
    }

    private Long distance(TieBreakValues values, List<Result> counted) {
        var known = predicts && counted.stream().anyMatch(r -> actuals.containsKey(r.submission().roundNo()));
        return known && values.gap() != TieBreakValues.NOTHING_GIVEN ? values.gap() : null;
    }

    private boolean unsettled(Result result) {
        return result.pending() || predicts && !actuals.containsKey(result.submission().roundNo());
    }
}
