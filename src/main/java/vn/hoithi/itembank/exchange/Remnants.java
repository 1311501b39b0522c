package vn.hoithi.itembank.exchange;

import vn.hoithi.itembank.ItemValidation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What another layout has left in the texts of an item: "Câu 31:" before the question, "A." before a choice, or all choices in one text. */
final class Remnants {

    private static final Pattern NUMBER = Pattern.compile("^(?:(?:câu|câu hỏi|bài) *(?:số)? *\\d{1,4} *(?:(?:[.:)/–-] *)+| (?-iu:(?=\\p{Lu})))|\\d{1,4} *[.:)] +(?-iu:(?=\\p{Lu})))(?=\\S)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OWN = Pattern.compile("^[*(\\[]? *([A-Fa-f1-6]) *(?:[.:)\\]/]|[-–](?= )) *(?=\\S)");
    private static final Pattern INSIDE = Pattern.compile("(?:^|(?<=[\\s;,.?:]))[(\\[]?([A-Fa-f]) *[.:)\\]/-] *(?=\\S)");
    private static final Pattern DIVIDED = Pattern.compile(" *[|;] *");

    private Remnants() {
    }

    /** A question or choices without what does not belong to them. */
    record Stem(String text, boolean cut) {
    }

    /**
     * Choices without letters of their own.
     *
     * @param cut   letters were taken off
     * @param moved every choice has a letter, but not that of its place: nobody knows which the key means
     */
    record Choices(List<String> texts, boolean cut, boolean moved) {
    }

    /** A question and the choices that stood in the same cell. */
    record Parts(String stem, List<String> choices) {
    }

    static Stem stem(String text) {
        var found = NUMBER.matcher(text);
        return found.find() ? new Stem(text.substring(found.end()), true) : new Stem(text, false);
    }

    /** Takes letters off where at least half of the choices have that of their place; digits where all have. */
    static Choices choices(List<String> texts) {
        var own = 0;
        var digits = 0;
        var others = 0;
        var filled = (int) texts.stream().filter(t -> !t.isEmpty()).count();
        for (int i = 0; i < texts.size(); i++) {
            var found = OWN.matcher(texts.get(i));
            if (found.find()) {
                var sign = Character.toUpperCase(found.group(1).charAt(0));
                own += sign == 'A' + i ? 1 : 0;
                digits += sign == '1' + i && !texts.get(i).matches("\\d[.:]\\d.*") ? 1 : 0;
                others += Character.isLetter(sign) && sign != 'A' + i ? 1 : 0;
            }
        }
        if (own > 0 && own * 2 >= filled || digits == filled && filled > 1) {
            return new Choices(cut(texts, digits < filled), true, false);
        }
        return new Choices(texts, false, filled > 1 && own + others == filled);
    }

    private static List<String> cut(List<String> texts, boolean letters) {
        var cut = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            var found = OWN.matcher(texts.get(i));
            var sign = found.find() ? Character.toUpperCase(found.group(1).charAt(0)) : ' ';
            cut.add(sign == (letters ? 'A' : '1') + i ? texts.get(i).substring(found.end()).strip() : texts.get(i));
        }
        return cut;
    }

    /** Takes apart what stands in one cell: by the letters A, B, C … in their order, else by its lines, else by semicolons. {@code stem}: a question comes first. */
    static Parts apart(String cell, boolean stem) {
        var cuts = cuts(cell);
        if (cuts.size() > 1) {
            var texts = new ArrayList<String>();
            for (int i = 0; i < cuts.size(); i++) {
                texts.add(line(cell.substring(cuts.get(i)[1], i + 1 < cuts.size() ? cuts.get(i + 1)[0] : cell.length())));
            }
            return new Parts(line(cell.substring(0, cuts.getFirst()[0])), texts);
        }
        var lines = new ArrayList<>(cell.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
        if (lines.size() > (stem ? 2 : 1)) {
            return new Parts(stem ? lines.removeFirst() : "", choices(lines).texts());
        }
        return stem ? new Parts(line(cell), List.of()) : new Parts("", choices(List.of(DIVIDED.split(line(cell)))).texts());
    }

    /** Where the choices begin: start and end of each letter. */
    private static List<int[]> cuts(String cell) {
        var cuts = new ArrayList<int[]>();
        for (var found = INSIDE.matcher(cell); found.find() && cuts.size() < ItemValidation.SLOTS;) {
            if (Character.toUpperCase(found.group(1).charAt(0)) == 'A' + cuts.size()) {
                cuts.add(new int[] {found.start(), found.end()});
            }
        }
        return cuts;
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("^[;, ]+|[;, ]+$", "");
    }
}
