package vn.hoithi.attempt.result;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.web.PrerenderedPage;

import java.util.List;

/**
 * What became of a submitted attempt. The components are what many share, ready to print; what is one person's is a slot.
 *
 * @param number       which attempt of the round, from 1
 * @param hiddenUntil  null when the result is shown, else a sentence that says when it will be
 * @param score        null while the result is hidden
 * @param notes        why score or rank is provisional, sentences; empty when they are final
 * @param essay        what the marker said, null before that is public
 * @param standing     ranks
 * @param review       the questions with their key, null while the key may not be seen
 * @param reviewLater  a sentence that says when the key will be shown, null when it is shown or never will be
 * @param attemptsLeft attempts left in this round
 * @param cut          why another attempt now would have less time than the rules give, a sentence; null when it would not
 * @param rehearsal    nothing of it counts, and all of it is shown
 * @param startPath    where to post for another attempt, null when none is possible now
 * @param certificate  it is good enough for the certificate of the contest
 * @param shared       the round, when its person may make a link to the result; else 0
 * @param voided       why it does not count, null while it does
 * @param prizes       those given to its person when results were published, each a line
 * @param settled      the contest is over: ranks are no longer those of the moment
 */
public record ResultPage(String contestTitle, String contestSlug, String roundName, int number,
                         @Nullable String hiddenUntil, @Nullable Score score, List<String> notes, @Nullable EssayFeedback essay, Receipt receipt, ShownRanks shown,
                         @Nullable Review review, @Nullable String reviewLater, int attemptsLeft, @Nullable String startPath, @Nullable String cut, boolean rehearsal, boolean certificate, boolean settled, int shared, @Nullable Voided voided, List<String> prizes) {

    /** Why the result does not count and since when, a sentence each; what its person answered, null before; {@code error} of an answer that is not kept, with what was typed. */
    public record Voided(String reason, String since, @Nullable String reply, String typed, String error) {
    }

    /** The attempt's id. */
    public String attemptId() {
        return PrerenderedPage.slot("attempt");
    }

    /** What is said to the person first: praise that fits the score, else that the paper has come. */
    public String heading() {
        return PrerenderedPage.slot("heading");
    }

    /** The person's name. */
    public String callName() {
        return PrerenderedPage.slot("callName");
    }

    /** The marks; {@code sections} only when there is more than the questions. */
    public record Score(String maxPoints, int total, List<Section> sections) {

        /** Points in all. */
        public String points() {
            return PrerenderedPage.slot("points");
        }

        /** Questions right. */
        public String correct() {
            return PrerenderedPage.slot("correct");
        }

        /** Time taken, in words. */
        public String duration() {
            return PrerenderedPage.slot("duration");
        }
    }

    /** Marks of a part; {@code points} null while it waits for its marker. */
    public record Section(String name, @Nullable String points, String maxPoints) {
    }

    /**
     * Ranks, empty when there are none to show. {@code coming}: the attempt is not ranked yet, but will be in a moment; {@code note}: why it is
     * not ranked as long as the unit has not confirmed something, or "".
     */
    public record ShownRanks(boolean coming, List<Ranks.Place> places, String note) {

        /** Nothing waits for the unit. */
        public ShownRanks(boolean coming, List<Ranks.Place> places) {
            this(coming, places, "");
        }
    }

    /** The proof of submission. {@code late}: delivered in the grace after the end; {@code byServer}: closed by the server at the end. */
    public record Receipt(boolean late, boolean byServer) {

        /** The code. */
        public String code() {
            return PrerenderedPage.slot("receipt");
        }

        /** The moment, as 10:34:29, 27/11/2026. */
        public String submittedAt() {
            return PrerenderedPage.slot("submitted");
        }
    }

    /** How many questions came out how; the questions themselves are markup. */
    public record Review(int correct, int wrong, int empty) {

        /** A strip of all questions. */
        public String strip() {
            return PrerenderedPage.slot("strip");
        }

        /** The questions that are not right. */
        public String open() {
            return PrerenderedPage.slot("open");
        }

        /** The questions that are right. */
        public String rights() {
            return PrerenderedPage.slot("rights");
        }

        /** Questions without points. */
        public int missed() {
            return wrong + empty;
        }
    }

    /** A question with its key. {@code unfolded}: it stands open; {@code level} in words; {@code ruling}: what was decided of it afterwards, or empty. */
    public record Question(Verdict verdict, boolean unfolded, String level, String text, String points, String maxPoints, List<Option> options, String explanation, String source, String ruling) {
    }

    /** What became of a question. */
    public enum Verdict {
        RIGHT, WRONG, EMPTY
    }

    /** A choice as it was shown, with its letter. */
    public record Option(String letter, String text, boolean chosen, boolean correct) {
    }
}
