package vn.hoithi.study.importer;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Markdown as people have it. Two things differ from the standard: {@code <br>} is a break (tables of papers are full of it; all other HTML is
 * words), and "**Điều 5.**Phạm vi" is bold, for papers copied from Word have no space there. Pictures are not shown: their place is named.
 */
final class Markdown {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true).build();
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
    /** Code, an escaped sign, or bold words; what stands within quotes of code is left alone. */
    private static final Pattern BOLD = Pattern.compile("(`+)[^`]*\\1|\\\\.|(?<![*\\\\])(\\*{2,3})(?=[^\\s*])([^*\\n]+)(?<=[^\\s\\\\])\\2(?!\\*)");
    private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");
    /** A comment is a mark to the standard's rules and nothing to a reader. */
    private static final String JOINT = "<!---->";

    private Markdown() {
    }

    /** HTML that still has to go through {@link SafeHtml}. */
    static String html(String markdown) {
        var document = PARSER.parse(prepared(markdown));
        document.accept(new Breaks());
        return HTML.render(document);
    }

    private static String prepared(String markdown) {
        var made = new StringBuilder();
        var fenced = false;
        for (var line : markdown.split("\n", -1)) {
            fenced ^= FENCE.matcher(line).matches();
            made.append(made.isEmpty() ? "" : "\n").append(fenced ? line : BREAK.matcher(line).replaceAll("").isBlank() ? "" : joined(line));
        }
        return made.toString();
    }

    private static String joined(String line) {
        return BOLD.matcher(line).replaceAll(found -> {
            var whole = found.group();
            if (found.group(2) == null) {
                return java.util.regex.Matcher.quoteReplacement(whole);
            }
            var inner = found.group(3);
            var before = mark(inner.codePointAt(0)) && found.start() > 0 && word(line.codePointBefore(found.start()));
            var after = mark(inner.codePointBefore(inner.length())) && found.end() < line.length() && word(line.codePointAt(found.end()));
            return java.util.regex.Matcher.quoteReplacement((before ? JOINT : "") + whole + (after ? JOINT : ""));
        });
    }

    private static boolean mark(int sign) {
        return !Character.isLetterOrDigit(sign);
    }

    private static boolean word(int sign) {
        return Character.isLetterOrDigit(sign);
    }

    private static final class Breaks extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            var words = new StringBuilder();
            image.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    words.append(text.getLiteral());
                }
            });
            image.insertBefore(new Text(words.isEmpty() ? "[Hình]" : "[Hình: " + words + "]"));
            image.unlink();
        }

        @Override
        public void visit(HtmlInline html) {
            if (html.getLiteral().equals(JOINT)) {
                html.unlink();
            } else if (BREAK.matcher(html.getLiteral()).matches()) {
                Node next = html.getNext();
                html.insertBefore(new HardLineBreak());
                if (next instanceof org.commonmark.node.SoftLineBreak) {
                    next.unlink();
                }
                html.unlink();
            }
        }
    }
}
