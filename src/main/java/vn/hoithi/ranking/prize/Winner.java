package vn.hoithi.ranking.prize;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.soabase.recordbuilder.core.RecordBuilder;
import vn.hoithi.contest.prize.PrizeScope;

import java.time.LocalDate;

/**
 * Somebody, or a unit, with a prize.
 *
 * @param lineNo       its place among all, from 0
 * @param collective   1 for a unit's
 * @param prizeNo      in the list of prizes, from 0
 * @param roundNo      of the ranking it was won in, 0: the whole contest
 * @param board        of that ranking, 0: everybody
 * @param place        in that ranking
 * @param shared       1 when another has the same place
 * @param personId     null for a unit
 * @param unitId       the unit, or that of the person's result
 * @param points       hundredths: a person's, or those a unit's average or total is made of
 * @param durationMs   a person's, else 0
 * @param participants a unit's people who took part, else 0
 * @param done         those of them the rate is of
 * @param declared     of how many
 * @param scored       how many results the points are of
 * @param countedOn    when the unit's people were counted, with the source
 * @param figure       by what a unit won: people, or hundredths of a percent or point
 */
@Introspected
@RecordBuilder
record Winner(int lineNo, int collective, int prizeNo, int roundNo, int board, int place, int shared, @Nullable Long personId, long unitId, long points, long durationMs,
              int participants, int done, int declared, int scored, @Nullable LocalDate countedOn, @Nullable String source, long figure) implements WinnerBuilder.With {

    PrizeScope scope() {
        return new PrizeScope(roundNo, board);
    }
}
