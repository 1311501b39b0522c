package vn.hoithi.marking;

import vn.hoithi.web.ResubmittableForm;

import java.util.List;
import java.util.Map;

/**
 * An essay as its marker sees it: nothing here says who wrote it.
 *
 * @param paragraphs the text, a paragraph each
 * @param limits     the length asked for, "" when none is
 * @param length     ends the message key {@code marking.length.}: short, long or right
 * @param refusal    why the last save was refused, "" when it was not
 * @param state      ends the message key {@code marking.state.}
 * @param open       it can be saved
 * @param keeper     whose device keeps what is not saved
 * @param typed      something of the form is not saved
 */
public record EssayPage(String token, String label, String slug, String contest, String title, String prompt, List<String> paragraphs, String words, String limits,
                        String length, List<Line> lines, String remark, int revision, Map<String, String> errors, String refusal, String state, boolean open, String total,
                        String most, String keeper, boolean typed) implements ResubmittableForm {

    /** A criterion: the most points, also in hundredths, the points as typed, the comment. */
    public record Line(int no, String name, String most, int hundredths, String points, String remark) {
    }

    /** The sentence for what is wrong at a field, "" when nothing is. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
