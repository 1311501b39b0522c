package vn.hoithi.poster;

import java.util.List;

/**
 * What stands on a poster, in the words of its language.
 *
 * @param owner   the union that runs the installation
 * @param site    what it is called
 * @param kind    what it is about, above the title
 * @param title   of the contest, or what to do
 * @param details lines below the title
 * @param unit    the unit it hangs at
 * @param path    the names above it, or ""
 * @param scan    what the code does
 * @param steps   what to do, one after the other
 * @param link    what is in the code
 * @param typed   what to do without a camera
 */
record Poster(String owner, String site, String kind, String title, List<String> details, String unit, String path, String scan, List<String> steps, String link, String typed) {
}
