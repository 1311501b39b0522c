package vn.hoithi.dashboard;

import vn.hoithi.web.Option;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * A leader's dashboard as printed.
 *
 * @param steps    units above inside the reader's scope, then the unit itself
 * @param contests to choose from, the first opened last; empty when the unit is in no contest's roll
 * @param figures  null when there is no contest
 * @param requests to change unit that wait for the reader
 * @param officers by their own word who wait for the reader
 */
public record DashboardPage(long unitId, String unitName, List<Step> steps, List<Option> contests, @Nullable Figures figures, long requests, long officers) {

    /** A unit with its address, "" for the one shown. */
    public record Step(String name, String href) {
    }

    /**
     * The figures in words.
     *
     * @param atIso    the moment for machines
     * @param counted  date and source of the denominators, or that there are none
     * @param reminder the text to send to a group chat
     * @param formal   the same as a letter
     * @param officers where officers may enter, else null; so {@code members}
     * @param waiting  sentence on officers by their own word, or ""
     * @param trendOf  title of the chart: of whom it is
     */
    public record Figures(String contest, String contestHref, String phase, String at, String atIso, String counted, @Nullable Meter officers, @Nullable Meter members, String membersTitle,
                          String waiting, String trendOf,
                          List<Fact> facts, @Nullable Chart chart, String pace, String reminder, String formal, Untouched untouched, Below below, @Nullable Absent absent) {
    }

    /**
     * A rate against its target.
     *
     * @param declared false: nobody said how many there are, only {@code count} is shown
     * @param fill     width of the bar, 0 to 100, as SVG wants it
     * @param goal     left end of the target mark, 0 to 99.2
     */
    public record Meter(boolean declared, String rate, String count, String missing, String target, String label, String fill, String goal) {
    }

    /** A label and its value. */
    public record Fact(String label, String value) {
    }

    /**
     * The trend: paths and places in a 340 × 214 view box, and the same in a table.
     *
     * @param goalY target line, null without a target
     */
    public record Chart(String title, String description, List<Mark> scale, String line, String area, @Nullable String goalY, @Nullable String goalTextY, String goalText,
                        String nowX, String nowY, String nowTextY, String nowAnchor, String nowText, List<Mark> days, List<Row> rows) {
    }

    /** A text on an axis. */
    public record Mark(String at, String textAt, String anchor, String text) {
    }

    /** A day of the table. */
    public record Row(String day, String added, String total, String rate) {
    }

    /** Grassroots units nobody of which took part; {@code more} says how many are not listed, or is "". */
    public record Untouched(String title, List<Line> lines, String more) {

        private static final int AT_ONCE = 10;

        /** Those that are seen at once. */
        public List<Line> first() {
            return lines.subList(0, Math.min(AT_ONCE, lines.size()));
        }

        /** The others, behind a press. */
        public List<Line> rest() {
            return lines.subList(Math.min(AT_ONCE, lines.size()), lines.size());
        }
    }

    /** A name with an address and a detail. */
    public record Line(String name, String href, String detail) {
    }

    /** Units directly below. */
    public record Below(String title, String caption, List<Sub> subs) {
    }

    /** A unit directly below against the target of its members. */
    public record Sub(String name, String href, String done, String of, String rate, String missing, boolean reached) {
    }

    /** People by name who have not taken part. */
    public record Absent(String title, List<Person> people, String more) {
    }

    /** Somebody, with a masked phone number. */
    public record Person(String name, String detail, String phone) {
    }
}
