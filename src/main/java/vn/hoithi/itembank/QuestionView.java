package vn.hoithi.itembank;

import java.util.ArrayList;
import java.util.List;

/** An item as a page shows it: to answer, and with its key. */
public record QuestionView(String name, String topic, Level level, boolean multiple, String text, List<Answer> answers, String source, String explanation) {

    /** A choice with its letter. */
    public record Answer(String letter, String text, boolean correct, boolean fixed) {
    }

    /** A question that is not in the bank yet, as its readers would see it. */
    public static QuestionView of(String name, String topic, ItemBank.Draft item) {
        var answers = new ArrayList<Answer>();
        for (var choice : item.choices()) {
            answers.add(new Answer(letter(answers.size()), choice.text(), choice.correct(), choice.fixed()));
        }
        return new QuestionView(name, topic, item.level(), item.kind() == ItemKind.MULTIPLE, item.text(), answers, item.source(), item.explanation());
    }

    /** 0 gives A. */
    public static String letter(int slot) {
        return String.valueOf((char) ('A' + slot));
    }
}
