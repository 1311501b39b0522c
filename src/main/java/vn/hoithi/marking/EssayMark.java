package vn.hoithi.marking;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * What a marker gave for a criterion.
 *
 * @param criterionNo from 1
 * @param points      hundredths of a point, null while undecided
 */
@Introspected
public record EssayMark(int criterionNo, @Nullable Integer points, String remark) {
}
