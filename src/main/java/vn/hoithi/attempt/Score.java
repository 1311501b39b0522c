package vn.hoithi.attempt;

import vn.hoithi.itembank.ItemVersion;

import java.util.Map;

/**
 * The multiple-choice result of a paper.
 *
 * @param right  items right: all right choices and no other
 * @param points hundredths of a point
 */
record Score(int right, int points, boolean allRight) {

    static Score of(Paper paper, Map<Long, ItemVersion> items, Responses responses, int pointsPerItem) {
        var right = 0;
        for (int slot = 1; slot <= paper.size(); slot++) {
            right += right(paper.slots().get(slot - 1), items, responses.chosen(slot)) ? 1 : 0;
        }
        return new Score(right, right * pointsPerItem, right == paper.size());
    }

    static boolean right(Paper.Slot slot, Map<Long, ItemVersion> items, int chosen) {
        return slot.toBank(chosen) == items.get(slot.versionId()).key();
    }
}
