package vn.hoithi.ranking;

import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.ranking.edition.RankingView;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Those among whom somebody has a rank: everybody of a contest or round, one of its boards, or a unit's subtree. Of everybody and of a board nobody is
 * counted one by one: sums over buckets of people about equally good lead to the bucket, and only there places are counted.
 *
 * @param path  the unit's, "" when it is no unit's
 * @param board the board's number from 1, 0 when it is no board's
 */
public record Competitors(RankingQueries queries, RankingView view, int roundNo, String path, int board) {

    private static final int PIECE = 200;

    /** Everybody. */
    static Competitors ofAll(RankingQueries queries, RankingView view, int roundNo) {
        return new Competitors(queries, view, roundNo, "", 0);
    }

    /** A unit's subtree. */
    static Competitors ofUnit(RankingQueries queries, RankingView view, int roundNo, String path) {
        return new Competitors(queries, view, roundNo, path, 0);
    }

    /** A board's people. */
    static Competitors ofBoard(RankingQueries queries, RankingView view, int roundNo, int board) {
        return new Competitors(queries, view, roundNo, "", board);
    }

    /** The contest they are in. */
    public Contest contest() {
        return view.contest();
    }

    /** How many people. */
    public int size() {
        return summed() ? queries.size(view.id(), roundNo, board) : queries.sizeBelow(view.id(), roundNo, prefix());
    }

    /** How many are strictly better. */
    public int before(SortKey key) {
        if (!summed()) {
            return between(new byte[0], key.bytes());
        }
        var bucket = key.bucket(rules());
        return queries.above(view.id(), roundNo, board, key.points()) + queries.inBetterBuckets(view.id(), roundNo, board, key.points(), bucket)
                + between(SortKey.beginOf(key.points(), bucket, rules()), key.bytes());
    }

    /** How many have more points. */
    int above(int points) {
        return summed() ? queries.above(view.id(), roundNo, board, points) : between(new byte[0], SortKey.beginOf(points));
    }

    /** How many have these points. */
    int withPoints(int points) {
        return summed() ? queries.withPoints(view.id(), roundNo, board, points) : between(SortKey.beginOf(points), SortKey.beginOf(points - 1));
    }

    /** How many of those who share the key are printed before this person. */
    public int tied(SortKey key, long personId) {
        return board > 0 ? queries.besideOfBoard(view.id(), roundNo, board, key.bytes(), personId)
                : summed() ? queries.tied(view.id(), roundNo, key.bytes(), personId) : queries.tiedBelow(view.id(), roundNo, prefix(), key.bytes(), personId);
    }

    /** The nearest better key. */
    Optional<SortKey> nextBetter(SortKey key) {
        return found(board > 0 ? queries.nextBetterOfBoard(view.id(), roundNo, board, key.bytes())
                : summed() ? queries.nextBetter(view.id(), roundNo, key.bytes()) : queries.nextBetterBelow(view.id(), roundNo, prefix(), key.bytes()));
    }

    /** The nearest worse key. */
    Optional<SortKey> nextWorse(SortKey key) {
        return found(board > 0 ? queries.nextWorseOfBoard(view.id(), roundNo, board, key.bytes())
                : summed() ? queries.nextWorse(view.id(), roundNo, key.bytes()) : queries.nextWorseBelow(view.id(), roundNo, prefix(), key.bytes()));
    }

    /** So many lines past the first {@code skip}, the best first. */
    public List<RankingQueries.PersonRow> lines(int limit, int skip) {
        return summed() ? linesBySums(limit, skip) : queries.peopleBelow(view.id(), contest().id(), roundNo, prefix(), limit, skip);
    }

    /** All lines, the best first, read some at a time. */
    public Iterator<RankingQueries.PersonRow> all() {
        return new Iterator<>() {

            private List<RankingQueries.PersonRow> piece = List.of();
            private int at;
            private int read;

            @Override
            public boolean hasNext() {
                if (at == piece.size()) {
                    piece = lines(PIECE, read);
                    read += piece.size();
                    at = 0;
                }
                return !piece.isEmpty();
            }

            @Override
            public RankingQueries.PersonRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return piece.get(at++);
            }
        };
    }

    private List<RankingQueries.PersonRow> linesBySums(int limit, int skip) {
        var passed = 0;
        for (var bucket : queries.buckets(view.id(), roundNo, board)) {
            if (passed + bucket.people() > skip) {
                var begin = SortKey.beginOf(bucket.points(), bucket.bucket(), rules());
                return board > 0 ? queries.peopleOfBoard(view.id(), contest().id(), roundNo, board, begin, limit, skip - passed) : queries.people(view.id(), contest().id(), roundNo, begin, limit, skip - passed);
            }
            passed += bucket.people();
        }
        return List.of();
    }

    private int between(byte[] begin, byte[] end) {
        return board > 0 ? queries.betweenOfBoard(view.id(), roundNo, board, begin, end)
                : summed() ? queries.between(view.id(), roundNo, begin, end) : queries.betweenBelow(view.id(), roundNo, prefix(), begin, end);
    }

    private static Optional<SortKey> found(Optional<RankingQueries.Nearest> nearest) {
        return nearest.map(RankingQueries.Nearest::sortKey).map(SortKey::stored);
    }

    /** There are sums of about equally good people. */
    private boolean summed() {
        return path.isEmpty();
    }

    private String prefix() {
        return path + "%";
    }

    private List<TieRule> rules() {
        return contest().settings().tieRules();
    }
}
