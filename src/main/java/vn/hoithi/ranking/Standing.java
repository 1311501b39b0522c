package vn.hoithi.ranking;

import vn.hoithi.organisation.MemberRole;

/**
 * How a person stands in a round, or with round 0 in the whole contest.
 *
 * @param points      hundredths, of the counting attempts
 * @param allCorrect    one of the attempts had every item right
 * @param submittedAt epoch milliseconds, as are all moments
 * @param firstAt     first submission of an attempt that is not void
 * @param predictionGap how far the prediction was off; null while unknown and when none was given
 * @param attempts    those not void
 * @param provisional marks or the prediction's actual number are still to come
 */
record Standing(long contestId, int roundNo, long personId, long unitId, String unitPath, MemberRole memberRole, SortKey sortKey, int points, int correctCount,
                boolean allCorrect, long durationMs, long submittedAt, long firstAt, Long predictionGap, int attempts, boolean provisional) {
}
