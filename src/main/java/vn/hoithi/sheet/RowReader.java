package vn.hoithi.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one kind of thing out of the lists of a workbook, row by row: what each row says is the reader's own, what is wrong with it and what
 * deserves a second look is found here, by row and column.
 */
public abstract class RowReader<F extends Enum<F> & Field> {

    /** What keeps the file out. */
    protected final List<Finding> errors = new ArrayList<>();
    /** What deserves a look. */
    protected final List<Finding> warnings = new ArrayList<>();
    /** The list that is read. */
    protected Table<F> list;

    /** Says which columns a list lacks. */
    protected abstract void columns();

    /** Reads a row of the list. */
    protected abstract void row(XlsxGrid.Row row);

    /** Reads all lists; {@code empty} says that there is nothing in them. */
    protected final void read(Tables<F> tables, String empty) {
        warnings.addAll(tables.told());
        for (var table : tables.read()) {
            list = table;
            errors.addAll(table.errors());
            warnings.addAll(table.notes());
            columns();
            table.rows().forEach(this::row);
        }
        if (errors.isEmpty() && tables.read().stream().allMatch(t -> t.rows().isEmpty())) {
            errors.add(Finding.whole(empty));
        }
    }

    /** What the row says of the field. */
    protected final String cell(XlsxGrid.Row row, F field) {
        return list.cell(row, field);
    }

    /** The list has no column for the field. */
    protected final void missing(F field, String key) {
        errors.add(new Finding(list.sheet(), Math.max(1, list.headings().row()), field.title(), key, List.of()));
    }

    /** Something is wrong at the row's field. */
    protected final void error(XlsxGrid.Row row, F field, String key, String... arguments) {
        errors.add(list.at(row, field, key, arguments));
    }

    /** Something at the row's field deserves a look. */
    protected final void warn(XlsxGrid.Row row, F field, String key, String... arguments) {
        warnings.add(list.at(row, field, key, arguments));
    }

    /** Nothing is wrong with the row: nothing was found since there were so many errors, nor when its cells were read. */
    protected final boolean sound(XlsxGrid.Row row, int before) {
        return errors.size() == before && list.errors().stream().noneMatch(e -> e.row() == row.number());
    }
}
