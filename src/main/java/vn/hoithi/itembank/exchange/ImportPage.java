package vn.hoithi.itembank.exchange;

import vn.hoithi.itembank.QuestionView;
import vn.hoithi.sheet.ColumnsPage;
import vn.hoithi.upload.FewSentences;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pager;
import vn.hoithi.web.ResubmittableForm;

import java.util.List;
import java.util.Map;

/**
 * A file as it was read: its errors and warnings in sentences, and its items 50 at a time. Nothing is kept before it is confirmed.
 *
 * @param fates   how many items are new, changed and the same, as sentences
 * @param unsafe  items whose choices speak of each other and may be shuffled, "" for none
 * @param ordered they keep the order of the file
 * @param columns what was found, to be changed
 */
public record ImportPage(String id, String fileName, String unitName, String total, List<String> fates, FewSentences errors, FewSentences warnings,
                         String unsafe, boolean ordered, ColumnsPage columns, Whole whole, List<Numbered> questions, Pager pager, boolean clean) {

    /** A row of the file; {@code place} says which. */
    public record Numbered(String id, String place, String fate, QuestionView question) {
    }

    /** What holds for the whole list where a row says nothing. */
    public record Whole(String topic, List<Option> levels) {
    }

    /** The form that sends a file; {@code errors} has the field "file". */
    public record Upload(List<Option> units, Map<String, String> errors) implements ResubmittableForm {
    }
}
