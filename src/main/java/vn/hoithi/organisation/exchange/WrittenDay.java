package vn.hoithi.organisation.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;

/** A day as people and programs write it: 30/6/2026, 30-06-2026, 2026-06-30, or a date of a spreadsheet that has lost its format and is a bare number. */
final class WrittenDay {

    private static final List<DateTimeFormatter> FORMATS = List.of(DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT), DateTimeFormatter.ISO_LOCAL_DATE);
    /** Day 1 of spreadsheets, after the 29 February 1900 that only they have. */
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

    private WrittenDay() {
    }

    /** Null when it is none. */
    static LocalDate of(String written) {
        if (written.matches("[1-9]\\d{4}")) {
            return FIRST.plusDays(Integer.parseInt(written));
        }
        var text = written.matches("\\d{1,2}[.-]\\d{1,2}[.-]\\d{4}") ? written.replaceAll("[.-]", "/") : written;
        for (var format : FORMATS) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeParseException other) {
                // the next
            }
        }
        return null;
    }
}
