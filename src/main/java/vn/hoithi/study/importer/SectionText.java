package vn.hoithi.study.importer;

import java.util.ArrayList;
import java.util.List;

/** The words of one section as somebody edits them: Markdown in which clauses and points stand as they are printed. */
public final class SectionText {

    private SectionText() {
    }

    /** The blocks as text. */
    public static String of(List<Block> blocks) {
        var text = new StringBuilder();
        Block before = null;
        for (var block : blocks) {
            var list = before != null && before.kind() == Block.Kind.ITEM && block.kind() == Block.Kind.ITEM;
            text.append(before == null ? "" : list ? "\n" : "\n\n").append(line(block));
            before = block;
        }
        return text.toString();
    }

    /**
     * The text as blocks.
     *
     * @param official clauses and points of an official paper are recognised; else all is Markdown that keeps its own shape
     */
    public static List<Block> blocks(String text, boolean official) {
        if (text.isBlank()) {
            return List.of();
        }
        return official ? Outline.body(TextLines.ofMarkdown(text)) : new ArrayList<>(List.of(new Block(Block.Kind.MARKDOWN, "", text.strip())));
    }

    private static String line(Block block) {
        return switch (block.kind()) {
            case CLAUSE, POINT -> block.label() + " " + block.markdown();
            case ITEM -> "- " + block.markdown();
            case PARAGRAPH, MARKDOWN -> block.markdown();
        };
    }
}
