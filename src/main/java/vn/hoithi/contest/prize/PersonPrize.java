package vn.hoithi.contest.prize;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A prize for people.
 *
 * @param places      how many there are in each ranking it is won in, 1 to {@link PrizeList#MOST_PLACES}
 * @param worth       đồng each, 0: not told
 * @param fromPercent least share of the points there are, 0 to 100
 */
@Serdeable
public record PersonPrize(@Nullable String name, int places, long worth, @Nullable PrizeScope scope, int fromPercent) {

    /** Left out means empty, and in the whole contest. */
    public PersonPrize {
        name = name == null ? "" : name;
        scope = scope == null ? PrizeScope.WHOLE : scope;
    }

    /** So many points of so many (hundredths) are enough. */
    public boolean reached(int points, int maxPoints) {
        return points * 100L >= (long) fromPercent * maxPoints;
    }
}
