package vn.hoithi.ranking.page;

import vn.hoithi.web.look.Summarised;

import java.util.List;

/**
 * The board of people, ready to print. No telephone numbers.
 *
 * @param base    where the ranking is: below it stand people and filters
 * @param note    what is new in this edition, or ""
 * @param filters what may be chosen: round, board, unit
 * @param chosen what is chosen, in words
 * @param unit  the unit it is narrowed to, or empty
 * @param elsewhere sentence on those who took part here and have their place with another unit, or empty
 * @param started the time of starting decides between some, so it is printed
 * @param own   the reader's own place, or null
 * @param provisional why ranks may still change, a sentence, or empty
 * @param paper where the sheet for the notice board is; empty on the sheet itself
 * @param winners where the winners of prizes are named, or empty
 * @param mine  the address of the page the reader is on, or empty
 */
public record PeoplePage(String title, String slug, String base, String counted, String note, List<Filter> filters, String chosen, String unit, String elsewhere, String provisional, String paper, boolean started, Own own, String mine, List<Row> rows, String range, List<Link> pages,
                         String unitsHref, String winners) implements Summarised {

    @Override
    public String summary() {
        return title + (unit.isEmpty() ? "" : ", " + unit) + ". " + counted;
    }

    /** The reader's own place and why. */
    public record Own(String rank, String name, String points, List<String> why) {
    }

    /** A person; {@code unit} with the unit above it; {@code why} what decided beside a neighbour with the same points, {@code verify} where its results are looked through, for who may, {@code publicly} the rank everybody sees where that is another state, else empty. */
    public record Row(String rank, boolean shared, String name, String unit, String points, String duration, String submitted, String started, String why, String publicly, String verify, boolean own) {
    }
}
