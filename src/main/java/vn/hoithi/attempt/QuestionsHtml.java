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
     * @param number   of the question in the paper, from 1
     * @param template the fragment, its places still open
     * @param chosen   bit i is set when the choice shown at position i (from 0) is chosen
     */
    record Slot(int number, String template, int chosen) {
    }

    /** What the fragment {@code question} shows, as model variable {@code item}; choices in the order of display. */
    public record Item(boolean multiple, String text, List<String> choices) {
    }

    /** Fills all slots in the order given. */
    static QuestionsHtml of(List<Slot> slots) {
        var all = new StringBuilder(slots.size() * 1_800);
        var total = Integer.toString(slots.size());
        slots.forEach(slot -> fill(all, slot, Integer.toString(slot.number()), total));
        return new QuestionsHtml(all.toString());
    }

    /** One pass over the template; a quotation mark in the bank's words is escaped, so data-c stands in our own markup only. */
    private static void fill(StringBuilder out, Slot slot, String number, String total) {
        var html = slot.template();
        var from = 0;
        for (int at = next(html, 0); at < html.length(); at = next(html, from)) {
            out.append(html, from, at);
            if (html.startsWith("\u00a7slot\u00a7", at)) {
                out.append(number);
                from = at + 6;
            } else if (html.startsWith("\u00a7total\u00a7", at)) {
                out.append(total);
                from = at + 7;
            } else if (html.charAt(at) == ' ') {
                out.append((slot.chosen() >> html.charAt(at + 9) - '0' & 1) == 1 ? " checked" : "");
                from = at + 11;
            } else {
                out.append('\u00a7');
                from = at + 1;
            }
        }
        out.append(html, from, html.length());
    }

    private static int next(String html, int from) {
        var mark = html.indexOf('\u00a7', from);
        var choice = html.indexOf(" data-c=\"", from);
        return Math.min(mark < 0 ? html.length() : mark, choice < 0 ? html.length() : choice);
    }

    /** The markup. */
    public String markup() {
        return markup;
    }
}
