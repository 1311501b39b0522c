package vn.hoithi.roster;

import vn.hoithi.sheet.ColumnsPage;
import vn.hoithi.upload.FewSentences;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pager;
import vn.hoithi.web.ResubmittableForm;

import java.util.List;
import java.util.Map;

/**
 * A list as it was read. Nothing is kept before it is confirmed.
 *
 * @param errors    sentences with row and column
 * @param total     people that would be brought in
 * @param updated   people who wait and are brought up to date, "" for none
 * @param there     people who are there already, "" for none
 * @param columns   what was found, to be changed
 * @param roles     the role of the whole list where a row says none
 */
public record RosterPage(String id, String fileName, String unitPath, String total, FewSentences errors, FewSentences warnings, List<Row> rows, Pager pager, boolean clean,
                         String updated, String there, ColumnsPage columns, List<Option> roles) {

    /** A row as it will be kept, or as written when something is wrong with it; {@code row} has the name of its sheet where several are read. */
    public record Row(String row, String name, String birthYear, String role, String phone, String unit, State state) {

        /** The row makes a person, brings one up to date, is there already, is wrong, or is left out. Message key {@code roster.state.<name>}. */
        public enum State { GOOD, UPDATED, THERE, WRONG, SKIPPED }
    }

    /** The form that sends a file; {@code errors} has the field "file". */
    public record Upload(List<Option> units, Map<String, String> errors) implements ResubmittableForm {
    }
}
