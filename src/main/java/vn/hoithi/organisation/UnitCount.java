package vn.hoithi.organisation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * How many people a unit says it has, itself and everything below: the denominators of all rates.
 *
 * @param members   union members, officers included
 * @param officers  union officers among them
 * @param countedOn the day the numbers are of
 * @param source    where they are from, in words
 */
@Introspected
public record UnitCount(long unitId, LocalDate countedOn, int members, int officers, String source, @Nullable Long declaredBy, long declaredAt) {
}
