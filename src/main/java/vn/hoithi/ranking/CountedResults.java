package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.outcome.OutcomeLog;

import java.util.List;
import java.util.Map;

/** What counts for one person, folded from the log itself: by the same rules as the boards, but never a moment behind them. */
@Singleton
public class CountedResults {

    private final OutcomeLog log;

    CountedResults(OutcomeLog log) {
        this.log = log;
    }

    /**
     * The result that counts in a round.
     *
     * @param points     hundredths
     * @param marksToCome an essay of the round still waits for its marks
     */
    public record Counted(int roundNo, long unitId, int points, boolean marksToCome) {
    }

    /** The person's results wait until the unit has confirmed that the person is an officer. */
    public boolean withheld(Contest contest, long personId) {
        return new ResultAggregator(contest.settings(), List.of()).withholds(log.ofPeople(contest.id(), List.of(personId)));
    }

    /** Of each round the person has a result in, in their order; empty when nothing counts. Predictions decide between equal points only, so the actual number is not asked for. */
    public List<Counted> of(Contest contest, long personId) {
        var aggregator = new ResultAggregator(contest.settings(), List.of());
        return aggregator.counted(log.ofPeople(contest.id(), List.of(personId))).entrySet().stream().map(round -> {
            var result = round.getValue().getKey();
            return new Counted(round.getKey(), result.submission().unitId(), result.values().points(), round.getValue().getValue());
        }).toList();
    }
}
