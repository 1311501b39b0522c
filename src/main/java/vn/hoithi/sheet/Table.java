package vn.hoithi.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The part of a sheet that is read as a list: its headings and the rows below them.
 *
 * @param sheet    its name where several sheets are read, else ""
 * @param headings where they are and what each column is
 * @param rows     those that say something
 * @param filled   what a merged area says for rows further down, by row and column
 * @param errors   what keeps it from being read rightly
 * @param notes    what was passed over, and what deserves a look
 */
public record Table<F extends Enum<F> & Field>(String sheet, Headings<F> headings, Map<F, List<Integer>> places, List<XlsxGrid.Row> rows, Map<Integer, Map<Integer, String>> filled,
                                               List<Finding> errors, List<Finding> notes) {

    /** The field has a column. */
    public boolean has(F field) {
        return places.containsKey(field);
    }

    /** What a row says of a field, on one line; several columns under one heading are one text. */
    public String cell(XlsxGrid.Row row, F field) {
        var columns = columns(field);
        return columns.size() == 1 ? cell(row, columns.getFirst()) : columns.stream().map(c -> cell(row, c)).filter(t -> !t.isEmpty()).collect(Collectors.joining(" "));
    }

    private String cell(XlsxGrid.Row row, Integer column) {
        var own = row.cell(column);
        return own.isEmpty() ? filled.getOrDefault(row.number(), Map.of()).getOrDefault(column, "") : own;
    }

    /** The same with its lines apart. */
    public String lines(XlsxGrid.Row row, F field) {
        return columns(field).stream().map(c -> row.cells().getOrDefault(c, "")).filter(t -> !t.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** The columns of a field; none when it has no heading. */
    public List<Integer> columns(F field) {
        return places.getOrDefault(field, List.of());
    }

    /** The needed fields without a column. */
    public List<F> missing(Class<F> kind) {
        return Arrays.stream(kind.getEnumConstants()).filter(f -> f.needed() && !has(f)).toList();
    }

    /** Something to say about a row. */
    public Finding at(XlsxGrid.Row row, F field, String key, String... arguments) {
        return new Finding(sheet, row.number(), field.title(), key, List.of(arguments));
    }
}
