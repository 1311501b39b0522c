package vn.hoithi.study.importer;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import vn.hoithi.study.importer.ImportResult.Imported;
import vn.hoithi.study.importer.ImportResult.Refusal;
import vn.hoithi.study.importer.ImportResult.Refused;
import vn.hoithi.text.Vietnamese;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a file of at most 5 MB into a document, or says why not. */
public final class Importer {

    /** Largest file taken, in bytes. */
    public static final int LARGEST = 5 << 20;
    private static final String PREAMBLE = "Phần mở đầu";
    private static final Pattern FORM = Pattern.compile("(?:KẾ HOẠCH|NGHỊ ĐỊNH|NGHỊ QUYẾT|HƯỚNG DẪN|THÔNG BÁO|QUYẾT ĐỊNH|BÁO CÁO|CHƯƠNG TRÌNH|THÔNG TƯ|CHỈ THỊ|LUẬT|ĐIỀU LỆ|QUY CHẾ|QUY ĐỊNH|BỘ LUẬT)");

    private Importer() {
    }

    /** Reads by the ending of the name (md, txt, docx) and checks that the content is what the name says. */
    public static ImportResult read(String fileName, byte[] content) {
        var name = Vietnamese.line(fileName).toLowerCase(Locale.ROOT);
        var ending = name.substring(name.lastIndexOf('.') + 1);
        if (content.length > LARGEST) {
            return new Refused(Refusal.TOO_LARGE);
        }
        return switch (ending) {
            case "docx" -> word(content);
            case "txt", "md", "markdown" -> text(content, !ending.equals("txt"));
            case "doc" -> new Refused(Refusal.OLD_WORD);
            default -> new Refused(Refusal.WRONG_TYPE);
        };
    }

    /** Reads Markdown that was typed or pasted. */
    public static ImportResult markdown(String typed) {
        if (LegacyEncoding.in(typed)) {
            return new Refused(Refusal.LEGACY_ENCODING);
        }
        var matter = FrontMatter.of(Vietnamese.block(typed));
        var lines = TextLines.ofMarkdown(matter.body());
        if (Outline.official(lines)) {
            return result(new ImportedDocument(matter.get("title").isEmpty() ? title(lines) : clip(matter.get("title")), Outline.of(lines, PREAMBLE)));
        }
        var body = matter.body().strip();
        var title = matter.get("title");
        if (lines.size() > 1 && lines.getFirst().mark() == 1 && lines.stream().filter(l -> l.mark() == 1).count() == 1) {
            title = title.isEmpty() ? lines.getFirst().plain() : title;
            body = lines.getFirst().plain().equals(title) ? body.substring(body.indexOf('\n') + 1) : body;
        }
        return result(new ImportedDocument(clip(title), MarkdownSections.of(body, title.isEmpty() ? PREAMBLE : clip(title))));
    }

    private static ImportResult text(byte[] content, boolean markdown) {
        if (starts(content, "PK\u0003\u0004") || starts(content, "%PDF") || starts(content, "\u00D0\u00CF\u0011\u00E0")) {
            return new Refused(Refusal.RENAMED);
        }
        try {
            var text = decode(content);
            if (text.indexOf('\0') >= 0) {
                return new Refused(Refusal.RENAMED);
            }
            if (LegacyEncoding.in(text)) {
                return new Refused(Refusal.LEGACY_ENCODING);
            }
            return markdown ? markdown(text) : plain(TextLines.ofText(text));
        } catch (CharacterCodingException notUnicode) {
            return new Refused(Refusal.LEGACY_ENCODING);
        }
    }

    private static ImportResult word(byte[] content) {
        if (starts(content, "\u00D0\u00CF\u0011\u00E0")) {
            return new Refused(Refusal.OLD_WORD);
        }
        if (!starts(content, "PK\u0003\u0004")) {
            return new Refused(Refusal.RENAMED);
        }
        try {
            var lines = DocxLines.of(content);
            return LegacyEncoding.in(String.join("\n", lines.stream().map(Line::text).toList())) ? new Refused(Refusal.LEGACY_ENCODING) : plain(lines);
        } catch (IOException | OpenXML4JException | RuntimeException damaged) { // the library throws many kinds for a hostile or damaged file
            return new Refused(String.valueOf(damaged.getMessage()).contains("Zip bomb") ? Refusal.TOO_LARGE : Refusal.UNREADABLE);
        }
    }

    private static ImportResult plain(List<Line> lines) {
        return result(new ImportedDocument(title(lines), lines.isEmpty() ? List.of() : Outline.of(lines, PREAMBLE)));
    }

    private static ImportResult result(ImportedDocument document) {
        return document.sections().isEmpty() ? new Refused(Refusal.EMPTY) : new Imported(document);
    }

    /** "KẾ HOẠCH" and what it is about; else the first line. */
    private static String title(List<Line> lines) {
        for (var at = 0; at + 1 < lines.size(); at++) {
            var form = lines.get(at).plain();
            if (FORM.matcher(form).matches()) {
                return clip(form + ": " + lines.get(at + 1).plain());
            }
        }
        return lines.isEmpty() ? "" : clip(lines.getFirst().plain());
    }

    private static String clip(String title) {
        var line = Vietnamese.line(title);
        return line.length() <= 200 ? line : line.substring(0, 199).replaceAll("\\s+\\S*$", "") + "…";
    }

    private static String decode(byte[] content) throws CharacterCodingException {
        Charset charset = starts(content, "\u00FF\u00FE") ? StandardCharsets.UTF_16LE : starts(content, "\u00FE\u00FF") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        var text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean starts(byte[] content, String magic) {
        for (var at = 0; at < magic.length(); at++) {
            if (at >= content.length || (content[at] & 0xFF) != magic.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
