#!/usr/bin/env bash
# LibreOffice Calc: saving an xlsx changes what its cells are. Built-in format 14 ("the system's short date", dd/mm/yyyy on a Vietnamese
# machine) is written back as the literal m/d/yyyy of the office's own language, month first for every later reader; and a formula's
# stored value is kept and passed on even where it is plainly stale (1 + 1 = 7), whoever wrote the file.
# So: a date's order is never taken from its format, and a formula's value is not taken for what the sheet says.
. "$(dirname "$0")/with.sh"
command -v soffice >/dev/null || { echo "LEFT OUT: $(basename "$0") needs LibreOffice Calc (soffice)" >&2; exit 77; }
jars org.apache.poi:poi-ooxml:5.5.1
cat >"$work/Write.java" <<'J'
import java.nio.file.*;
import org.apache.poi.xssf.usermodel.*;

public class Write {
    public static void main(String[] a) throws Exception {
        try (var book = new XSSFWorkbook(); var out = Files.newOutputStream(Path.of(a[0]))) {
            var row = book.createSheet("S").createRow(0);
            var date = book.createCellStyle();
            date.setDataFormat((short) 14);
            var day = row.createCell(0);
            day.setCellStyle(date);
            day.setCellValue(45839);
            row.createCell(1).setCellFormula("1+1");
            row.getCell(1).setCellValue(7);
            book.write(out);
        }
    }
}
J
"$JAVA" -Dlog4j2.statusLoggerLevel=OFF -cp "$work/jars/*" "$work/Write.java" "$work/sent.xlsx" 2>"$work/errors"
LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/office" --headless --convert-to xlsx --outdir "$work/saved" "$work/sent.xlsx" >/dev/null 2>&1
program "$work/sent.xlsx" "$work/saved/sent.xlsx" <<'J'
import java.nio.file.*;
import org.apache.poi.xssf.usermodel.*;

public class Main {
    public static void main(String[] files) throws Exception {
        for (var file : files) {
            try (var book = new XSSFWorkbook(Files.newInputStream(Path.of(file)))) {
                var row = book.getSheetAt(0).getRow(0);
                var style = row.getCell(0).getCellStyle();
                System.out.println((style.getDataFormat() == 14 ? "format 14" : "a format of the file's own, " + style.getDataFormatString()) + "; 1+1 is stored as " + row.getCell(1).getNumericCellValue());
            }
        }
    }
}
J
expected <<'T'
format 14; 1+1 is stored as 7.0
a format of the file's own, m/d/yyyy; 1+1 is stored as 7.0
T
