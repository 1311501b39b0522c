package vn.hoithi.attempt;

import vn.hoithi.contest.Credit;
import vn.hoithi.contest.Pool;
import vn.hoithi.contest.Pool.Ruling;

/**
 * The multiple-choice result of a paper.
 *
 * @param correct items answered right: all right choices and no other
 * @param points  hundredths of a point
 */
public record Score(int correct, int points, boolean allCorrect) {

    /** By the keys in the pool; an item that was dropped counts for nobody, one that is given is right whatever was answered. */
    public static Score of(Paper paper, Pool pool, Responses responses, int pointsPerItem, Credit credit) {
        var correct = 0;
        var points = 0;
        var asked = paper.size();
        for (int slot = 1; slot <= paper.size(); slot++) {
            var of = paper.slots().get(slot - 1);
            var ruling = pool.ruling(of.versionId());
            if (ruling == Ruling.DROPPED) {
                asked--;
                continue;
            }
            var key = pool.byVersion().get(of.versionId()).key();
            var chosen = ruling == Ruling.GIVEN ? key : of.toBank(responses.chosen(slot));
            correct += chosen == key ? 1 : 0;
            points += credit.of(pointsPerItem, key, chosen);
        }
        return new Score(correct, points, correct == asked);
    }
}
