package vn.hoithi.attempt;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person answered: slot to value. Slots are "1", "2" … for items (value: displayed positions, "0,2"; "" when cleared),
 * "p" for the prediction (digits) and "e" for the essay. Made by replaying the journal: for each slot the highest sequence wins,
 * whatever order the entries came in.
 */
public record Responses(Map<String, String> bySlot, long lastSeq) {

    /** Prediction. */
    public static final String PREDICTION = "p";
    /** Essay. */
    public static final String ESSAY = "e";

    /** An entry of the journal. */
    record Entry(long seq, Map<String, String> changes, long savedAt) {
    }

    /** Takes up entries one by one, in any order, with any repetitions, and keeps what stands. */
    static final class Fold {

        private final Map<String, String> bySlot = new TreeMap<>();
        private final Map<String, Long> seqOf = new HashMap<>();
        private long last;
        private long lastSavedAt;

        void add(long seq, Map<String, String> changes, long savedAt) {
            last = Math.max(last, seq);
            lastSavedAt = Math.max(lastSavedAt, savedAt);
            changes.forEach((slot, value) -> {
                if (seq >= seqOf.getOrDefault(slot, Long.MIN_VALUE)) {
                    seqOf.put(slot, seq);
                    bySlot.put(slot, value);
                }
            });
        }

        Responses responses() {
            return new Responses(Collections.unmodifiableMap(bySlot), last);
        }

        /** When the last entry arrived, epoch milliseconds; 0 without one. */
        long lastSavedAt() {
            return lastSavedAt;
        }
    }

    /** Replays entries given in any order, with any repetitions. */
    static Responses replay(List<Entry> entries) {
        var fold = new Fold();
        entries.forEach(e -> fold.add(e.seq(), e.changes(), e.savedAt()));
        return fold.responses();
    }

    /** Displayed positions chosen at a slot (from 1), as bits. */
    public int chosen(int slot) {
        var bits = 0;
        for (var position : bySlot.getOrDefault(Integer.toString(slot), "").split(",")) {
            bits |= position.matches("\\d") ? 1 << Integer.parseInt(position) : 0; // Answers lets nothing else in; what is in the journal all the same is no choice
        }
        return bits;
    }

    /** The number predicted, or null. */
    public Long prediction() {
        var digits = bySlot.getOrDefault(PREDICTION, "").replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 18 ? null : Long.valueOf(digits);
    }

    /** The essay, "" when none was written. */
    public String essay() {
        return bySlot.getOrDefault(ESSAY, "");
    }

    /** Item slots with an answer. */
    public int answered() {
        return (int) bySlot.entrySet().stream().filter(e -> !e.getValue().isEmpty() && Character.isDigit(e.getKey().charAt(0))).count();
    }
}
