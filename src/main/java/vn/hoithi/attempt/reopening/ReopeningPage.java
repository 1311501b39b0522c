package vn.hoithi.attempt.reopening;

import vn.hoithi.web.ResubmittableForm;

import java.util.List;
import java.util.Map;

/** What organisers see who open an attempt again; all words ready to print. */
public final class ReopeningPage {

    private ReopeningPage() {
    }

    /**
     * Attempts that were handed in, and the book.
     *
     * @param typed what was searched for
     * @param found those found, {@code more} that there are others, or ""
     */
    public record Search(String slug, String title, String typed, List<Line> found, String more, List<Told> book) {
    }

    /** Somebody's attempt; the number is masked. */
    public record Line(String id, String name, String phone, String unit, String what) {
    }

    /** Whose attempt was opened again, why, and by whom. */
    public record Told(String what, String reason, String who) {
    }

    /**
     * The form for one attempt.
     *
     * @param whom whose attempt, and when it was handed in
     * @param left the time it had left, a sentence
     */
    public record One(String slug, String title, String id, String whom, String left, String minutes, String reason, Map<String, String> errors) implements ResubmittableForm {

        /** Error at a field, or empty. */
        public String err(String name) {
            return errors.getOrDefault(name, "");
        }
    }
}
