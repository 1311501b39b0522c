package vn.hoithi.attempt;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person answered: slot to value. Slots are "1", "2" … for items (value: displayed positions, "0,2"; "" when cleared),
 * "p" for the prediction (digits) and "e" for the essay. Made by replaying the journal: for each slot the highest sequence wins,
 * whatever order the entries came in.
 */
record Responses(Map<String, String> bySlot, long lastSeq) {

    /** Prediction. */
    static final String PREDICTION = "p";
    /** Essay. */
    static final String ESSAY = "e";

    /** An entry of the journal. */
    record Entry(long seq, Map<String, String> changes, long savedAt) {
    }

    /** Replays entries given in any order, with any repetitions. */
    static Responses replay(List<Entry> entries) {
        var bySlot = new TreeMap<String, String>();
        var seqOf = new TreeMap<String, Long>();
        var last = 0L;
        for (var entry : entries) {
            last = Math.max(last, entry.seq());
            entry.changes().forEach((slot, value) -> {
                if (entry.seq() >= seqOf.getOrDefault(slot, Long.MIN_VALUE)) {
                    seqOf.put(slot, entry.seq());
                    bySlot.put(slot, value);
                }
            });
        }
        return new Responses(Collections.unmodifiableMap(bySlot), last);
    }

    /** Displayed positions chosen at a slot (from 1), as bits. */
    int chosen(int slot) {
        var bits = 0;
        for (var position : bySlot.getOrDefault(Integer.toString(slot), "").split(",")) {
            bits |= position.isEmpty() ? 0 : 1 << Integer.parseInt(position);
        }
        return bits;
    }

    /** The number predicted, or null. */
    Long prediction() {
        var digits = bySlot.getOrDefault(PREDICTION, "").replaceAll("\\D", "");
        return digits.isEmpty() ? null : Long.valueOf(digits);
    }

    /** The essay, "" when none was written. */
    String essay() {
        return bySlot.getOrDefault(ESSAY, "");
    }

    /** Item slots with an answer. */
    int answered() {
        return (int) bySlot.entrySet().stream().filter(e -> !e.getValue().isEmpty() && Character.isDigit(e.getKey().charAt(0))).count();
    }
}
