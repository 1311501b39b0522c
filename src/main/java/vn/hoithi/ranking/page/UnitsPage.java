package vn.hoithi.ranking.page;

import java.util.List;

/**
 * The board of units, ready to print.
 *
 * @param caption how the order is made
 * @param boards  the boards of the contest; empty when there is no choice
 * @param levels  which units are ranked: those directly below, or all of a kind; empty when there is no choice
 * @param pinned  the reader's own unit, or null
 * @param counted the moment of the numbers
 * @param small   units too small for a rate, ranked apart; {@code smallRange} says which of how many
 * @param range   which ranks of how many
 * @param allTime where the unit's results through the years are, "" where all units are ranked
 * @param declared whom the rate is of, the head of a column
 */
public record UnitsPage(String title, String slug, String counted, List<Link> rounds, List<Link> boards, List<Link> levels, List<Link> tabs, List<Link> crumbs, String under, String caption, Pinned pinned, List<Row> rows,
                        List<Row> small, String smallRange, String range, List<Link> pages, String people, String allTime, String declared, String smallTitle, String smallNote) {

    /** The reader's own unit; {@code hint} how it climbs, or empty. */
    public record Pinned(String rank, String name, String hint, String value, String of) {
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
     * @param flag    that more members took part than were declared, or empty
     */
    public record Row(String rank, boolean shared, String name, String href, String above, String below, String participants, String members, String source, String average, String rate,
                      String value, String of, String flag, boolean own) {
    }
}
