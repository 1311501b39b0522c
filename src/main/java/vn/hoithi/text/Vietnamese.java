package vn.hoithi.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Pure functions on Vietnamese text. */
public final class Vietnamese {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}&&[^\\n\\t\\u200D]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200B\\u202F\\u3000]+");
    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|\\u2028|\\u2029");

    /** Signs of Latin-1 inside a word that Vietnamese in Unicode never has: what TCVN3 ("C«ng ®oµn") and VNI ("Coâng ñoaøn") files turn into. */
    private static final Pattern OLD = Pattern.compile("(?<=\\p{L})[\\u00A1-\\u00BE\\u00D7\\u00F7&&[^\\u00B0\\u00B2\\u00B3\\u00AD]](?=\\p{L})|[\\u00AE\\u00B5](?=\\p{L})"
            + "|\\p{L}[ñäåæëïöøûüÿ]|[ñÑ](?=\\p{L})");

    /** Hyphens that look like the one on the keyboard and are not found by it. */
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011]");

    private static final String APOSTROPHES = "'’ʼ‘";

    private Vietnamese() {
    }

    /** One line of text as it is stored: NFC, no control characters, the keyboard's hyphen, single spaces, trimmed. {@code null} gives "". */
    public static String line(String raw) {
        if (raw == null) {
            return "";
        }
        if (Letters.line(raw)) {
            return raw;
        }
        var composed = HYPHENS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC)).replaceAll("-");
        return SPACES.matcher(CONTROLS.matcher(SPACES.matcher(composed).replaceAll(" ")).replaceAll("")).replaceAll(" ").strip();
    }

    /** Several lines as they are stored: NFC, {@code \n} breaks, no-break spaces as spaces, no control characters. */
    public static String block(String raw) {
        if (raw == null) {
            return "";
        }
        var composed = HYPHENS.matcher(BREAKS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC)).replaceAll("\n")).replaceAll("-").replace('\u00A0', ' ');
        return CONTROLS.matcher(composed).replaceAll("").strip();
    }

    /** The search form: lower case, no marks, đ as d (and ƀ of the Ê Đê as b), single spaces. "Nghị quyết" gives "nghi quyet"; hoà and hòa are the same. */
    public static String fold(String text) {
        var line = line(text);
        var bare = Letters.bare(line);
        return bare == null ? bare(line) : bare;
    }

    /** The same of a line, letter by letter of any script. */
    static String bare(String line) {
        var bare = MARKS.matcher(Normalizer.normalize(line.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).replace('đ', 'd').replace('ƀ', 'b'); // NFC again: letters of other scripts must not become longer
    }

    /** {@link #fold} with letters and digits only, single blanks between words: "Ea H’leo" gives "ea hleo". */
    public static String plain(String text) {
        return letters(fold(text));
    }

    /** The same of what is folded already. */
    public static String letters(String folded) {
        var letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            var sign = folded.charAt(i);
            if (Character.isLetterOrDigit(sign)) {
                letters.append(sign);
            } else if (APOSTROPHES.indexOf(sign) < 0 && !letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
        return letters.toString().strip();
    }

    /** Number of "chữ": runs between white space. */
    public static int words(String text) {
        var flat = line(text);
        return flat.isEmpty() ? 0 : (int) flat.chars().filter(c -> c == ' ').count() + 1;
    }

    /** How a person is searched for: the given name (last word) first, folded. */
    public static String byGivenName(String name) {
        var clean = line(name);
        var cut = clean.lastIndexOf(' ');
        return fold(cut < 0 ? clean : clean.substring(cut + 1) + " " + clean.substring(0, cut));
    }

    /** Compares display texts in the order of {@link Alphabet}. */
    public static Comparator<String> order() {
        return Comparator.comparing(Alphabet::key).thenComparing(Comparator.naturalOrder());
    }

    /** The text looks as if it were written in TCVN3 or VNI. Two signs at least: one may be a foreign name. */
    public static boolean oldEncoding(String text) {
        return OLD.matcher(text).results().limit(2).count() == 2;
    }

    /** A piece of an address made from a title: "Luật Công đoàn" gives "luat-cong-doan"; at most 60 characters. */
    public static String slug(String title) {
        var words = fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return words.length() <= 60 ? words : words.substring(0, 60).replaceAll("-[^-]*$", "");
    }
}
