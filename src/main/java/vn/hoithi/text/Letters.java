package vn.hoithi.text;

/** Letters and signs that stand in nearly every text: what {@link Vietnamese} would make of each is known before, so most texts need none of its patterns. */
final class Letters {

    private static final int LAST = 0x1EFF;
    private static final char[] BARE = new char[LAST + 1];

    static {
        for (char c = ' '; c <= LAST; c++) {
            var bare = c == ' ' || usual(c) ? Vietnamese.bare(Character.toString(c)) : "";
            BARE[c] = bare.length() == 1 ? bare.charAt(0) : 0;
        }
    }

    private Letters() {
    }

    /** The text is one line as it is stored. Of the signs it may have none is composed with its neighbour. */
    static boolean line(String text) {
        var before = ' ';
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == ' ' ? before == ' ' : !usual(c)) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    /** The line in small letters without marks; null when it has a letter that is not known by itself. */
    static String bare(String line) {
        var bare = new char[line.length()];
        for (int i = 0; i < bare.length; i++) {
            var c = line.charAt(i);
            if (c > LAST || BARE[c] == 0) {
                return null;
            }
            bare[i] = BARE[c];
        }
        return new String(bare);
    }

    /** Latin letters, composed, digits and signs of the same blocks but for the soft hyphen, and dashes and quotation marks. */
    private static boolean usual(char c) {
        return c > ' ' && c < 0x7F || c > 0xA0 && c < 0x250 && c != 0xAD || c >= 0x1E00 && c <= LAST || c > 0x2011 && c < 0x2028;
    }
}
