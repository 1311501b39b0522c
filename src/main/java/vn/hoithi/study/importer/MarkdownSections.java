package vn.hoithi.study.importer;

import java.util.List;
import vn.hoithi.study.importer.ImportedDocument.Section;
import vn.hoithi.text.Vietnamese;

/** Splits Markdown that is no official paper at its highest headings; what is below them keeps its own shape. */
final class MarkdownSections {

    private MarkdownSections() {
    }

    static List<Section> of(String markdown, String preamble) {
        var lines = markdown.lines().toList();
        var top = highest(lines);
        var sections = new Outline.Sections(preamble);
        var body = new StringBuilder();
        var fenced = false;
        for (var line : lines) {
            fenced ^= line.startsWith("```") || line.startsWith("~~~");
            var level = fenced ? 0 : level(line);
            if (level > 0 && level <= top) {
                flush(sections, body);
                var heading = Vietnamese.line(Line.plain(line.substring(level).strip()));
                sections.open(1, heading, Vietnamese.slug(heading));
            } else {
                body.append(level > 0 ? line.substring(top - 1) : line).append('\n'); // the page's own heading is the first level
            }
        }
        flush(sections, body);
        return sections.done();
    }

    private static void flush(Outline.Sections sections, StringBuilder body) {
        var markdown = body.toString().strip();
        if (!markdown.isEmpty()) {
            sections.add(new Block(Block.Kind.MARKDOWN, "", markdown));
        }
        body.setLength(0);
    }

    private static int highest(List<String> lines) {
        var top = 7;
        var fenced = false;
        for (var line : lines) {
            fenced ^= line.startsWith("```") || line.startsWith("~~~");
            var level = fenced ? 0 : level(line);
            top = level > 0 ? Math.min(top, level) : top;
        }
        return top;
    }

    private static int level(String line) {
        var hashes = line.length() - line.replaceFirst("^#{1,6}(?= )", "").length();
        return hashes > 0 && !line.substring(hashes).isBlank() ? hashes : 0;
    }
}
