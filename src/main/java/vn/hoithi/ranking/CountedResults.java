package vn.hoithi.ranking;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.OutcomeLog;
import vn.hoithi.contest.Contest;

import java.time.Instant;
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
     * @param shownFrom  from when results of the round may be seen; null: never
     */
    public record Counted(int roundNo, long unitId, int points, boolean marksToCome, @Nullable Instant shownFrom) {
    }

    /** Of each round the person has a result in, in their order; empty when nothing counts. Predictions decide between equal points only, so their truth is not asked for. */
    public List<Counted> of(Contest contest, long personId, Instant now) {
        var folding = new Folding(contest.settings(), Map.of());
        return folding.counted(log.ofPeople(contest.id(), List.of(personId))).entrySet().stream().map(round -> {
            var result = round.getValue().getKey();
            return new Counted(round.getKey(), result.submission().unitId(), result.merits().points(), round.getValue().getValue(), Visibility.from(contest, round.getKey(), now));
        }).toList();
    }
}
