package vn.hoithi.contest.prize;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import vn.hoithi.organisation.UnitKind;

/**
 * A collective prize: for units of one kind, by a measure, among those that meet its conditions.
 *
 * @param places       how many there are in each ranking it is won in
 * @param worth        đồng each, 0: not told
 * @param best         the N of the best N, 1 to {@link #MOST_BEST}, where the measure asks for them
 * @param weights      of a composite, else null
 * @param level        the kind of units
 * @param fromDeclared fewest declared people, 0 for any; with {@code toDeclared} (0 for any) the class of size
 * @param fromPeople   fewest people who took part
 * @param fromRate     least rate of participation, percent
 */
@Serdeable
public record UnitPrize(@Nullable String name, int places, long worth, @Nullable PrizeScope scope, @Nullable Measure by, int best, @Nullable Weights weights, @Nullable UnitKind level,
                        int fromDeclared, int toDeclared, int fromPeople, int fromRate) {

    /** Most results of a unit that are added up. */
    public static final int MOST_BEST = 1_000;

    /** Left out means empty, in the whole contest, grassroots unions by their participants. */
    public UnitPrize {
        name = name == null ? "" : name;
        scope = scope == null ? PrizeScope.WHOLE : scope;
        by = by == null ? Measure.PEOPLE : by;
        level = level == null ? UnitKind.GRASSROOTS : level;
    }

    /** By what units are compared. Message keys {@code prize.by.<name>}, {@code prize.formula.<name>}. */
    public enum Measure {
        /** How many people took part. */
        PEOPLE,
        /** Their share of those declared. */
        RATE,
        /** The average of all results. */
        AVERAGE,
        /** The points of the best N together. */
        BEST_TOTAL,
        /** The average of the best N, where there are so many. */
        BEST_AVERAGE,
        /** Participants, rate and average, each in percent of the most there can be, by their weights. */
        COMPOSITE;

        /** Some results of a unit count, not all. */
        public boolean ofBest() {
            return this == BEST_TOTAL || this == BEST_AVERAGE;
        }

        /** Somebody must have said how many people a unit has. */
        public boolean needsDeclared() {
            return this == RATE || this == COMPOSITE;
        }
    }

    /** Percent each part of a composite counts for; together 100. */
    @Serdeable
    public record Weights(int people, int rate, int average) {

        /** What they add up to. */
        public int sum() {
            return people + rate + average;
        }
    }
}
