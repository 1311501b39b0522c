package vn.hoithi.ranking.publication;

import java.util.List;

/**
 * The organisers' page on the results of a contest.
 *
 * @param state        what everybody sees now, a sentence
 * @param obstacles    what is still to come before results are final, sentences
 * @param ready        they may be published: the contest is over and no edition is being made
 * @param again        some are published: the next edition says what is new
 * @param lot          its rules know a lot
 * @param reason       as typed
 * @param error        what is wrong with it, or ""
 * @param announcement words to hand on, "" before the first edition
 */
public record ResultsPage(String slug, String title, String state, List<String> obstacles, boolean ready, boolean again, boolean lot, String reason, String error, List<Line> editions, String announcement) {

    /** An edition: its name, when and by whom it was made, what is new in it. */
    public record Line(String name, String href, String made, String reason) {
    }
}
