package vn.hoithi.ranking.edition;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A state of a contest's ranking that is kept; moments are epoch milliseconds.
 *
 * @param number 0: as it stood at the freeze; from 1: as it was published
 * @param reason what is new in it, as its organiser said; "" of the first
 * @param madeAt when the state was taken, null until it is
 */
@Introspected
@MappedEntity("ranking_edition")
public record Edition(@Id long id, long contestId, int number, String reason, long askedAt, @Nullable Long askedBy, @Nullable Long madeAt) {

    /** It was told to everybody, unlike the one at the freeze. */
    public boolean published() {
        return number > 0;
    }

    /** All of it is there. */
    public boolean made() {
        return madeAt != null;
    }
}
