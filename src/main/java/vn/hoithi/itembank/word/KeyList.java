package vn.hoithi.itembank.word;

import vn.hoithi.document.word.Piece;
import vn.hoithi.document.word.Piece.Paragraph;
import vn.hoithi.document.word.Piece.Table;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Keys given apart from the questions: a line "1-B, 2-C", or a table of numbers and letters. */
final class KeyList {

    private static final String PAIR = "(?:Câu )?(\\d{1,4}) ?[.:)–-]? ?([A-F](?: ?[,;] ?[A-F])*)";
    private static final Pattern PAIRS = Pattern.compile(PAIR + "(?![\\p{L}\\d])");
    private static final Pattern LINE = Pattern.compile("(?:Đáp án ?:? ?)?" + PAIR + "(?:[ ,;.|/]*" + PAIR + ")*[ .;]*");
    private static final Pattern NUMBER = Pattern.compile("(?:Câu )?(\\d{1,4})[.:)]?");
    private static final Pattern LETTERS = Pattern.compile("[A-F](?: ?[,;] ?[A-F])*");

    private KeyList() {
    }

    /** The keys of a line by the numbers of their questions; none when the line says anything else. */
    static Map<Integer, String> of(String line) {
        var keys = new HashMap<Integer, String>();
        if (LINE.matcher(line).matches()) {
            PAIRS.matcher(line).results().forEach(r -> keys.put(Integer.valueOf(r.group(1)), r.group(2)));
        }
        return keys;
    }

    /** The keys of a table; none when it is another one. */
    static Map<Integer, String> of(Table table) {
        var rows = table.rows().stream().map(r -> r.stream().map(KeyList::words).toList()).toList();
        var keys = new HashMap<Integer, String>();
        for (var at = 0; at < rows.size(); at++) {
            pairs(rows.get(at), keys);
            if (at + 1 < rows.size()) {
                columns(rows.get(at), rows.get(at + 1), keys);
            }
        }
        return keys;
    }

    /** "1. B" in one cell, or 1 and B in neighbouring ones. */
    private static void pairs(List<String> row, Map<Integer, String> keys) {
        for (var i = 0; i < row.size(); i++) {
            keys.putAll(of(row.get(i)));
            var number = NUMBER.matcher(row.get(i));
            if (i + 1 < row.size() && number.matches() && LETTERS.matcher(row.get(i + 1)).matches()) {
                keys.put(Integer.valueOf(number.group(1)), row.get(i + 1));
            }
        }
    }

    /** Numbers in one row, letters below them. */
    private static void columns(List<String> upper, List<String> lower, Map<Integer, String> keys) {
        for (var i = 0; i < upper.size(); i++) {
            var number = NUMBER.matcher(upper.get(i));
            if (number.matches() && LETTERS.matcher(lower.get(i)).matches()) {
                keys.put(Integer.valueOf(number.group(1)), lower.get(i));
            }
        }
    }

    static String words(List<Piece> cell) {
        var words = new ArrayList<String>();
        cell.forEach(p -> words.add(p instanceof Paragraph q ? q.number() + q.words() : ""));
        return Vietnamese.line(String.join(" ", words));
    }
}
