package vn.hoithi.organisation.exchange;

import vn.hoithi.sheet.ColumnsPage;
import vn.hoithi.upload.FewSentences;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pager;
import vn.hoithi.web.ResubmittableForm;

import java.util.List;
import java.util.Map;

/**
 * Units as they were read of a file. Nothing is done before it is confirmed.
 *
 * @param added   how many are new
 * @param changed how many change
 * @param same    how many stay as they are
 * @param work    there is something to do and nothing in the way
 * @param press   what the button says
 */
public record UnitImportPage(String id, String fileName, String unitPath, String added, String changed, String same, FewSentences errors, FewSentences warnings, List<Row> rows, Pager pager,
                             boolean clean, boolean work, String press, ColumnsPage columns) {

    /** A row: what it says, and in {@code fate} and {@code changes} what it does; {@code row} has the name of its sheet where several are read. */
    public record Row(String row, String code, String name, String form, String parent, String numbers, String state, String fate, List<String> changes) {
    }

    /** The form that sends a file; {@code errors} has the field "file". */
    public record Upload(List<Option> units, String unit, Map<String, String> errors) implements ResubmittableForm {
    }
}
