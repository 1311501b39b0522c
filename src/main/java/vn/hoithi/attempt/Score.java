package vn.hoithi.attempt;

import vn.hoithi.itembank.ItemVersion;

import java.util.Map;

/**
 * The multiple-choice result of a paper.
 *
 * @param correct items answered right: all right choices and no other
 * @param points  hundredths of a point
 */
record Score(int correct, int points, boolean allCorrect) {

    static Score of(Paper paper, Map<Long, ItemVersion> items, Responses responses, int pointsPerItem) {
        var correct = 0;
        for (int slot = 1; slot <= paper.size(); slot++) {
            correct += isCorrect(paper.slots().get(slot - 1), items, responses.chosen(slot)) ? 1 : 0;
        }
        return new Score(correct, correct * pointsPerItem, correct == paper.size());
    }

    static boolean isCorrect(Paper.Slot slot, Map<Long, ItemVersion> items, int chosen) {
        return slot.toBank(chosen) == items.get(slot.versionId()).key();
    }
}
