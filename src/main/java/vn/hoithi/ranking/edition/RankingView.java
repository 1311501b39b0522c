package vn.hoithi.ranking.edition;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.contest.Contest;

/**
 * The state of a contest's ranking somebody sees.
 *
 * @param id      under which its rows stand: the contest's own of the newest state, else the edition's
 * @param edition null of the newest state
 */
public record RankingView(Contest contest, long id, @Nullable Edition edition) {

    /** The newest state there is. */
    public static RankingView newest(Contest contest) {
        return new RankingView(contest, contest.id(), null);
    }

    /** As it was kept. */
    public static RankingView of(Contest contest, Edition edition) {
        return new RankingView(contest, edition.id(), edition);
    }
}
