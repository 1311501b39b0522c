package vn.hoithi.study.importer;

import vn.hoithi.text.Vietnamese;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the blocks of a section as HTML with hanging clauses that can be linked to, and as plain text for the search. */
public final class SectionHtml {

    private final StringBuilder html = new StringBuilder();
    private final Set<String> ids = new HashSet<>();
    private boolean clause;
    private boolean list;
    private String clauseId = "";

    private SectionHtml() {
    }

    /** The markup of a section. */
    public static SafeHtml of(List<Block> blocks) {
        var made = new SectionHtml();
        blocks.forEach(made::block);
        made.closeList();
        made.closeClause();
        return SafeHtml.of(made.html.toString());
    }

    /** One line: labels and words, without any mark-up. */
    public static String text(List<Block> blocks) {
        return PlainText.of(of(blocks).toString());
    }

    private void block(Block block) {
        if (block.kind() != Block.Kind.ITEM) {
            closeList();
        }
        switch (block.kind()) {
            case CLAUSE -> {
                closeClause();
                clauseId = free("khoan-" + Vietnamese.slug(block.label()));
                html.append("<div class=\"reader__clause\" id=\"").append(clauseId).append("\">");
                hanging("reader__text", "", clauseId, block);
                clause = true;
            }
            case POINT -> {
                var id = free((clauseId.isEmpty() ? "diem-" : clauseId + "-") + Vietnamese.slug(block.label()));
                hanging("reader__text", " id=\"" + id + "\"", id, block);
            }
            case ITEM -> {
                html.append(list ? "" : "<ul>").append("<li>").append(inline(block)).append("</li>");
                list = true;
            }
            case PARAGRAPH -> html.append("<p>").append(inline(block)).append("</p>");
            case MARKDOWN -> {
                closeClause();
                html.append(Markdown.html(block.markdown()).replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table class=\"table\">").replace("</table>", "</table></div>"));
            }
        }
    }

    private void hanging(String style, String attributes, String id, Block block) {
        html.append("<p class=\"").append(style).append('"').append(attributes).append("><a class=\"reader__anchor\" href=\"#").append(id).append("\">")
                .append(block.label()).append("</a><span>").append(inline(block)).append("</span></p>");
    }

    private void closeList() {
        html.append(list ? "</ul>" : "");
        list = false;
    }

    private void closeClause() {
        html.append(clause ? "</div>" : "");
        clause = false;
    }

    private String free(String base) {
        var id = base;
        for (var n = 2; !ids.add(id); n++) {
            id = base + "-" + n;
        }
        return id;
    }

    private static String inline(Block block) {
        var paragraph = Markdown.html(guarded(block)).strip();
        return paragraph.startsWith("<p>") && paragraph.indexOf("</p>") == paragraph.length() - 4 ? paragraph.substring(3, paragraph.length() - 4) : paragraph;
    }

    /** One line of words must not turn into a list or a heading by how it begins. */
    private static String guarded(Block block) {
        return block.kind() == Block.Kind.MARKDOWN ? block.markdown()
                : block.markdown().replaceFirst("^([-+=#>])", "\\\\$1").replaceFirst("^(\\d{1,9})([.)])", "$1\\\\$2");
    }
}
