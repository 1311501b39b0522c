package vn.hoithi.attempt.bulletin;

import vn.hoithi.web.Option;
import vn.hoithi.web.ResubmittableForm;

import java.util.List;
import java.util.Map;

/**
 * The form for a bulletin and the book of those told.
 *
 * @param id     good for one press
 * @param whom   how many are inside now, a sentence
 * @param rounds whom to tell, empty where there is no choice
 * @param words  as typed
 */
public record BulletinPage(String slug, String title, String id, String whom, List<Option> rounds, String words, List<Line> book, Map<String, String> errors) implements ResubmittableForm {

    /** Most characters. */
    public int longest() {
        return Bulletin.LONGEST;
    }

    /** Error at a field, or empty. */
    public String err(String name) {
        return errors.getOrDefault(name, "");
    }

    /** What was told, to whom it went, and by whom and when; sentences. */
    public record Line(String words, String taken, String who) {
    }
}
