package vn.hoithi.study.importer;

import vn.hoithi.office.TooLarge;
import vn.hoithi.study.importer.ImportResult.Imported;
import vn.hoithi.study.importer.ImportResult.Refusal;
import vn.hoithi.study.importer.ImportResult.Refused;
import vn.hoithi.text.Tcvn3;
import vn.hoithi.text.Vietnamese;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Reads a file of at most 5 MB into a document, or says why not. */
public final class Importer {

    /** Largest file taken, in bytes. */
    public static final int LARGEST = 5 << 20;
    private static final String PREAMBLE = "Phần mở đầu";
    private final boolean tcvn3;

    private Importer(boolean tcvn3) {
        this.tcvn3 = tcvn3;
    }

    /** Reads by the ending of the name (md, txt, docx) and checks that the content is what the name says. */
    public static ImportResult read(String fileName, byte[] content) {
        return new Importer(false).file(fileName, content);
    }

    /** As {@link #read}, and turns TCVN3 into Unicode: only ever because somebody said that the file is in TCVN3. */
    public static ImportResult readTcvn3(String fileName, byte[] content) {
        return new Importer(true).file(fileName, content);
    }

    /** Reads Markdown that was typed or pasted. */
    public static ImportResult markdown(String typed) {
        return new Importer(false).typed(typed);
    }

    private ImportResult file(String fileName, byte[] content) {
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

    private ImportResult typed(String typed) {
        var old = refusal(typed);
        if (old != null) {
            return old;
        }
        if (TableLimit.exceeds(typed)) {
            return new Refused(Refusal.TOO_MANY_CELLS);
        }
        var matter = FrontMatter.of(Vietnamese.block(typed));
        var lines = TextLines.ofMarkdown(matter.body());
        if (Outline.official(lines) || Outline.numbered(lines)) {
            return paper(matter.get("title").isEmpty() ? DocumentTitle.of(lines) : matter.get("title"), lines, List.of()).naming(MarkdownLinks.notices(matter.body()));
        }
        var body = matter.body().strip();
        var title = matter.get("title");
        if (lines.size() > 1 && lines.getFirst().mark() == 1 && lines.stream().filter(l -> l.mark() == 1).count() == 1) {
            title = title.isEmpty() ? lines.getFirst().plain() : title;
            body = lines.getFirst().plain().equals(title) ? body.substring(body.indexOf('\n') + 1) : body;
        } else if (title.isEmpty() && DocumentTitle.letterhead(lines)) {
            title = DocumentTitle.of(lines);
        }
        var clipped = DocumentTitle.clip(title);
        return result(new ImportedDocument(clipped, MarkdownSections.of(body, clipped.isEmpty() ? PREAMBLE : clipped), MarkdownLinks.notices(matter.body())));
    }

    private ImportResult text(byte[] content, boolean markdown) {
        if (starts(content, "PK\u0003\u0004") || starts(content, "%PDF") || starts(content, "\u00D0\u00CF\u0011\u00E0")) {
            return new Refused(Refusal.RENAMED);
        }
        try {
            var text = decode(content);
            if (text.indexOf('\0') >= 0) {
                return new Refused(Refusal.RENAMED);
            }
            var old = refusal(text);
            if (old != null) {
                return old;
            }
            var unicode = tcvn3 ? Tcvn3.toUnicode(text) : text;
            var lines = markdown ? List.<Line>of() : TextLines.ofText(unicode);
            return markdown ? new Importer(false).typed(unicode) : paper(DocumentTitle.of(lines), lines, List.of());
        } catch (CharacterCodingException notUnicode) {
            return new Refused(refusal(new String(content, StandardCharsets.ISO_8859_1)) instanceof Refused(var why) ? why : Refusal.LEGACY_ENCODING);
        }
    }

    private ImportResult word(byte[] content) {
        if (starts(content, "\u00D0\u00CF\u0011\u00E0")) {
            return new Refused(Refusal.OLD_WORD);
        }
        if (!starts(content, "PK\u0003\u0004")) {
            return new Refused(Refusal.RENAMED);
        }
        try {
            var made = WordLines.of(content, tcvn3);
            var old = refusal(made.raw());
            if (old != null) {
                return old;
            }
            if (TableLimit.exceeds(String.join("\n", made.lines().stream().map(Line::text).toList()))) {
                return new Refused(Refusal.TOO_MANY_CELLS);
            }
            return paper(made.title().isEmpty() ? DocumentTitle.of(made.lines()) : made.title(), made.lines(), made.asides());
        } catch (TooLarge much) {
            return new Refused(Refusal.TOO_LARGE);
        } catch (IOException | RuntimeException damaged) { // a hostile or damaged file may break the libraries in many ways
            return new Refused(Refusal.UNREADABLE);
        }
    }

    /** Null when the text is in Unicode, or is to be converted. */
    private Refused refusal(String text) {
        return switch (tcvn3 ? LegacyEncoding.NONE : LegacyEncoding.of(text)) {
            case NONE -> null;
            case TCVN3 -> new Refused(Refusal.TCVN3);
            case VNI -> new Refused(Refusal.LEGACY_ENCODING);
        };
    }

    private static ImportResult paper(String title, List<Line> lines, List<WordLines.Aside> asides) {
        var made = lines.isEmpty() ? new Outline.Made(List.of(), List.of()) : Outline.of(lines, asides, PREAMBLE);
        return result(new ImportedDocument(DocumentTitle.clip(title), made.sections(), made.notices()));
    }

    private static ImportResult result(ImportedDocument document) {
        return document.sections().isEmpty() ? new Refused(Refusal.EMPTY) : new Imported(document);
    }

    private String decode(byte[] content) throws CharacterCodingException {
        Charset charset = starts(content, "\u00FF\u00FE") ? StandardCharsets.UTF_16LE : starts(content, "\u00FE\u00FF") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException old) {
            if (!tcvn3) {
                throw old;
            }
            return new String(content, StandardCharsets.ISO_8859_1);
        }
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
