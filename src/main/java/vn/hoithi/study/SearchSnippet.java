package vn.hoithi.study;

import vn.hoithi.study.importer.SafeHtml;
import vn.hoithi.text.Vietnamese;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds typed words in a text and marks the place. Whole words: "nghi" finds nghỉ and never a part of nghiệp, unless no text has it as a word;
 * then it is the beginning of one. Tones as typed go before others. Letters fold one to one, so places in the folded text are places in the text.
 */
final class SearchSnippet {

    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|&[^;\\s]{1,10};|[^<&]+|[<&]");
    private static final String LETTER = "[\\p{L}\\p{N}\\p{M}]";
    private static final String BETWEEN = "[^\\p{L}\\p{N}\\p{M}]{1,5}";
    private static final int AROUND = 90;
    private final List<Wanted> wanted = new ArrayList<>();

    /** @param exact with its tones, else folded */
    private record Wanted(Pattern shape, boolean exact) {

        MatchResult in(String text, String folded) {
            var found = shape.matcher(exact ? text : folded);
            return found.find() ? found.toMatchResult() : null;
        }
    }

    SearchSnippet(String typed) {
        var exact = words(Vietnamese.line(typed));
        var folded = words(Vietnamese.fold(typed));
        if (exact.isEmpty() || exact.size() != folded.size()) {
            return;
        }
        want(exact, folded, true);
        want(exact, folded, false);
        if (exact.size() > 1) {
            var longest = exact.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
            var alone = List.of(longest);
            want(alone, List.of(Vietnamese.fold(longest)), true);
        }
    }

    private void want(List<String> exact, List<String> folded, boolean whole) {
        wanted.add(new Wanted(shape(exact, whole), true));
        wanted.add(new Wanted(shape(folded, whole), false));
    }

    private static Pattern shape(List<String> words, boolean whole) {
        var row = words.stream().map(Pattern::quote).collect(Collectors.joining(BETWEEN));
        return Pattern.compile("(?<!" + LETTER + ")" + row + (whole ? "(?!" + LETTER + ")" : LETTER + "*"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The words of a text, without signs between them. */
    static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}\\p{M}]+")).filter(w -> !w.isEmpty()).toList();
    }

    static String foldLetters(String text) {
        var folded = new char[text.length()];
        for (var at = 0; at < folded.length; at++) {
            var letter = Character.toLowerCase(text.charAt(at));
            folded[at] = letter < 128 ? letter : letter == 'đ' ? 'd' : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
        }
        return new String(folded);
    }

    /** 0 with the typed tones in a row, 1 in a row without, then where the last word is only begun, then the words apart. */
    int rank(String text) {
        var folded = foldLetters(text);
        for (var at = 0; at < wanted.size(); at++) {
            if (wanted.get(at).in(text, folded) != null) {
                return at;
            }
        }
        return wanted.size();
    }

    /** The words around the place, in three parts: before, the hit, after. */
    String[] around(String text) {
        var at = rank(text);
        if (at == wanted.size()) {
            return new String[] {text.substring(0, Math.min(text.length(), 2 * AROUND)), "", ""};
        }
        var place = wanted.get(at).in(text, foldLetters(text));
        var from = place.start() <= AROUND ? 0 : Math.min(place.start(), text.indexOf(' ', place.start() - AROUND) + 1);
        var to = text.length() <= place.end() + AROUND ? text.length() : Math.max(place.end(), text.lastIndexOf(' ', place.end() + AROUND));
        return new String[] {(from > 0 ? "…" : "") + text.substring(from, place.start()), place.group().isEmpty() ? "" : text.substring(place.start(), place.end()),
            text.substring(place.end(), to) + (to < text.length() ? "…" : "")};
    }

    /** The HTML with the first place marked as {@code #hit}; unchanged when the words are not in one run of text. */
    SafeHtml mark(String html) {
        for (var shape : wanted) {
            var tokens = TOKEN.matcher(html);
            while (tokens.find()) {
                var token = tokens.group();
                var at = token.charAt(0) == '<' || token.charAt(0) == '&' ? null : shape.in(token, foldLetters(token));
                if (at != null) {
                    var from = tokens.start() + at.start();
                    var to = tokens.start() + at.end();
                    return SafeHtml.of(html.substring(0, from) + "<mark id=\"hit\">" + html.substring(from, to) + "</mark>" + html.substring(to));
                }
            }
        }
        return SafeHtml.of(html);
    }
}
