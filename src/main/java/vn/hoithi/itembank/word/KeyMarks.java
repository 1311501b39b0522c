package vn.hoithi.itembank.word;

import vn.hoithi.document.word.Look;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which choices look right: starred, underlined, highlighted or coloured, or bold, by their words or by their letter. A look that all share says nothing. */
final class KeyMarks {

    private static final List<Predicate<Look>> LOOKS = List.of(Look::underlined, Look::marked, Look::bold, Look::italic);

    private KeyMarks() {
    }

    /** Letters such as "B" or "A, C"; "" when nothing stands out. */
    static String of(List<WordQuestion.Answer> answers) {
        var starred = letters(answers, a -> a.letter().text().contains("*"));
        if (!starred.isEmpty()) {
            return starred;
        }
        for (var look : LOOKS) {
            var byWords = letters(answers, a -> a.words().mostly(look));
            var found = byWords.isEmpty() ? letters(answers, a -> a.letter().mostly(look)) : byWords;
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static String letters(List<WordQuestion.Answer> answers, Predicate<WordQuestion.Answer> so) {
        var found = new ArrayList<String>();
        for (var i = 0; i < answers.size(); i++) {
            if (so.test(answers.get(i))) {
                found.add(String.valueOf((char) ('A' + i)));
            }
        }
        return found.size() == answers.size() ? "" : String.join(", ", found);
    }
}
