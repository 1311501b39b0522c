package vn.hoithi.study.importer;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import vn.hoithi.text.Packed;
import vn.hoithi.text.Vietnamese;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes lines of a Word file (docx): paragraphs with the numbers Word only draws, headings by style, tables. */
final class DocxLines {

    static {
        ZipSecureFile.setMaxEntrySize(60L << 20);
        ZipSecureFile.setMinInflateRatio(0.01);
    }

    private static final long XML_LIMIT = 8L << 20;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private boolean blank = true;

    private DocxLines() {
    }

    static List<Line> of(byte[] content) throws IOException, OpenXML4JException {
        if (!Packed.fits(content)) {
            throw new IOException("Zip bomb");
        }
        try (var book = OPCPackage.open(new ByteArrayInputStream(content)); var document = new XWPFDocument(light(book))) {
            var made = new DocxLines();
            for (var element : document.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph paragraph -> made.paragraph(document, paragraph);
                    case XWPFTable table -> made.table(table);
                    default -> { }
                }
            }
            return made.lines;
        }
    }

    /** The library keeps a tree of every part written in XML, many times its size. */
    private static OPCPackage light(OPCPackage book) throws IOException, OpenXML4JException {
        var left = XML_LIMIT;
        for (var part : book.getParts()) {
            if (part.getContentType().contains("xml")) {
                left -= Packed.size(part);
            }
        }
        if (left < 0) {
            throw new IOException("Zip bomb");
        }
        return book;
    }

    private void paragraph(XWPFDocument document, XWPFParagraph paragraph) {
        var number = number(paragraph);
        var mark = mark(document, paragraph);
        for (var part : paragraph.getText().split("\\R")) {
            var words = Vietnamese.line(part);
            if (words.isEmpty()) {
                blank = true;
                continue;
            }
            lines.add(new Line(mark, blank, false, Line.escape(number + words)));
            number = "";
            blank = false;
        }
    }

    /** The bullet or number Word draws before a paragraph of a list. */
    private String number(XWPFParagraph paragraph) {
        var format = paragraph.getNumFmt();
        if (paragraph.getNumID() == null || format == null || paragraph.getText().isBlank()) {
            return "";
        }
        var level = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
        var count = counters.merge(paragraph.getNumID() + "/" + level, 1, Integer::sum);
        counters.keySet().removeIf(k -> k.startsWith(paragraph.getNumID() + "/") && Integer.parseInt(k.substring(k.indexOf('/') + 1)) > level);
        return switch (format) {
            case "decimal", "decimalZero" -> count + ". ";
            case "lowerLetter" -> (char) ('a' + (count - 1) % 26) + ") ";
            case "upperRoman" -> roman(count) + ". ";
            case "none" -> "";
            default -> "- ";
        };
    }

    private static String roman(int number) {
        var tens = "X".repeat(Math.min(number / 10, 5));
        return tens + List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX").get(number % 10);
    }

    private static int mark(XWPFDocument document, XWPFParagraph paragraph) {
        var id = paragraph.getStyle();
        if (id == null) {
            return 0;
        }
        var style = document.getStyles() == null ? null : document.getStyles().getStyle(id);
        var name = (style == null || style.getName() == null ? id : style.getName()).toLowerCase().replace(" ", "");
        return name.matches("heading[1-6]") ? name.charAt(7) - '0' : name.equals("title") ? 1 : 0;
    }

    private void table(XWPFTable table) {
        var first = true;
        for (var row : table.getRows()) {
            var cells = row.getTableCells().stream().map(c -> Line.escape(Vietnamese.line(c.getText()))).toList();
            lines.add(new Line(0, first, true, "| " + String.join(" | ", cells) + " |"));
            if (first) {
                lines.add(new Line(0, false, true, "|" + " --- |".repeat(Math.max(1, cells.size()))));
            }
            first = false;
        }
        blank = true;
    }
}
