package vn.hoithi.attempt.result;

import java.util.List;
import java.util.Locale;

/** Where a person stands in a round; the ranking provides it, pages do without while there is none. */
public interface Ranks {

    /** The person's places, own unit first, empty when unranked. Whether they may be seen is not asked here. */
    List<Place> places(long contestId, int round, long personId, Locale locale);

    /**
     * A place.
     *
     * @param label in the unit, the board, the contest: words ready to print
     * @param name  of the unit or board, may be empty
     * @param rank  as printed
     * @param of    how many are ranked, as printed
     * @param why   what decided, a sentence, or empty
     */
    record Place(String label, String name, String rank, String of, String why) {
    }
}
