#!/usr/bin/env bash
# POI 5.5.1 and LibreOffice 7.4.7: a list made in code, with a format and "%1." but no w:start, counts "0., 1.", for the standard's own default is
# zero; a paragraph without words that belongs to the list takes a number too. And a heading of the second level that comes before any of the first counts
# it: "1.1." and then "2.". Whoever draws the numbers of a docx starts at one only where the file says so.
. "$(dirname "$0")/with.sh"
command -v soffice >/dev/null || { echo "LEFT OUT: $(basename "$0") needs LibreOffice (soffice)" >&2; exit 77; }
jars org.apache.poi:poi-ooxml:5.5.1
program "$work/list.docx" <<'J'
import java.io.FileOutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

public class Main {
    static BigInteger list(XWPFDocument document, int id, boolean start) {
        var shape = CTAbstractNum.Factory.newInstance();
        shape.setAbstractNumId(BigInteger.valueOf(id));
        for (int at = 0; at < 2; at++) {
            var level = shape.addNewLvl();
            level.setIlvl(BigInteger.valueOf(at));
            if (start) {
                level.addNewStart().setVal(BigInteger.ONE);
            }
            level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
            level.addNewLvlText().setVal(at == 0 ? "%1." : "%1.%2.");
        }
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(shape)));
    }

    static void add(XWPFDocument document, BigInteger list, int depth, String words) {
        var paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(depth));
        paragraph.createRun().setText(words);
    }

    public static void main(String[] a) throws Exception {
        try (var document = new XWPFDocument(); var out = new FileOutputStream(a[0])) {
            var silent = list(document, 0, false);
            add(document, silent, 0, "first");
            add(document, silent, 0, "second");
            var said = list(document, 1, true);
            add(document, said, 1, "below nothing");
            add(document, said, 0, "");
            add(document, said, 0, "after an empty one");
            document.write(out);
        }
    }
}
J
(cd "$work" && soffice "-env:UserInstallation=file://$work/office" --headless --convert-to txt:Text list.docx >/dev/null 2>&1)
sed 's/^\xEF\xBB\xBF//; s/^ *//; s/ *$//' "$work/list.txt" >"$work/seen"
expected <<'T'
0. first
1. second
1.1. below nothing
2.
3. after an empty one
T
