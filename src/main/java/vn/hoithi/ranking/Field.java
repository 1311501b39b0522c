package vn.hoithi.ranking;

import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings.TieRule;

import java.util.List;
import java.util.Optional;

/**
 * Those among whom somebody has a rank: everybody of a contest or round, or those of a unit's subtree. Of everybody nobody is
 * counted one by one: sums over buckets of people about equally good lead to the bucket, and only there places are counted.
 *
 * @param path the unit's, "" for everybody
 */
record Field(RankingQueries queries, Contest contest, int roundNo, String path) {

    /** How many people. */
    int size() {
        return whole() ? queries.size(contest.id(), roundNo) : queries.sizeBelow(contest.id(), roundNo, prefix());
    }

    /** How many are strictly better. */
    int before(SortKey key) {
        if (!whole()) {
            return queries.betweenBelow(contest.id(), roundNo, prefix(), new byte[0], key.bytes());
        }
        var part = key.part(rules());
        return queries.above(contest.id(), roundNo, key.points()) + queries.abovePart(contest.id(), roundNo, key.points(), part)
                + queries.between(contest.id(), roundNo, SortKey.beginOf(key.points(), part, rules()), key.bytes());
    }

    /** How many have more points. */
    int above(int points) {
        return whole() ? queries.above(contest.id(), roundNo, points) : queries.betweenBelow(contest.id(), roundNo, prefix(), new byte[0], SortKey.beginOf(points));
    }

    /** How many have these points. */
    int withPoints(int points) {
        return whole() ? queries.withPoints(contest.id(), roundNo, points)
                : queries.betweenBelow(contest.id(), roundNo, prefix(), SortKey.beginOf(points), SortKey.beginOf(points - 1));
    }

    /** How many of those who share the key are printed before this person. */
    int beside(SortKey key, long personId) {
        return whole() ? queries.beside(contest.id(), roundNo, key.bytes(), personId) : queries.besideBelow(contest.id(), roundNo, prefix(), key.bytes(), personId);
    }

    /** The nearest better key. */
    Optional<SortKey> nextBetter(SortKey key) {
        return (whole() ? queries.nextBetter(contest.id(), roundNo, key.bytes()) : queries.nextBetterBelow(contest.id(), roundNo, prefix(), key.bytes())).map(RankingQueries.Nearest::sortKey).map(SortKey::stored);
    }

    /** The nearest worse key. */
    Optional<SortKey> nextWorse(SortKey key) {
        return (whole() ? queries.nextWorse(contest.id(), roundNo, key.bytes()) : queries.nextWorseBelow(contest.id(), roundNo, prefix(), key.bytes())).map(RankingQueries.Nearest::sortKey).map(SortKey::stored);
    }

    /** So many lines past the first {@code skip}, the best first. */
    List<RankingQueries.PersonRow> lines(int limit, int skip) {
        return whole() ? linesOfAll(limit, skip) : queries.peopleBelow(contest.id(), roundNo, prefix(), limit, skip);
    }

    private List<RankingQueries.PersonRow> linesOfAll(int limit, int skip) {
        var passed = 0;
        for (var bucket : queries.buckets(contest.id(), roundNo)) {
            if (passed + bucket.people() > skip) {
                return queries.people(contest.id(), roundNo, SortKey.beginOf(bucket.points(), bucket.part(), rules()), limit, skip - passed);
            }
            passed += bucket.people();
        }
        return List.of();
    }

    private boolean whole() {
        return path.isEmpty();
    }

    private String prefix() {
        return path + "%";
    }

    private List<TieRule> rules() {
        return contest.settings().tieRules();
    }
}
