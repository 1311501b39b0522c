package vn.hoithi.attempt;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.text.Format;
import vn.hoithi.web.Stencil;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The paper as the candidate sees it. The components are what candidates share at the opening; what is one person's is a hole.
 *
 * @param number       which attempt of the round, from 1
 * @param attemptsLeft attempts of this round after this one
 * @param onePerPage   one question at a time
 * @param extended     an organiser gave more time
 * @param rehearsal    nothing of it counts
 * @param total        questions in the paper
 * @param unanswered   slots (from 1) without a choice
 * @param prediction   null when the contest asks none
 * @param essay        null when the contest asks none
 */
public record PaperPage(String contestTitle, String contestSlug, String roundName, int number, int attemptsLeft, boolean onePerPage, boolean extended, boolean rehearsal,
                        int total, List<Integer> unanswered, @Nullable Prediction prediction, @Nullable Essay essay) {

    /** The prediction: what is to be counted, in words, and what was typed so far ("" for nothing). */
    public record Prediction(String meaning, String value) {
    }

    /**
     * The essay part.
     *
     * @param minWords 0 for none
     * @param words    chữ in the text so far
     */
    public record Essay(String title, String prompt, int minWords, int maxWords, List<Criterion> criteria, String text, int words) {
    }

    /** A line of the rubric; points as printed. */
    public record Criterion(String name, String points) {
    }

    /** A place in the list of questions. */
    public record Jump(int slot, boolean answered) {
    }

    /** Fills the holes. {@code questions} is markup; moments are the server's. */
    static Stencil.Filling own(AttemptRow row, long lastSeq, byte[] questions, Instant now) {
        return new Stencil.Filling()
                .text("attempt", row.id())
                .text("started", row.startedAt())
                .text("ends", row.endsAt())
                .text("now", now.toEpochMilli())
                .text("left", Format.of(Locale.ROOT).duration(Math.max(0, row.endsAt() - now.toEpochMilli())))
                .text("until", DateTimeFormatter.ofPattern("HH:mm:ss").format(Instant.ofEpochMilli(row.endsAt()).atZone(Format.ZONE)))
                .text("seq", lastSeq)
                .markup("questions", questions);
    }

    /** The attempt's id. */
    public String attemptId() {
        return Stencil.hole("attempt");
    }

    /** When it began, epoch milliseconds. */
    public String startedAt() {
        return Stencil.hole("started");
    }

    /** When it ends, epoch milliseconds. */
    public String endsAt() {
        return Stencil.hole("ends");
    }

    /** The server's moment, epoch milliseconds. */
    public String now() {
        return Stencil.hole("now");
    }

    /** Time left when the page was made, as 18:42. */
    public String timeLeft() {
        return Stencil.hole("left");
    }

    /** The end as 10:52:30, for those without script. */
    public String endsText() {
        return Stencil.hole("until");
    }

    /** What time was given and why, in words. */
    public String extra() {
        return Stencil.hole("extra");
    }

    /** Highest sequence number of a save the server has, 0 for none. */
    public String lastSeq() {
        return Stencil.hole("seq");
    }

    /** The questions, as markup. */
    public String questions() {
        return Stencil.hole("questions");
    }

    /** Questions with a choice. */
    public int answered() {
        return total - unanswered.size();
    }

    /** The list of questions, in order. */
    public List<Jump> jumps() {
        return IntStream.rangeClosed(1, total).mapToObj(slot -> new Jump(slot, !unanswered.contains(slot))).toList();
    }
}
