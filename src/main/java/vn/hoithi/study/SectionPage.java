package vn.hoithi.study;

import vn.hoithi.study.importer.SafeHtml;
import vn.hoithi.web.look.Summarised;

import java.util.List;

/**
 * One section as a page.
 *
 * @param context  material and chapter, above the heading
 * @param html     the sanitised text
 * @param known    somebody is signed in, so that places and ticks are kept
 * @param read     this section is ticked
 * @param minutes  time to listen, whole minutes, at least 1
 * @param previous null on the first page
 * @param next     null on the last page
 * @param onward   the page to go on with that is not read; null when all are
 */
public record SectionPage(String path, String title, String context, String heading, SafeHtml html, List<Line> contents, long pages, long readPages, boolean known, boolean read,
                          long minutes, String sources, Step previous, Step next, Step onward) implements Summarised {

    @Override
    public String summary() {
        return context + ". " + heading;
    }

    /** A line of the table of contents; a part is a chapter without a page. */
    public record Line(String path, String heading, boolean part, boolean read, boolean current) {
    }

    /** The page before or after. */
    public record Step(String path, String name) {
    }
}
