package vn.hoithi.itembank.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A question while its lines are read. What is not said is "". */
final class WordQuestion {

    /** A choice: its letter as written and its words. */
    record Answer(LookedLine letter, LookedLine words) {
    }

    final int number;
    final List<String> stem = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    private final Map<Integer, String> tails = new HashMap<>();
    String topic = "";
    String level = "";
    String key = "";
    String source = "";
    String explanation = "";

    WordQuestion(int number) {
        this.number = number;
    }

    /** "a)", "b)" were statements of the question: its choices begin with a capital A. */
    void smallLettersAreStem() {
        if (!answers.isEmpty() && answers.stream().allMatch(a -> a.letter().text().chars().anyMatch(Character::isLowerCase))) {
            answers.forEach(a -> stem.add(a.letter().words() + " " + a.words().words()));
            answers.clear();
        }
    }

    /** The last choice goes on in another line. */
    void goOn(String words) {
        tails.merge(answers.size() - 1, words, (one, other) -> one + " " + other);
    }

    /** The words of a choice, with the lines that go on with it. */
    String choice(int at) {
        var words = answers.get(at).words().words();
        return tails.containsKey(at) ? words + " " + tails.get(at) : words;
    }
}
