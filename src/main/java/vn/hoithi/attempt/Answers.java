package vn.hoithi.attempt;

import vn.hoithi.contest.ContestSettings;
import vn.hoithi.itembank.ItemKind;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.text.Vietnamese;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks what a phone sends against the paper before it reaches the journal. Nothing here asks the database. */
public final class Answers {

    /** Longest essay in characters; the limit in chữ is the contest's and is told, not cut. */
    public static final int LONGEST_ESSAY = 12_000;

    private Answers() {
    }

    /** What is wrong with an answer. */
    public enum Why {
        /** The slot or the value does not exist. */
        UNKNOWN,
        /** There is no room for so much. */
        TOO_LONG
    }

    /** An answer that cannot be kept; {@code slot} says where. */
    public static final class InvalidAnswer extends RuntimeException {
        public final transient String slot;
        public final transient Why why;

        InvalidAnswer(String slot) {
            this(slot, Why.UNKNOWN);
        }

        InvalidAnswer(String slot, Why why) {
            super(slot, null, false, false);
            this.slot = slot;
            this.why = why;
        }
    }

    /** The changes in the form they are kept, or {@link InvalidAnswer}. {@code items} are the versions of the paper's slots, in order. */
    public static Map<String, String> check(Map<String, String> sent, List<ItemVersion> items, ContestSettings settings) {
        var clean = new LinkedHashMap<String, String>();
        sent.forEach((slot, value) -> clean.put(slot, switch (slot) {
            case Responses.PREDICTION -> prediction(value, settings);
            case Responses.ESSAY -> essay(value, settings);
            default -> choices(slot, value, items);
        }));
        return clean;
    }

    private static String choices(String slot, String value, List<ItemVersion> items) {
        if (!slot.matches("[1-9]\\d?") || Integer.parseInt(slot) > items.size() || value == null || !value.matches("(\\d(,\\d){0,5})?")) {
            throw new InvalidAnswer(slot);
        }
        var item = items.get(Integer.parseInt(slot) - 1);
        var positions = value.isEmpty() ? List.<Integer>of() : java.util.Arrays.stream(value.split(",")).map(Integer::valueOf).distinct().sorted().toList();
        if (positions.stream().anyMatch(p -> p >= item.choices().size()) || item.kind() == ItemKind.SINGLE && positions.size() > 1) {
            throw new InvalidAnswer(slot);
        }
        return String.join(",", positions.stream().map(String::valueOf).toList());
    }

    private static String prediction(String value, ContestSettings settings) {
        var digits = Vietnamese.line(value).replaceAll("[ .,]", "");
        if (settings.prediction() == null || !digits.matches("\\d{0,12}")) {
            throw new InvalidAnswer(Responses.PREDICTION);
        }
        return digits;
    }

    private static String essay(String value, ContestSettings settings) {
        var text = Vietnamese.block(value);
        if (settings.essay() == null) {
            throw new InvalidAnswer(Responses.ESSAY);
        }
        if (text.length() > LONGEST_ESSAY) {
            throw new InvalidAnswer(Responses.ESSAY, Why.TOO_LONG);
        }
        return text;
    }
}
