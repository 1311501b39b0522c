package vn.hoithi.sheet;

import java.util.Optional;
import java.util.regex.Pattern;

/** A merged area; rows as on the sheet (1 is the first), columns from 0, both ends belong to it. */
record Area(int top, int left, int bottom, int right) {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    static Optional<Area> of(String reference) {
        var parts = REFERENCE.matcher(reference);
        return parts.matches() ? Optional.of(new Area(Integer.parseInt(parts.group(2)), XlsxHandler.column(parts.group(1)), Integer.parseInt(parts.group(4)), XlsxHandler.column(parts.group(3))))
                : Optional.empty();
    }

    boolean holds(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }

    /** A1:B2. */
    String reference() {
        return letters(left) + top + ":" + letters(right) + bottom;
    }

    /** 0 gives A, 26 gives AA. */
    static String letters(int column) {
        return (column >= 26 ? letters(column / 26 - 1) : "") + (char) ('A' + column % 26);
    }
}
