package vn.hoithi.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds Word files out of their XML, as small as a test needs them. */
public final class Docx {

    private static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"";
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder links = new StringBuilder();

    private Docx(String body) {
        parts.put("document", "<w:document" + SPACES + "><w:body>" + body + "</w:body></w:document>");
    }

    /** A file with this body: elements of the namespaces w, r, mc, wp, a, pic, wps, v, o, m, c. */
    public static Docx of(String... body) {
        return new Docx(String.join("", body));
    }

    /** A paragraph of one run. */
    public static String p(String words) {
        return p("", words);
    }

    /** A paragraph with properties. */
    public static String p(String properties, String words) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + r(words) + "</w:p>";
    }

    /** A run. */
    public static String r(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    /** A run with properties. */
    public static String r(String properties, String words) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    /** Properties of a paragraph in a list. */
    public static String in(int list, int depth) {
        return "<w:numPr><w:ilvl w:val=\"" + depth + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
    }

    /** Another part: numbering, styles, footnotes, comments, header1. */
    public Docx with(String part, String root, String content) {
        parts.put(part, "<w:" + root + SPACES + ">" + content + "</w:" + root + ">");
        links.append("<Relationship Id=\"part-").append(part).append("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/").append(part.replaceAll("\\d", ""))
                .append("\" Target=\"").append(part).append(".xml\"/>");
        return this;
    }

    /** A link that leads out of the file. */
    public Docx link(String id, String address) {
        links.append("<Relationship Id=\"").append(id).append("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"").append(address).append("\" TargetMode=\"External\"/>");
        return this;
    }

    public byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
            put(zip, "_rels/.rels", relations + "<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            put(zip, "word/_rels/document.xml.rels", relations + links + "</Relationships>");
            for (var part : parts.entrySet()) {
                put(zip, "word/" + part.getKey() + ".xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
