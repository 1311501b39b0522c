#!/usr/bin/env bash
# POI 5.5.1, DateUtil.isADateFormat: whether a cell is a date is guessed from letters, quoted words included. A date with Vietnamese words
# ("ngày" dd "tháng" mm), a Korean one or one with a weekday is no date; a member's number shown as MS0123 or S007 is one, and 123 in it
# becomes 2 May 1900. The way formats are read by spreadsheets (quoted and escaped text first taken out) answers all of these rightly.
. "$(dirname "$0")/with.sh"
jars org.apache.poi:poi:5.5.1
program <<'J'
import org.apache.poi.ss.usermodel.DateUtil;

public class Main {
    public static void main(String[] a) {
        for (var format : new String[] {"dd/mm/yyyy", "\"ngày\" dd \"tháng\" mm \"năm\" yyyy", "hh\" giờ \"mm\" phút\"", "hh\"h\"mm", "yyyy\"년\" m\"월\" d\"일\"", "0\" d\"", "0### ### ###", "\"MS\"0000", "\\S000"}) {
            System.out.println(format + ": " + (DateUtil.isADateFormat(170, format) ? "date" : "number"));
        }
    }
}
J
expected <<'T'
dd/mm/yyyy: date
"ngày" dd "tháng" mm "năm" yyyy: number
hh" giờ "mm" phút": number
hh"h"mm: date
yyyy"년" m"월" d"일": number
0" d": number
0### ### ###: number
"MS"0000: date
\S000: date
T
