package vn.hoithi.contest.prize;

import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a prize is won.
 *
 * @param round a round's number, 0: in the whole contest, {@link #EACH}: in each round
 * @param board a board's number, 0: among everybody, {@link #EACH}: on each board
 */
@Serdeable
public record PrizeScope(int round, int board) {

    /** In each of them. */
    public static final int EACH = -1;
    /** The whole contest, everybody together. */
    public static final PrizeScope WHOLE = new PrizeScope(0, 0);

    /** The rankings it is won in, in their order; each board of a contest without boards is everybody. None when it has no such round or board. */
    public List<PrizeScope> in(int rounds, int boards) {
        return numbers(round, rounds).boxed().flatMap(r -> numbers(board, boards).mapToObj(b -> new PrizeScope(r, b))).toList();
    }

    private static IntStream numbers(int chosen, int most) {
        return chosen == EACH && most > 0 ? IntStream.rangeClosed(1, most) : chosen == EACH ? IntStream.of(0) : chosen <= most ? IntStream.of(chosen) : IntStream.empty();
    }
}
