package vn.hoithi.ranking.verification;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.web.ResubmittableForm;

import java.util.List;
import java.util.Map;

/** What organisers see of the results they look through; all words ready to print. */
public final class ResultCheckPage {

    private ResultCheckPage() {
    }

    /**
     * Those who come first, and what does not count.
     *
     * @param checked how many of those listed were looked through
     */
    public record Listing(String slug, String title, String checked, List<Line> people, List<Held> voided) {
    }

    /** Somebody: rank, points, unit; {@code check} what was checked and by whom, "" while nobody has. */
    public record Line(String href, String rank, String name, String unit, String points, String check) {
    }

    /** Whose result does not count, why, and the answer, "" while there is none. */
    public record Held(String href, String name, String reason, String reply) {
    }

    /**
     * One person.
     *
     * @param about facts: year of birth, unit, role
     * @param signals what deserves a question, sentences
     * @param note  what was checked, as typed or stored
     * @param check by whom and when, or ""
     */
    public record Person(String slug, String title, String id, String name, List<String> about, List<String> signals, String note, String check, List<Attempt> attempts, Map<String, String> errors) implements ResubmittableForm {
    }

    /**
     * A submitted attempt.
     *
     * @param facts  sentences: points, time, unit
     * @param signals what deserves a question, sentences
     * @param voided null while it counts
     * @param past   earlier verdicts, sentences
     * @param typed  the reason as typed
     */
    public record Attempt(String id, String name, List<String> facts, List<String> signals, @Nullable Verdict voided, List<String> past, String typed) {
    }

    /** Why it does not count, who said so, and what the person answered, or "". */
    public record Verdict(String reason, String who, String reply) {
    }
}
