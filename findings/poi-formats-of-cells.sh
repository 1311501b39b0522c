#!/usr/bin/env bash
# POI 5.5.1, DataFormatter with the Vietnamese locale: what a cell "shows" is not what Excel shows there. Built-in date format 14, which
# Excel draws as 31/12/2026 on a Vietnamese machine, is American in every locale; phone and insurance numbers from 10^11 on in General
# become 1,23457E+11 and lose digits although the column is wide; a date with quoted words around it ("ngày" dd "tháng" mm …) comes
# out as its bare number, 46387.0, while quoted words behind an amount work.
# So: read dates as dates and numbers as numbers, never as formatted text.
. "$(dirname "$0")/with.sh"
jars org.apache.poi:poi:5.5.1
program <<'J'
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;

public class Main {
    static void shown(String what, double value, int index, String format) {
        System.out.println(what + " [" + format + "]: " + new DataFormatter(Locale.of("vi", "VN")).formatRawCellContents(value, index, format));
    }

    public static void main(String[] a) {
        shown("31 December 2026", 46387, 14, "m/d/yy");
        shown("31 December 2026", 46387, 165, "dd/mm/yyyy");
        shown("11 digits", 79123456789d, 0, "General");
        shown("12 digits", 123456789012d, 0, "General");
        shown("12 digits", 123456789012d, 1, "0");
        shown("a day in words", 46387, 166, "\"ngày\" dd \"tháng\" mm \"năm\" yyyy");
        shown("an amount", 1250000, 167, "#,##0\\ \"đồng\"");
        shown("a tagged date", 46387, 168, "[$-42A]dd/mm/yyyy");
        shown("a tagged date in words", 46387, 169, "[$-42A]dd mmmm yyyy");
    }
}
J
expected <<'T'
31 December 2026 [m/d/yy]: 12/31/26
31 December 2026 [dd/mm/yyyy]: 31/12/2026
11 digits [General]: 79123456789
12 digits [General]: 1,23457E+11
12 digits [0]: 123456789012
a day in words ["ngày" dd "tháng" mm "năm" yyyy]: 46387.0
an amount [#,##0\ "đồng"]: 1.250.000 đồng
a tagged date [[$-42A]dd/mm/yyyy]: 31/12/2026
a tagged date in words [[$-42A]dd mmmm yyyy]: 31 tháng 12 2026
T
