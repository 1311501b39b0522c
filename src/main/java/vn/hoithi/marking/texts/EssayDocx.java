package vn.hoithi.marking.texts;

import vn.hoithi.marking.texts.EssayListQueries.Row;
import vn.hoithi.sheet.WrittenWhileRead;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Essays as a document for Word, a heading for each. Written part by part: a library would hold the whole of it in memory. */
final class EssayDocx implements WrittenWhileRead.Writer {

    private static final int BATCH = 100;
    private static final String TYPES = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>""";
    private static final String RELATIONS = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";
    private static final String DOCUMENT_RELATIONS = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""";
    private static final String STYLES = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>\
        <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>\
        <w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>\
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
        <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>\
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="360"/>\
        <w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:rPr><w:i/></w:rPr></w:style></w:styles>""";
    private static final String BEGIN = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""";
    private static final String END = """
        <w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>""";
    private final EssayTexts.Choice choice;
    private final EssayWords words;
    private ZipOutputStream zip;
    private long after;

    EssayDocx(EssayTexts.Choice choice, EssayWords words) {
        this.choice = choice;
        this.words = words;
    }

    @Override
    public void begin(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part("[Content_Types].xml", TYPES);
        part("_rels/.rels", RELATIONS);
        part("word/_rels/document.xml.rels", DOCUMENT_RELATIONS);
        part("word/styles.xml", STYLES);
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        write(BEGIN);
        paragraph("Title", choice.contest().title());
        paragraph("Title", choice.contest().settings().essay().title());
    }

    @Override
    public boolean next() throws IOException {
        var rows = choice.rows(after, BATCH, 0);
        for (var row : rows) {
            essay(row);
        }
        if (!rows.isEmpty()) {
            after = rows.getLast().attemptId();
            return true;
        }
        write(END);
        zip.closeEntry();
        zip.close();
        return false;
    }

    private void essay(Row row) throws IOException {
        paragraph("Heading1", words.heading(row));
        paragraph("Quote", words.facts(choice.contest(), row));
        for (var line : row.body().lines().filter(l -> !l.isBlank()).toList()) {
            paragraph("Normal", line);
        }
        if (row.marked() && !row.remark().isEmpty()) {
            paragraph("Quote", words.remark(row));
        }
    }

    private void part(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(text);
        zip.closeEntry();
    }

    private void paragraph(String style, String text) throws IOException {
        write("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r></w:p>");
    }

    private static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().filter(EssayDocx::isXml).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** What XML 1.0 has no place for would make the whole file unreadable. */
    private static boolean isXml(int c) {
        return c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    private void write(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
