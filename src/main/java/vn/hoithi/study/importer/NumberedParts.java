package vn.hoithi.study.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the numbers that part a text ("1. Mục đích" and what belongs to it, "1.1. Thời gian") from those that count a list. Numbers of one
 * row are judged together: in most of a row of parts something stands below each, in a list the next number follows at once.
 */
final class NumberedParts {

    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,2}(?=\\.)|\\d{1,2}(?:\\.\\d{1,2}){1,3})(?:\\. ?| )(\\p{L}.*)");
    private final List<Line> lines;
    private final boolean articles;
    private final Set<Integer> parts = new HashSet<>();
    private final Set<Integer> sure = new HashSet<>();

    private NumberedParts(List<Line> lines) {
        this.lines = lines;
        this.articles = lines.stream().anyMatch(l -> Heading.of(l).filter(h -> h.kind() == Heading.Kind.ARTICLE).isPresent());
    }

    /** A row of numbers that follow one another. */
    private static final class Row {
        private final String above;
        private int first;
        private int last;
        private final List<Integer> at = new ArrayList<>();

        Row(String above) {
            this.above = above;
        }
    }

    static NumberedParts of(List<Line> lines) {
        var made = new NumberedParts(lines);
        made.judge();
        return made;
    }

    /** Rows of parts stand on their own, without chapters or roman numbers above them. */
    boolean any() {
        return !sure.isEmpty() && !articles;
    }

    /** The numbered line is a heading, where the last heading is of that kind (null for none). */
    boolean isHeading(int at, Heading.Kind under) {
        if (under == Heading.Kind.ARTICLE || !parts.contains(at)) {
            return false;
        }
        return under == Heading.Kind.ROMAN || under == Heading.Kind.NUMBER || under == Heading.Kind.SUBNUMBER || !articles && sure.contains(at) || lines.get(at).mark() > 0 && !articles;
    }

    private void judge() {
        var rows = new HashMap<Integer, Row>();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var number = NUMBER.matcher(line.plain());
            if (Heading.of(line).isPresent()) {
                close(rows, 0);
            } else if (!line.verbatim() && number.matches()) {
                add(rows, at, number.group(1));
            }
        }
        close(rows, 0);
    }

    private void add(Map<Integer, Row> rows, int at, String number) {
        var depth = depth(number);
        var value = Integer.parseInt(number.substring(number.lastIndexOf('.') + 1));
        var above = number.substring(0, number.length() - String.valueOf(value).length());
        var row = rows.get(depth);
        if (row == null || row.last + 1 != value || !row.above.equals(above)) {
            close(rows, depth);
            row = new Row(above);
            row.first = value;
            rows.put(depth, row);
        } else {
            close(rows, depth + 1);
        }
        row.last = value;
        row.at.add(at);
    }

    private void close(Map<Integer, Row> rows, int from) {
        rows.entrySet().removeIf(e -> {
            if (e.getKey() >= from) {
                judge(e.getValue());
            }
            return e.getKey() >= from;
        });
    }

    private void judge(Row row) {
        var titles = row.at.stream().filter(at -> Heading.numbered(lines.get(at)).isPresent()).toList();
        var most = titles.stream().filter(this::holds).count() * 2 >= titles.size();
        titles.stream().filter(at -> most && (row.above.isEmpty() || row.first == 1) || lines.get(at).mark() > 0).forEach(parts::add);
        if (most && titles.size() > 1 && titles.size() == row.at.size()) {
            sure.addAll(titles);
        }
    }

    /** Something stands below the number that is not the next one. */
    private boolean holds(int at) {
        if (at + 1 >= lines.size() || Heading.of(lines.get(at + 1)).isPresent()) {
            return false;
        }
        var next = NUMBER.matcher(lines.get(at + 1).plain());
        return lines.get(at + 1).verbatim() || !next.matches() || depth(next.group(1)) > depth(NUMBER.matcher(lines.get(at).plain()).replaceFirst("$1"));
    }

    private static int depth(String number) {
        return (int) number.chars().filter(c -> c == '.').count();
    }
}
