package vn.hoithi.contest.organise;

import vn.hoithi.web.Form;
import vn.hoithi.web.Option;
import vn.hoithi.web.ResubmittableForm;

import java.util.List;
import java.util.Map;

/**
 * The organiser's form.
 *
 * @param slug      empty while the contest is new
 * @param action    where the form goes
 * @param published only harmless fields are shown
 * @param essays    people hand in essays to be marked
 * @param boardUnits units to be put on boards
 * @param certificates who signs them may still be changed after publication
 * @param form      values as typed
 * @param errors    sentences by field, those of the check included
 * @param lack      what the bank lacks for the number of items wanted, or empty
 * @param summary   errors that kept the form from being saved
 * @param meanwhile what somebody else saved while the form was filled in; null for nothing
 * @param note      a sentence above the form, or empty
 * @param keeper    whose device keeps what is not saved
 * @param typed     something of the form is not saved
 */
public record ContestFormPage(String slug, String action, String heading, boolean published, boolean essays, boolean certificates, Form form, List<RoundPart> rounds, List<TiePart> ties, List<Option> units, List<Option> roles,
                              List<Option> invited, List<BoardPart> boards, List<BoardUnit> boardUnits, List<TopicRow> topics, int paperSize, String lack, List<Integer> criteria, List<Check> checks, int toMend, Map<String, String> errors,
                              Map<String, String> summary, Meanwhile meanwhile, String note, String keeper, boolean typed) implements ResubmittableForm {

    /** Another save that came first: who (may be empty) and when, and where the two differ. */
    public record Meanwhile(String who, String when, List<FormChanges.Change> changes) {
    }

    /** Value of a field. */
    public String v(String name) {
        return form.block(name);
    }

    /** Error at a field, or empty. */
    public String err(String name) {
        return errors.getOrDefault(name, "");
    }

    /** The box is ticked. */
    public boolean on(String name) {
        return form.has(name);
    }

    /** The value is among those chosen in a field. */
    public boolean picks(String name, String value) {
        return form.all(name).contains(value);
    }

    /** A round; {@code no} from 1. */
    public record RoundPart(int no, String name, List<WindowPart> windows) {
    }

    /** A sitting with the ids of its fields. */
    public record WindowPart(int no, String opensId, String opens, String closesId, String closes) {
    }

    /** A board with the ids of its fields; {@code no} from 1. */
    public record BoardPart(int no, String nameId, String name, String prizesId, String prizes) {
    }

    /** A unit, the id of its field, and the board chosen for it, 0 for none. */
    public record BoardUnit(String id, String name, int board) {
    }

    /** A tie rule in its place. */
    public record TiePart(String name, boolean on, boolean first, boolean last) {
    }

    /** A row of the blueprint; {@code made}: with this form, and nothing of it is in the bank yet. */
    public record TopicRow(String id, String name, boolean made, List<CellPart> cells) {
    }

    /** A cell; {@code missing} how many items the bank lacks. */
    public record CellPart(String id, String levelKey, String count, int have, int missing) {
    }

    /** A line of the checks: css is-bad, is-wait or empty; {@code remedy} is what a button that mends it does, or "". */
    public record Check(String css, String sentence, String field, String remedy) {
    }
}
