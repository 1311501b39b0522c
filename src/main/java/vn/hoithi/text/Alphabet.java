package vn.hoithi.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The order of Vietnamese dictionaries, written so that plain bytes sort by it: on every database and in memory alike. Word by word (Hà Nội
 * before Hải Phòng); in a word the 29 letters first (a ă â … d đ), then the tones (ngang huyền hỏi ngã sắc nặng); numbers by their size.
 */
public final class Alphabet {

    /** The longest key, in bytes; what is longer is cut. */
    public static final int LONGEST = 255;
    private static final String LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final char FIRST = 'A';
    private static final char OTHER = '~';
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final String SHAPES = "\u0306\u0302\u031B";
    /** A word without a tone ends with a blank or the key itself, which come before this sign. */
    private static final char TONED = '!';

    private Alphabet() {
    }

    /** The key of a name of anything but a person. */
    public static String key(String text) {
        var key = new StringBuilder();
        for (var word : words(text)) {
            append(key, word);
        }
        return key.length() <= LONGEST ? key.toString() : key.substring(0, LONGEST);
    }

    /** The key of a person: the given name first, then the rest. */
    public static String personKey(String name) {
        var line = Vietnamese.line(name);
        var cut = line.lastIndexOf(' ');
        return cut < 0 ? key(line) : key(line.substring(cut + 1) + " " + line.substring(0, cut));
    }

    private static String[] words(String text) {
        var apart = Normalizer.normalize(Vietnamese.line(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("[’'ʼ‘]", "").replace("ƀ", "b\u0335");
        return apart.replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", " ").strip().split(" ");
    }

    private static void append(StringBuilder key, String word) {
        var marks = new StringBuilder();
        key.append(key.isEmpty() ? "" : " ");
        for (int at = 0; at < word.length(); at++) {
            var sign = word.charAt(at);
            if (Character.isDigit(sign)) {
                at += number(key, word, at) - 1;
            } else if (Character.getType(sign) == Character.NON_SPACING_MARK) {
                mark(key, marks, sign);
            } else {
                key.append(letter(sign));
            }
        }
        key.append(marks.isEmpty() ? "" : TONED + marks.toString());
    }

    /** A mark either makes another letter of the one before it, or is a tone, or is of another language and decides last. */
    private static void mark(StringBuilder key, StringBuilder marks, char mark) {
        var last = key.isEmpty() ? 0 : key.charAt(key.length() - 1) - FIRST;
        var letter = last >= 0 && last < LETTERS.length() ? LETTERS.charAt(last) : ' ';
        var made = SHAPES.indexOf(mark) < 0 ? letter + "" + mark : Normalizer.normalize(letter + "" + mark, Normalizer.Form.NFC);
        if (made.length() == 1 && LETTERS.contains(made)) {
            key.setCharAt(key.length() - 1, letter(made.charAt(0)));
        } else {
            marks.append((char) ('1' + (TONES.indexOf(mark) < 0 ? TONES.length() : TONES.indexOf(mark))));
        }
    }

    private static char letter(char sign) {
        var at = LETTERS.indexOf(sign);
        return at < 0 ? OTHER : (char) (FIRST + at);
    }

    /** How many digits it has, then the digits: 2 before 10. Gives how many signs of the word it took. */
    private static int number(StringBuilder key, String word, int from) {
        int end = from;
        while (end < word.length() && Character.isDigit(word.charAt(end))) {
            end++;
        }
        var digits = new StringBuilder();
        word.substring(from, end).chars().map(d -> Character.digit(d, 10)).forEach(digits::append);
        var plain = digits.toString().replaceFirst("^0+(?=.)", "");
        key.append((char) ('0' + Math.min(plain.length(), 9))).append(plain);
        return end - from;
    }
}
