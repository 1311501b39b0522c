package vn.hoithi.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a csv file as the only sheet of a workbook: RFC 4180 with whichever of semicolon, comma and tab its first lines have most of; UTF-8, or
 * UTF-16 with its mark. A cell is what is written, nothing is behind it.
 */
final class CsvReader {

    private static final int LOOKED = 20;
    private static final int LONGEST = 40_000;
    /** What a spreadsheet would take for a formula: a text that begins so is written with an apostrophe before it. */
    private static final String FORMULA = "=+-@";
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private final String text;
    private final char separator;
    private final XlsxLimits limits;
    private final XlsxReader.Sink sink;
    private final StringBuilder cell = new StringBuilder();
    private Map<Integer, String> cells = new TreeMap<>();
    private int at;
    private int column;
    private int line = 1;
    private int rows;
    private int signs;
    private boolean tooWide;

    private CsvReader(String text, char separator, XlsxLimits limits, XlsxReader.Sink sink) {
        this.text = text;
        this.separator = separator;
        this.limits = limits;
        this.sink = sink;
    }

    /** Gives the rows to somebody; {@link XlsxGrid.Unreadable} says why a file is no list. */
    static void read(byte[] content, XlsxLimits limits, XlsxReader.Sink sink) throws XlsxGrid.Unreadable {
        var text = text(content);
        var said = text.startsWith("sep=") && text.length() > 4 ? text.charAt(4) : 0; // as Excel writes and reads it
        var body = said == 0 ? text : text.substring(text.indexOf('\n') + 1);
        if (text.indexOf('\0') >= 0) {
            throw new XlsxGrid.Unreadable("import.notTable");
        }
        var separator = said == 0 ? separator(body) : said;
        sink.sheet("csv", false);
        new CsvReader(body, separator, limits, sink).read(said == 0 ? 1 : 2);
    }

    private static String text(byte[] content) throws XlsxGrid.Unreadable {
        var mark = content.length < 2 ? 0 : (content[0] & 0xFF) << 8 | content[1] & 0xFF;
        Charset charset = mark == 0xFFFE ? StandardCharsets.UTF_16LE : mark == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new XlsxGrid.Unreadable("import.notUtf8");
        }
    }

    private static char separator(String text) throws XlsxGrid.Unreadable {
        var first = text.lines().filter(l -> !l.isBlank()).limit(LOOKED).toList();
        var best = SEPARATORS.stream().max(Comparator.comparingLong(s -> count(first, s))).orElseThrow();
        if (count(first, best) == 0) {
            throw new XlsxGrid.Unreadable("import.notTable");
        }
        return best;
    }

    private static long count(List<String> lines, char sign) {
        return lines.stream().mapToLong(l -> l.chars().filter(c -> c == sign).count()).sum();
    }

    private void read(int firstLine) {
        line = firstLine;
        var tooMany = false;
        var tooFull = false;
        while (at < text.length() && !tooMany && !tooFull) {
            var number = line;
            row();
            if (!cells.isEmpty()) {
                tooMany = rows >= limits.most();
                tooFull = signs > limits.signs();
                if (!tooMany && !tooFull) {
                    rows++;
                    sink.row(new XlsxGrid.Row(number, false, cells, Map.of(), List.of()));
                }
            }
        }
        sink.end(new ArrayList<>(), tooMany, tooFull, tooWide);
    }

    private void row() {
        cells = new TreeMap<>();
        column = 0;
        var quoted = false;
        for (; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (sign == '"') {
                quoted = quote(quoted);
            } else if (!quoted && sign == separator) {
                put();
            } else if (!quoted && sign == '\n') {
                at++;
                break;
            } else if (cell.length() < LONGEST && (quoted || sign != '\r')) {
                cell.append(sign);
            }
            line += sign == '\n' ? 1 : 0;
        }
        line++;
        put();
    }

    /** Whether what follows stands within quotes; a quote within them is written twice, one in the midst of a cell is a sign as any other. */
    private boolean quote(boolean quoted) {
        if (quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
            at++;
            cell.append('"');
            return true;
        }
        if (!quoted && !cell.isEmpty()) {
            cell.append('"');
            return false;
        }
        return !quoted;
    }

    private void put() {
        var text = XlsxHandler.kept(cell.toString());
        var kept = text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0 ? text.substring(1) : text;
        cell.setLength(0);
        if (!kept.isEmpty() && column < XlsxReader.COLUMNS) {
            cells.put(column, kept);
            signs += kept.length();
        }
        tooWide |= !kept.isEmpty() && column >= XlsxReader.COLUMNS;
        column++;
    }
}
