package vn.hoithi.study;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.hoithi.text.Vietnamese;

/** Finds typed words in a text without regard to accents, and marks the place. Letters fold one to one, so places in the folded text are places in the text. */
final class Passage {

    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|&[^;\\s]{1,10};|[^<&]+|[<&]");
    private static final int AROUND = 90;

    private Passage() {
    }

    static String foldLetters(String text) {
        var folded = new char[text.length()];
        for (var at = 0; at < folded.length; at++) {
            var letter = Character.toLowerCase(text.charAt(at));
            folded[at] = letter < 128 ? letter : letter == 'đ' ? 'd' : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
        }
        return new String(folded);
    }

    /** Where the typed words begin and end: as typed with their tones, else folded, else the longest word alone; null when nowhere. */
    static int[] find(String text, String typed) {
        var exact = typed.toLowerCase(Locale.ROOT);
        var at = text.toLowerCase(Locale.ROOT).indexOf(exact);
        if (at >= 0) {
            return new int[] {at, at + exact.length()};
        }
        var folded = foldLetters(text);
        for (var wanted : candidates(typed)) {
            var found = folded.indexOf(wanted);
            if (found >= 0) {
                return new int[] {found, found + wanted.length()};
            }
        }
        return null;
    }

    private static List<String> candidates(String typed) {
        var folded = Vietnamese.fold(typed);
        var words = Arrays.stream(folded.split(" ")).sorted(Comparator.comparingInt(String::length).reversed()).limit(1);
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(folded), words).toList();
    }

    /** 0 with the typed tones in a row, 1 in a row without, 2 the words apart. */
    static int rank(String text, String folded, String typed) {
        return text.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)) ? 0 : folded.contains(Vietnamese.fold(typed)) ? 1 : 2;
    }

    /** The words around the place, in three parts: before, the hit, after. */
    static String[] around(String text, String typed) {
        var place = find(text, typed);
        if (place == null) {
            return new String[] {text.substring(0, Math.min(text.length(), 2 * AROUND)), "", ""};
        }
        var from = place[0] <= AROUND ? 0 : text.indexOf(' ', place[0] - AROUND) + 1;
        var cut = text.length() <= place[1] + AROUND ? text.length() : text.lastIndexOf(' ', place[1] + AROUND);
        var to = Math.max(cut, place[1]);
        from = Math.min(from, place[0]);
        return new String[] {(from > 0 ? "…" : "") + text.substring(from, place[0]), text.substring(place[0], place[1]), text.substring(place[1], to) + (to < text.length() ? "…" : "")};
    }

    /** The HTML with the first place marked as {@code #hit}; unchanged when the words are not in one run of text. */
    static SafeHtml mark(String html, String typed) {
        if (Vietnamese.fold(typed).length() < 2) {
            return SafeHtml.of(html);
        }
        for (var wanted : java.util.stream.Stream.concat(java.util.stream.Stream.of(typed.toLowerCase(Locale.ROOT)), candidates(typed).stream()).toList()) {
            var tokens = TOKEN.matcher(html);
            while (tokens.find()) {
                var token = tokens.group();
                var at = token.charAt(0) == '<' || token.charAt(0) == '&' ? -1 : Math.max(token.toLowerCase(Locale.ROOT).indexOf(wanted), foldLetters(token).indexOf(wanted));
                if (at >= 0) {
                    var from = tokens.start() + at;
                    return SafeHtml.of(html.substring(0, from) + "<mark id=\"hit\">" + html.substring(from, from + wanted.length()) + "</mark>" + html.substring(from + wanted.length()));
                }
            }
        }
        return SafeHtml.of(html);
    }
}
