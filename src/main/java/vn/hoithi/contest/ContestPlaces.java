package vn.hoithi.contest;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.organisation.Actor;

import java.time.Instant;
import java.util.Optional;

/** Where a person and a unit are in a contest, told by whoever keeps the rankings; ranks only while everybody may see them. */
public interface ContestPlaces {

    /** The person's rank among everybody; empty before there is one and while ranks are hidden. */
    Optional<Place> ofPerson(Contest contest, long personId, Instant now);

    /** A unit's line as this reader may see it, null for everybody; empty when the roll of the contest has it not. */
    Optional<UnitLine> ofUnit(Contest contest, long unitId, @Nullable Actor reader, Instant now);

    /** A rank among so many; rank 0: none yet, or hidden. */
    record Place(int rank, int of) {
    }

    /**
     * How a unit takes part.
     *
     * @param place     among the units beside it
     * @param done      people the contest's rate is of who took part
     * @param declared  how many there are of these, 0 when nobody declared
     * @param rate      whom the rate is of
     * @param target    percent of them that should take part, 0 when there is no target
     * @param untouched units directly below nobody of which took part
     * @param more      people who would bring it to {@code next}, 0 when it is first or more people cannot do it
     * @param next      the better rank
     */
    record UnitLine(String name, Place place, long done, long declared, Denominator rate, int target, int untouched, int more, int next) {

        /** People missing to the target, rounded up; never negative. */
        public long missing() {
            return Math.max(0, (declared * target + 99) / 100 - done);
        }
    }
}
