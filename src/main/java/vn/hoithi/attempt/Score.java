package vn.hoithi.attempt;

import vn.hoithi.contest.Credit;
import vn.hoithi.itembank.ItemVersion;

import java.util.Map;

/**
 * The multiple-choice result of a paper.
 *
 * @param correct items answered right: all right choices and no other
 * @param points  hundredths of a point
 */
record Score(int correct, int points, boolean allCorrect) {

    static Score of(Paper paper, Map<Long, ItemVersion> items, Responses responses, int pointsPerItem, Credit credit) {
        var correct = 0;
        var points = 0;
        for (int slot = 1; slot <= paper.size(); slot++) {
            var of = paper.slots().get(slot - 1);
            var key = items.get(of.versionId()).key();
            var chosen = of.toBank(responses.chosen(slot));
            correct += chosen == key ? 1 : 0;
            points += credit.of(pointsPerItem, key, chosen);
        }
        return new Score(correct, points, correct == paper.size());
    }
}
