package vn.hoithi.sheet;

/**
 * How much is read of a workbook.
 *
 * @param rows     a sheet may have, besides its headings
 * @param cells    a workbook may have, empty ones that only have a colour too
 * @param signs    all cells may have together; more would not be kept
 * @param unpacked bytes of its parts
 * @param tooMany  message key of what is said to a sheet with more rows
 * @param tooHeavy message key of what is said to a file with more to unpack
 */
public record XlsxLimits(int rows, int cells, int signs, int unpacked, String tooMany, String tooHeavy) {

    /** Of most lists. */
    public static final XlsxLimits USUAL = new XlsxLimits(XlsxReader.ROWS, XlsxReader.CELLS, 5_000_000, 32 << 20, "import.tooMany", "import.tooHeavy");
    /** Of lists as long as the units of a whole union: 130,000 rows. */
    public static final XlsxLimits LONG = new XlsxLimits(130_000, 3_000_000, 40_000_000, 192 << 20, "import.tooManyLong", "import.tooHeavyLong");
    /** Rows above the headings, and their own. */
    private static final int TITLES = 50;

    /** Rows that are read at most. */
    int most() {
        return rows + TITLES;
    }
}
