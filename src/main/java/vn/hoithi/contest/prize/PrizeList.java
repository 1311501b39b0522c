package vn.hoithi.contest.prize;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.stream.Stream;

/**
 * The prizes of a contest, each list from the highest down.
 *
 * @param people       for people
 * @param units        for units
 * @param onePerPerson nobody is given more than the highest of the prizes won
 * @param onePerUnit   nor is a unit
 */
@Serdeable
public record PrizeList(@Nullable List<PersonPrize> people, @Nullable List<UnitPrize> units, boolean onePerPerson, boolean onePerUnit) {

    /** Most prizes in each list. */
    public static final int MOST = 30;
    /** Most places of a prize. */
    public static final int MOST_PLACES = 1_000;
    /** Of a contest without any. */
    public static final PrizeList NONE = new PrizeList(List.of(), List.of(), true, true);

    /** Left out means none. */
    public PrizeList {
        people = people == null ? List.of() : List.copyOf(people);
        units = units == null ? List.of() : List.copyOf(units);
    }

    /** There is none. */
    public boolean isEmpty() {
        return people.isEmpty() && units.isEmpty();
    }

    /** Some prize is won in a round or on a board that is not among so many. */
    public boolean beyond(int rounds, int boards) {
        return Stream.concat(people.stream().map(PersonPrize::scope), units.stream().map(UnitPrize::scope)).anyMatch(scope -> scope.in(rounds, boards).isEmpty());
    }
}
