package vn.hoithi.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;

/** Findings as sentences: what is said of many rows is said once, "Dòng 2–31, 40". */
public final class FindingWords {

    /** Rows and ranges of rows one sentence names: more nobody looks up. */
    private static final int TOLD = 40;
    private final BiFunction<String, Object[], String> say;

    /** @param say a message key with its arguments as a sentence */
    public FindingWords(BiFunction<String, Object[], String> say) {
        this.say = say;
    }

    private record Same(String sheet, String column, String key, List<String> arguments) {
    }

    /** The sentences, in the order of what they first say it of. */
    public List<String> of(List<Finding> findings) {
        var rows = new LinkedHashMap<Same, List<Integer>>();
        findings.forEach(f -> rows.computeIfAbsent(new Same(f.sheet(), f.column(), f.key(), f.arguments()), s -> new ArrayList<>()).add(f.row()));
        return rows.entrySet().stream().map(e -> sentence(e.getKey(), e.getValue())).toList();
    }

    private String sentence(Same same, List<Integer> rows) {
        var words = say.apply(same.key(), same.arguments().toArray());
        var placed = rows.getFirst() == 0 ? words : same.column().isEmpty() ? say.apply("import.placeRow", new Object[] {ranges(rows), words})
                : say.apply("import.place", new Object[] {ranges(rows), same.column(), words});
        return same.sheet().isEmpty() ? placed : say.apply("import.onSheet", new Object[] {same.sheet(), placed});
    }

    /** 2, 3, 4, 9 gives "2–4, 9". */
    static String ranges(List<Integer> rows) {
        var all = rows.stream().distinct().sorted().toList();
        var parts = new ArrayList<String>();
        for (int from = 0, to; from < all.size(); from = to + 1) {
            to = from;
            while (to + 1 < all.size() && all.get(to + 1) == all.get(to) + 1) {
                to++;
            }
            parts.add(to == from ? "" + all.get(from) : to == from + 1 ? all.get(from) + ", " + all.get(to) : all.get(from) + "–" + all.get(to));
        }
        return parts.size() <= TOLD ? String.join(", ", parts) : String.join(", ", parts.subList(0, TOLD)) + ", …";
    }
}
