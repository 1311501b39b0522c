package vn.hoithi.document.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Fields that are open: between their begin and their separator stands an instruction, after it what is shown. They reach over runs and paragraphs. */
final class Fields {

    private static final Pattern LINK = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]*)\".*", Pattern.DOTALL);
    private final Deque<StringBuilder> instructions = new ArrayDeque<>();
    private final Deque<String> links = new ArrayDeque<>();
    private final Deque<Boolean> shown = new ArrayDeque<>();

    void mark(String kind) {
        if (kind.equals("begin")) {
            instructions.push(new StringBuilder());
            shown.push(false);
            links.push("");
        } else if (!shown.isEmpty() && kind.equals("separate")) {
            shown.pop();
            shown.push(true);
            var link = LINK.matcher(instructions.peek());
            links.pop();
            links.push(link.matches() ? link.group(1) : "");
        } else if (!shown.isEmpty() && kind.equals("end")) {
            instructions.pop();
            shown.pop();
            links.pop();
        }
    }

    void instruction(String text) {
        if (!instructions.isEmpty()) {
            instructions.peek().append(text);
        }
    }

    /** Words stand within an instruction, which nobody sees. */
    boolean hidden() {
        return shown.contains(false);
    }

    /** Where the innermost field leads, or "". */
    String link() {
        return links.stream().filter(l -> !l.isEmpty()).findFirst().orElse("");
    }
}
