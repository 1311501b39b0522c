package vn.hoithi.attempt;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * What became of a submitted attempt. All words and numbers are ready to print; points as printed.
 *
 * @param number       which attempt of the round, from 1
 * @param callName     how the person is called in the heading
 * @param hiddenUntil  null when the result is shown, else a sentence that says when it will be
 * @param score        null while the result is hidden
 * @param notes        why the score is provisional, sentences; empty when it is final
 * @param standing     ranks
 * @param review       the questions with their key, null while the key may not be seen
 * @param reviewLater  a sentence that says when the key will be shown, null when it is shown or never will be
 * @param attemptsLeft attempts left in this round
 * @param startPath    where to post for another attempt, null when none is possible now
 */
public record ResultPage(long attemptId, String contestTitle, String contestSlug, String roundName, int number, String callName,
                         @Nullable String hiddenUntil, @Nullable Score score, List<String> notes, Receipt receipt, Standing standing,
                         @Nullable Review review, @Nullable String reviewLater, int attemptsLeft, @Nullable String startPath) {

    /** The marks. {@code duration} as 16:24; {@code sections} only when there is more than the questions. */
    public record Score(String points, String maxPoints, int right, int total, String duration, List<Section> sections) {
    }

    /** Marks of a part; {@code points} null while it waits for its marker. */
    public record Section(String name, @Nullable String points, String maxPoints) {
    }

    /** Ranks, empty when there are none to show. {@code coming}: the attempt is not ranked yet, but will be in a moment. */
    public record Standing(long attemptId, boolean coming, List<Places.Place> places) {
    }

    /** The proof of submission. {@code late}: delivered in the grace after the end; {@code byServer}: closed by the server at the end. */
    public record Receipt(String code, String submittedAt, boolean late, boolean byServer) {
    }

    /** The paper with its key: a strip of all questions, those that are not right, and the right ones. */
    public record Review(QuestionsHtml strip, QuestionsHtml open, QuestionsHtml rights, int right, int wrong, int empty) {

        /** Questions without points. */
        public int missed() {
            return wrong + empty;
        }
    }

    /** A question with its key. {@code unfolded}: it stands open; {@code level} in words. */
    public record Question(Verdict verdict, boolean unfolded, String level, String text, String points, String maxPoints, List<Option> options, String explanation, String source) {
    }

    /** What became of a question. */
    public enum Verdict {
        RIGHT, WRONG, EMPTY
    }

    /** A choice as it was shown, with its letter. */
    public record Option(String letter, String text, boolean chosen, boolean right) {
    }
}
