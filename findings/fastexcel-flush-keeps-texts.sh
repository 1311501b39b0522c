#!/usr/bin/env bash
# fastexcel 0.20.2 (writer): Worksheet.flush() is there so that a large sheet is not kept in memory, and numbers are let go of; but every text set
# by value() stays in the workbook's table of shared strings until finish(). 12 MB of different texts, flushed every 100 rows, keep about 12 MB;
# inlineString() keeps nothing. Whoever writes texts that are all different (essays, comments) needs the second, flush or not.
. "$(dirname "$0")/with.sh"
jars org.dhatim:fastexcel:0.20.2
program <<'J'
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

public class Main {
    public static void main(String[] arguments) throws Exception {
        for (var way : new String[] {"value", "inlineString"}) {
            var book = new Workbook(OutputStream.nullOutputStream(), "findings", "1.0");
            var sheet = book.newWorksheet("s");
            var before = used();
            for (int row = 0; row < 4_000; row++) {
                var text = "%06d".formatted(row).repeat(500);
                if (way.equals("value")) {
                    sheet.value(row, 0, text);
                } else {
                    sheet.inlineString(row, 0, text);
                }
                if (row % 100 == 99) {
                    sheet.flush();
                }
            }
            System.out.println(way + ", 12 MB of text flushed: " + (used() - before > 8_000_000 ? "kept" : used() - before < 2_000_000 ? "let go" : "in between"));
            book.finish();
        }
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
J
expected <<'T'
value, 12 MB of text flushed: kept
inlineString, 12 MB of text flushed: let go
T
