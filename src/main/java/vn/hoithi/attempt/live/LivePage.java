package vn.hoithi.attempt.live;

import java.util.List;

/**
 * A running contest at a glance, ready to print.
 *
 * @param sitting  what is open and until when, a sentence
 * @param left     the time to the closing, "" when nothing is open
 * @param verdict  whether every answer is kept, a sentence
 * @param troubles what went wrong lately, sentences
 * @param figures  a number and what it counts
 * @param silent   units nobody of which took part, in words with where they are listed; null where no roll was taken
 * @param at       when it was counted
 */
public record LivePage(String slug, String title, String sitting, String left, String verdict, List<String> troubles, List<Figure> figures, Silent silent, boolean late, String at) {

    /** A number, what it counts, and a word beside it, or "". */
    public record Figure(String number, String what, String beside) {
    }

    /** How many of how many units, and the page that lists them. */
    public record Silent(String number, String what, String address) {
    }
}
