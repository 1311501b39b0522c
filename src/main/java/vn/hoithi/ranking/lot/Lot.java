package vn.hoithi.ranking.lot;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A lot as it was drawn.
 *
 * @param seed    the number all lots are reckoned from
 * @param source  where it is from, in words
 * @param drawnAt epoch milliseconds
 */
@Introspected
@MappedEntity("contest_lot")
public record Lot(@Id long contestId, long seed, String source, long drawnBy, long drawnAt) {
}
