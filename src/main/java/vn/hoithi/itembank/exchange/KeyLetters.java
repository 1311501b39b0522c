package vn.hoithi.itembank.exchange;

import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what people write into the column of the key: C; "A."; "a)"; "AB"; "A và C"; "Đáp án D"; "C. 30 ngày"; the right choice itself; its number. */
final class KeyLetters {

    private static final Pattern WORDS = Pattern.compile("\\b(dap an|phuong an|cau|y|dung|deu|ca|va|la|hoac|chon)\\b");
    private static final Pattern REPEATED = Pattern.compile("^[(\\[]?([A-Fa-f])[.:)\\]/-]\\s*(\\S.*)$");

    private static final Read NOTHING = new Read(List.of(), "", "", false);

    private KeyLetters() {
    }

    /**
     * What was understood.
     *
     * @param slots   choices named, 0 for A
     * @param bad     a word that names none; "" when all do
     * @param twice   a letter written twice; "" when none is
     * @param guessed read from the choice's text or number, not from a letter
     */
    record Read(List<Integer> slots, String bad, String twice, boolean guessed) {
    }

    static Read of(String typed, List<String> choices) {
        if (typed.length() == 1 && "ABCDEF".indexOf(typed.charAt(0)) >= 0) {
            return new Read(List.of(typed.charAt(0) - 'A'), "", "", false);
        }
        var same = same(typed, choices);
        if (same >= 0) {
            return new Read(List.of(same), "", "", true);
        }
        var repeated = REPEATED.matcher(typed);
        if (repeated.matches() && same(repeated.group(2), choices) == Character.toUpperCase(repeated.group(1).charAt(0)) - 'A') {
            return new Read(List.of(same(repeated.group(2), choices)), "", "", false);
        }
        var letters = letters(typed);
        if (!letters.bad().isEmpty() && typed.matches("[1-6](\\s*[,;/ ]\\s*[1-6])*[.)]?")) {
            return new Read(typed.chars().filter(Character::isDigit).map(c -> c - '1').distinct().boxed().toList(), "", "", true);
        }
        return letters;
    }

    /** The only letters a cell names. */
    static Read letters(String typed) {
        if (typed.isEmpty()) {
            return NOTHING;
        }
        var found = new ArrayList<Integer>();
        for (var word : typed.split("[\\s,;/.:()\\[\\]&+-]+")) {
            var bare = WORDS.matcher(Vietnamese.fold(word)).replaceAll("");
            var whole = Vietnamese.fold(word);
            if (bare.isEmpty() || whole.matches("dap|an|phuong|cau|lua|chon")) {
                continue;
            }
            if (!whole.matches("[a-f]{1,6}") || !word.toUpperCase(Locale.ROOT).matches("[A-F]+")) {
                return new Read(found, word, "", false);
            }
            for (var letter : whole.toCharArray()) {
                if (found.contains(letter - 'a')) {
                    return new Read(found, "", Character.toString(letter).toUpperCase(Locale.ROOT), false);
                }
                found.add(letter - 'a');
            }
        }
        return new Read(found, "", "", false);
    }

    /** The choice with this text; -1 for none, also for a mere letter. */
    private static int same(String typed, List<String> choices) {
        var wanted = plain(typed);
        return wanted.length() < 2 && !wanted.matches("\\d") || wanted.matches("[a-f]{1,6}") ? -1 : choices.stream().map(KeyLetters::plain).toList().indexOf(wanted);
    }

    private static String plain(String text) {
        return Vietnamese.line(text).toLowerCase(Locale.ROOT).replaceAll("[.;:]+$", "");
    }
}
