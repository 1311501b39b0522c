package vn.hoithi.organisation.exchange;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.organisation.UnitForm;
import vn.hoithi.sheet.Finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A row as it was read.
 *
 * @param sheet  its name where several are read, else ""
 * @param row    its number there
 * @param code   "" when it has none
 * @param form   null when it is none the installation knows
 * @param parent what is written of the unit above, "" for nothing
 * @param count  null when it says no numbers
 * @param sound  nothing is wrong with its cells
 */
record UnitLine(String sheet, int row, String code, String name, @Nullable UnitForm form, String parent, @Nullable Count count, boolean sound) {

    /**
     * What a unit says it has.
     *
     * @param on     the day, null when none is written
     * @param source "" when none is written
     */
    record Count(int members, int officers, @Nullable LocalDate on, String source) {
    }

    /** What a code is known by: capitals and small letters are the same. */
    static String key(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    /** Something to say about one of its cells. */
    Finding at(UnitColumn column, String key, String... arguments) {
        return new Finding(sheet, row, column.title(), key, List.of(arguments));
    }
}
