package vn.hoithi.ranking.page;

import vn.hoithi.web.look.Summarised;

import java.util.List;

/**
 * The board of units, ready to print.
 *
 * @param caption how the order is made
 * @param base    where the ranking is: below it stand people and filters
 * @param note    what is new in this edition, or ""
 * @param filters what may be chosen: round, board, which units, by what
 * @param chosen  what is chosen, in words
 * @param at      the unit stepped to, as the form sends it
 * @param by      what units are ranked by, see {@link vn.hoithi.ranking.UnitRanking.By}
 * @param measure the same in words
 * @param pinned  the reader's own unit, or null
 * @param counted the moment of the numbers
 * @param small   units too small for a rate, ranked apart; {@code smallRange} says which of how many
 * @param range   which ranks of how many
 * @param nobody  units nobody of which took part: how many, in words, and the first of them; empty words when there are none
 * @param paper   where the sheet for the notice board is; empty on the sheet itself
 * @param allTime where the unit's results through the years are, "" where all units are ranked
 * @param winners where the winners of prizes are named, or empty
 * @param declared whom the rate is of, the head of a column
 */
public record UnitsPage(String title, String slug, String base, String counted, String note, List<Filter> filters, String chosen, long at, String by, String measure, List<Link> crumbs, String under, String caption, Pinned pinned, List<Row> rows,
                        List<Row> small, String smallRange, String range, List<Link> pages, Nobody nobody, String paper, String people, String allTime, String declared, String smallTitle, String smallNote, String winners) implements Summarised {

    @Override
    public String summary() {
        return title + ". " + counted + " " + caption;
    }

    /** The reader's own unit; {@code hint} how it climbs, or empty; {@code place} a page to send to others. */
    public record Pinned(String rank, String name, String hint, String value, String of, String place) {
    }

    /** Units nobody of which took part; {@code more} says how many are not named, or is empty. */
    public record Nobody(String words, List<Link> units, String more) {
    }

    /**
     * A unit.
     *
     * @param rank    as printed; a dash for who is not ranked
     * @param href    one step down, or empty
     * @param above   the unit it belongs to, when units of many are ranked together, or empty
     * @param below   how many units belong to it, in words, or empty
     * @param source  day and source of the denominator, or empty
     * @param value   what it is ranked by
     * @param of      the same as a fraction, for narrow screens; may be empty
     * @param publicly the rank everybody sees where that is another state, else empty
     * @param flag    that more members took part than were declared, or empty
     */
    public record Row(String rank, boolean shared, String name, String href, String above, String below, String participants, String members, String source, String average, String rate,
                      String value, String of, String publicly, String flag, boolean own) {
    }
}
