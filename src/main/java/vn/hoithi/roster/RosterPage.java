package vn.hoithi.roster;

import vn.hoithi.web.Retyped;

import java.util.List;
import java.util.Map;

/**
 * A list as it was read. Nothing is kept before it is confirmed.
 *
 * @param errors    sentences with row and column; {@code moreErrors} counts those not shown, "" for none
 * @param total     people that would be brought in
 * @param where     "page 1 of 3"
 * @param previous  address of the page before, or ""
 */
public record RosterPage(String id, String fileName, String unitPath, String total, FewSentences errors, FewSentences warnings, List<Row> rows, String where, String previous, String next, boolean clean) {

    /** A row as it will be kept, or as written when something is wrong with it. */
    public record Row(String row, String name, String birthYear, String role, String phone, String unit, State state) {

        /** The row makes a person, is wrong, or is left out. Message key {@code roster.state.<name>}. */
        public enum State { GOOD, WRONG, SKIPPED }
    }

    /** The first sentences, and how many more there are ("" for none). */
    public record FewSentences(List<String> shown, String more) {
    }

    /** The form that sends a file; {@code errors} has the field "file". */
    public record Upload(List<Option> units, Map<String, String> errors) implements Retyped {
    }

    /** A unit people may be brought into. */
    public record Option(String value, String label, boolean chosen) {
    }
}
