package vn.hoithi.itembank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** What an item must be, whoever writes it: a form or a file. Lengths in characters. */
public final class ItemValidation {

    public static final int SLOTS = 6;
    static final int TEXT = 2000;
    static final int CHOICE = 500;
    static final int SOURCE = 200;
    static final int EXPLANATION = 2000;

    private ItemValidation() {
    }

    /** What may be wrong. Message key {@code item.fault.<name>}. */
    public enum Fault {
        TEXT_MISSING, TEXT_LONG, FEW, CHOICE_LONG, EMPTY_KEY, TWIN, NO_KEY, ALL_RIGHT, SOURCE_LONG, EXPLANATION_LONG
    }

    /** @param slot the choice it is about, 0 for A; -1 when it is about no single one */
    public record Problem(Fault fault, int slot) {
    }

    /** @param slots the six places for choices, empty text where none was written */
    public record Written(String text, List<Choice> slots, String source, String explanation) {

        /** The item of this writing; an empty place is left out. */
        public ItemBank.Draft draft(Level level) {
            var choices = choices();
            var kind = choices.stream().filter(Choice::correct).count() > 1 ? ItemKind.MULTIPLE : ItemKind.SINGLE;
            return new ItemBank.Draft(kind, level, text, choices, source, explanation);
        }

        List<Choice> choices() {
            return slots.stream().filter(c -> !c.text().isEmpty()).toList();
        }
    }

    /** Everything wrong with the writing, in the order of its fields. */
    public static List<Problem> check(Written item) {
        var found = new ArrayList<Problem>();
        if (item.text().isEmpty()) {
            found.add(new Problem(Fault.TEXT_MISSING, -1));
        }
        tooLong(found, item.text(), TEXT, Fault.TEXT_LONG, -1);
        choices(found, item.slots());
        keys(found, item.choices());
        tooLong(found, item.source(), SOURCE, Fault.SOURCE_LONG, -1);
        tooLong(found, item.explanation(), EXPLANATION, Fault.EXPLANATION_LONG, -1);
        return found;
    }

    private static void choices(List<Problem> found, List<Choice> slots) {
        var seen = new HashSet<String>();
        for (int i = 0; i < slots.size(); i++) {
            var choice = slots.get(i);
            tooLong(found, choice.text(), CHOICE, Fault.CHOICE_LONG, i);
            if (choice.text().isEmpty() && choice.correct()) {
                found.add(new Problem(Fault.EMPTY_KEY, i));
            }
            // tones and marks count: "ba" and "bà" are two answers, "Ba" and "ba" are one
            if (!choice.text().isEmpty() && !seen.add(choice.text().toLowerCase(Locale.ROOT))) {
                found.add(new Problem(Fault.TWIN, i));
            }
        }
    }

    private static void keys(List<Problem> found, List<Choice> choices) {
        if (choices.size() < 2) {
            found.add(new Problem(Fault.FEW, -1));
        } else if (choices.stream().noneMatch(Choice::correct)) {
            found.add(new Problem(Fault.NO_KEY, -1));
        } else if (choices.stream().allMatch(Choice::correct)) {
            found.add(new Problem(Fault.ALL_RIGHT, -1));
        }
    }

    private static void tooLong(List<Problem> found, String text, int limit, Fault fault, int slot) {
        if (text.length() > limit) {
            found.add(new Problem(fault, slot));
        }
    }
}
