package vn.hoithi.ranking.prize;

import vn.hoithi.web.Form;
import vn.hoithi.web.Option;

import java.util.List;
import java.util.Map;

/**
 * The organiser's form of prizes.
 *
 * @param published a change needs a reason
 * @param note      a sentence above the form, or ""
 * @param seen      which prizes the form was opened with
 * @param people    the numbers of the rows
 * @param rounds    where a prize may be won; empty when there is only one
 * @param boards    likewise
 */
public record PrizePage(String slug, String title, boolean published, String note, String seen, Form form, List<Integer> people, List<Integer> units, List<Option> rounds, List<Option> boards, List<Option> measures,
                        List<Option> levels, Map<String, String> errors) {

    /** What stands in a field of a row. */
    public String v(String kind, int no, String name) {
        return form.line(PrizeForm.field(kind, no, name));
    }

    /** What is wrong with it, or "". */
    public String err(String kind, int no, String name) {
        return errors.getOrDefault(PrizeForm.field(kind, no, name), "");
    }

    /** Something is wrong in the part of a row that is folded away, or something stands there. */
    public boolean opens(String kind, int no, List<String> names) {
        return names.stream().anyMatch(name -> !err(kind, no, name).isEmpty() || !v(kind, no, name).isEmpty());
    }

    /** The box is ticked. */
    public boolean on(String name) {
        return form.has(name);
    }
}
