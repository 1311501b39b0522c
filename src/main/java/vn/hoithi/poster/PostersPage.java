package vn.hoithi.poster;

import vn.hoithi.web.Pager;

import java.util.List;

/**
 * The posters of a unit.
 *
 * @param path    the unit with the names above it
 * @param local   the public address is this machine's: nobody else could follow the codes
 * @param site    the public address
 * @param sheets  one for the unit, one for each contest
 * @param above   the unit above, null when the reader does not look after that one
 * @param below   units below, whose posters there are too
 */
public record PostersPage(String name, String path, boolean local, String site, List<Sheet> sheets, Place above, List<Place> below, Pager pager) {

    /**
     * A poster.
     *
     * @param id    tells the parts of the page apart
     * @param link  where its code leads
     * @param code  address of the picture of the code
     * @param pdf   address of the file, but for the size
     * @param all   the same for all units directly below, "" when there are none
     * @param pages how many pages these are, in words
     */
    public record Sheet(String id, String title, String when, String link, String code, String pdf, String all, String pages) {
    }

    /** Another unit and its posters. */
    public record Place(String name, String href) {
    }
}
