package vn.hoithi.attempt;

import java.util.List;

/**
 * The questions of a paper as markup that may be printed unescaped: made only from the fragment {@code attempt/question},
 * which escapes all words of the bank. The fragment is kept per item version, language and order of choices; what differs
 * from paper to paper is filled in here by replacing text.
 */
public final class QuestionsHtml {

    private final String markup;

    private QuestionsHtml(String markup) {
        this.markup = markup;
    }

    /**
     * A rendered fragment with its answer.
     *
     * @param template the fragment, its places still open
     * @param chosen   bit i is set when the choice shown at position i (from 0) is chosen
     */
    record Slot(String template, int chosen) {
    }

    /** What the fragment {@code question} shows, as model variable {@code item}; choices in the order of display. */
    public record Item(boolean multiple, String text, List<String> choices) {
    }

    /** Fills all slots, numbered from 1 in their order. */
    static QuestionsHtml of(List<Slot> slots) {
        var all = new StringBuilder();
        for (int i = 0; i < slots.size(); i++) {
            all.append(fill(slots.get(i), i + 1, slots.size()));
        }
        return new QuestionsHtml(all.toString());
    }

    private static String fill(Slot slot, int number, int total) {
        var html = slot.template().replace("§slot§", Integer.toString(number)).replace("§total§", Integer.toString(total));
        // A quotation mark in the bank's words is escaped, so these marks stand in our own markup only.
        for (int position = 0; position < 6; position++) {
            html = html.replace(" data-c=\"" + position + "\"", (slot.chosen() >> position & 1) == 1 ? " checked" : "");
        }
        return html;
    }

    /** The markup. */
    public String markup() {
        return markup;
    }
}
