package vn.hoithi.attempt;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.text.Format;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The paper as the candidate sees it. Moments are epoch milliseconds of the server's clock.
 *
 * @param number       which attempt of the round, from 1
 * @param attemptsLeft attempts of this round after this one
 * @param graceMillis  how long after the end work done in time is still taken
 * @param lastSeq      highest sequence number of a save the server has, 0 for none
 * @param onePerPage   one question at a time
 * @param questions    the fieldsets, already escaped
 * @param total        questions in the paper
 * @param unanswered   slots (from 1) without a choice
 * @param prediction   null when the contest asks none
 * @param essay        null when the contest asks none
 */
public record PaperPage(long attemptId, String contestTitle, String contestSlug, String roundName, int number, int attemptsLeft,
                        long startedAt, long endsAt, long now, long graceMillis, long lastSeq, boolean onePerPage,
                        QuestionsHtml questions, int total, List<Integer> unanswered, @Nullable Prediction prediction, @Nullable Essay essay) {

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

    /** Questions with a choice. */
    public int answered() {
        return total - unanswered.size();
    }

    /** The list of questions, in order. */
    public List<Jump> jumps() {
        return IntStream.rangeClosed(1, total).mapToObj(slot -> new Jump(slot, !unanswered.contains(slot))).toList();
    }

    /** Time left when the page was made, as 18:42; never negative. */
    public String timeLeft() {
        return Format.of(Locale.ROOT).duration(Math.max(0, endsAt - now));
    }

    /** The end as 10:52:30, for those without script. */
    public String endsText() {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(Instant.ofEpochMilli(endsAt).atZone(Format.ZONE));
    }
}
