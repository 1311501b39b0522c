package vn.hoithi.itembank;

import vn.hoithi.web.Option;
import vn.hoithi.web.ResubmittableForm;

import java.util.List;
import java.util.Map;

/** One item: the form (when the reader may edit it), how it looks, and its versions. {@code id} is "" for a new one, {@code preview} null when there is nothing to show yet. */
public record ItemEditPage(String id, boolean editable, boolean retired, boolean used, String unitName, List<Option> units, Fields fields,
                           Map<String, String> errors, QuestionView preview, List<Past> history) implements ResubmittableForm {

    /** The form as typed or as stored. */
    public record Fields(String revision, List<Option> topics, String newTopic, List<Option> levels, String text, List<Slot> slots, String source, String explanation) {
    }

    /** A place for a choice. The names of the boxes end in Name: beside an {@code isRight()} a view would take {@code right} for the tick. */
    public record Slot(String id, String correctName, String fixedName, String letter, String text, boolean correct, boolean fixed, String error) {
    }

    /** A version: its number, when it was written, and what it asked. */
    public record Past(int number, String when, String text, boolean used, boolean current) {
    }
}
