package vn.hoithi.roster;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** The year of birth in whatever a list has: a year, a date as text or as a date, or a date that has lost its format and is a bare number. */
final class BirthYearCell {

    private static final Pattern WRITTEN = Pattern.compile("(?:.*năm )?([0-9]{4})|[0-9]{1,2} ?[/.-] ?[0-9]{1,2} ?[/.-] ?([0-9]{4})|([0-9]{4})-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}[/.-]([0-9]{4})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Day 1 of spreadsheets, after the 29 February 1900 that only they have. */
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final int EARLIEST_SERIAL = 10_000;
    private static final int LATEST_SERIAL = 80_000;

    private BirthYearCell() {
    }

    /** The year as text; "" when nothing in the text looks like one. */
    static String year(String text) {
        var found = WRITTEN.matcher(text);
        if (!found.matches()) {
            return "";
        }
        for (int i = 1; i < found.groupCount(); i++) {
            if (found.group(i) != null) {
                return found.group(i);
            }
        }
        return found.group(found.groupCount());
    }

    /** The day a bare number stands for; null for numbers that are none of somebody's birth. */
    static LocalDate serial(java.math.BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.intValue() > EARLIEST_SERIAL && number.intValue() < LATEST_SERIAL ? FIRST.plusDays(number.intValue()) : null;
    }
}
