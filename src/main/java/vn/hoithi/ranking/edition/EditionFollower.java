package vn.hoithi.ranking.edition;

/** What is kept with a state of a ranking, beside its rows. */
public interface EditionFollower {

    /** Its rows are all there, nobody sees it yet. Done again when the node dies before it is told. */
    void copied(RankingView view);
}
