package vn.hoithi.attempt.page;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.attempt.Answers;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.text.Format;
import vn.hoithi.web.PrerenderedPage;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The paper as the candidate sees it. The components are what candidates share at the opening; what is one person's is a slot.
 *
 * @param number       which attempt of the round, from 1
 * @param attemptsLeft attempts of this round after this one
 * @param onePerPage   one question at a time
 * @param extended     an organiser gave more time
 * @param rehearsal    nothing of it counts
 * @param total        questions in the paper
 * @param unanswered   slots (from 1) without a choice
 * @param cut          why less time is given than the rules say, a sentence; null when all of it is
 * @param prediction   null when the contest asks none
 * @param essay        null when the contest asks none
 * @param problem      why something sent is not kept, a sentence that belongs to no field; null for none
 * @param unsaved      the answers shown are not kept yet: the server was busy
 * @param gaps         what of the prediction and the essay is missing or out of bounds
 * @param bulletins    what organisers told those inside, in order
 */
public record PaperPage(String contestTitle, String contestSlug, String roundName, int number, int attemptsLeft, boolean onePerPage, boolean extended, boolean rehearsal,
                        @Nullable String cut, int total, List<Integer> unanswered, @Nullable Prediction prediction, @Nullable Essay essay, @Nullable String problem, boolean unsaved, List<Gap> gaps, List<Bulletin> bulletins) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    /** The prediction: what is to be counted, in words, and what was typed so far ("" for nothing); {@code error} null unless that was not kept. */
    public record Prediction(String meaning, String value, @Nullable String error) {
    }

    /**
     * The essay part.
     *
     * @param minWords 0 for none
     * @param words    chữ in the text so far
     * @param error    null unless the text was not kept: then the field holds what was typed
     */
    public record Essay(String title, String prompt, int minWords, int maxWords, List<Criterion> criteria, String text, int words, @Nullable String error) {

        /** Most characters. */
        public int longest() {
            return Answers.LONGEST_ESSAY;
        }
    }

    /** Told at such a time of day. */
    public record Bulletin(String at, String words) {
    }

    /** A moment's time of day, as 08:10. */
    static String time(long moment) {
        return MINUTE.format(Instant.ofEpochMilli(moment).atZone(Format.ZONE));
    }

    /** Something missing or out of bounds, in a sentence; {@code slot} "p" or "e". */
    public record Gap(String slot, String sentence) {
    }

    /** A line of the rubric; points as printed. */
    public record Criterion(String name, String points) {
    }

    /** A place in the list of questions. */
    public record Jump(int slot, boolean answered) {
    }

    /** Fills the slots. {@code questions} is markup; moments are the server's. */
    public static PrerenderedPage.Filling own(AttemptRow row, long lastSeq, byte[] questions, Instant now) {
        return new PrerenderedPage.Filling()
                .text("attempt", row.id())
                .text("started", row.startedAt())
                .text("ends", row.endsAt())
                .text("closes", row.closesAt())
                .text("now", now.toEpochMilli())
                .text("left", Format.of(Locale.ROOT).duration(Math.max(0, row.endsAt() - now.toEpochMilli())))
                .text("until", TIME.format(Instant.ofEpochMilli(row.endsAt()).atZone(Format.ZONE)))
                .text("seq", lastSeq)
                .markup("questions", questions);
    }

    /** The attempt's id. */
    public String attemptId() {
        return PrerenderedPage.slot("attempt");
    }

    /** When it began, epoch milliseconds. */
    public String startedAt() {
        return PrerenderedPage.slot("started");
    }

    /** When it ends, epoch milliseconds. */
    public String endsAt() {
        return PrerenderedPage.slot("ends");
    }

    /** Until when answers given in time are still taken, epoch milliseconds. */
    public String closesAt() {
        return PrerenderedPage.slot("closes");
    }

    /** The server's moment, epoch milliseconds. */
    public String now() {
        return PrerenderedPage.slot("now");
    }

    /** Time left when the page was made, as 18:42. */
    public String timeLeft() {
        return PrerenderedPage.slot("left");
    }

    /** The end as 10:52:30, for those without script. */
    public String endsText() {
        return PrerenderedPage.slot("until");
    }

    /** What time was given and why, in words. */
    public String extra() {
        return PrerenderedPage.slot("extra");
    }

    /** Highest sequence number of a save the server has, 0 for none. */
    public String lastSeq() {
        return PrerenderedPage.slot("seq");
    }

    /** The questions, as markup. */
    public String questions() {
        return PrerenderedPage.slot("questions");
    }

    /** Questions with a choice. */
    public int answered() {
        return total - unanswered.size();
    }

    /** Questions, prediction and essay. */
    public int parts() {
        return total + (prediction == null ? 0 : 1) + (essay == null ? 0 : 1);
    }

    /** Parts that are as they should be. */
    public int done() {
        return answered() + parts() - total - gaps.size();
    }

    /** Something was answered, and all that the page shows is kept by the server. */
    public boolean kept() {
        var written = prediction != null && !prediction.value().isEmpty() || essay != null && !essay.text().isEmpty();
        return !unsaved && !wrong() && (answered() > 0 || written);
    }

    /** A field holds what could not be kept. */
    public boolean wrong() {
        return prediction != null && prediction.error() != null || essay != null && essay.error() != null;
    }

    /** What is wrong with a part, "" when nothing is. */
    public String gap(String slot) {
        return gaps.stream().filter(g -> g.slot().equals(slot)).map(Gap::sentence).findFirst().orElse("");
    }

    /** The list of questions, in order. */
    public List<Jump> jumps() {
        return IntStream.rangeClosed(1, total).mapToObj(slot -> new Jump(slot, !unanswered.contains(slot))).toList();
    }
}
