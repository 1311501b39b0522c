package vn.hoithi.ranking.page;

import vn.hoithi.web.look.Described;
import vn.hoithi.web.look.LinkPreview;
import vn.hoithi.web.share.Share;

import java.util.List;

/**
 * A unit's place in a contest, to be sent to others.
 *
 * @param above   the unit it is ranked under, or ""
 * @param rank    as printed, "" while it has none
 * @param of      how many are ranked with it
 * @param figures what it did, each number with what it counts
 * @param onward  what would bring it further, or ""
 * @param ranking where all of them stand
 */
public record UnitPlacePage(String contest, String slug, String name, String above, String rank, String of, String basis, List<Figure> figures, String onward, String counted, String ranking, Share share,
                            LinkPreview linkPreview) implements Described {

    /** A number and what it counts. */
    public record Figure(String value, String label) {
    }
}
