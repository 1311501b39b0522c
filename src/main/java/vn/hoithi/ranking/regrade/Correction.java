package vn.hoithi.ranking.regrade;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.hoithi.contest.Pool.Ruling;

/**
 * What somebody says of an item of a contest, and what became of it; moments are epoch milliseconds.
 *
 * @param keyBits      of a new key bit i for choice i, else 0
 * @param trial        what it would change, as JSON; null until that has been worked out
 * @param approved     1 or 0 once another person has decided
 * @param inForce      1 of the last approved of its item
 * @param passes       how often all papers were gone through since: twice, for a node may have scored by the older key for a second
 * @param rescored     attempts with another result
 * @param workingUntil a node is at it till then
 */
@Introspected
@MappedEntity("item_correction")
record Correction(@Id long id, long contestId, long itemVersionId, Ruling ruling, int keyBits, String reason, long askedBy, long askedAt, @Nullable String trial, @Nullable Long triedAt,
                  @Nullable Integer approved, @Nullable Long decidedBy, @Nullable Long decidedAt, int inForce, int passes, int rescored, long workingUntil) {

    static final int PASSES = 2;

    boolean tried() {
        return triedAt != null;
    }

    boolean open() {
        return approved == null;
    }

    boolean taken() {
        return approved != null && approved == 1;
    }

    boolean done() {
        return taken() && passes >= PASSES;
    }
}
