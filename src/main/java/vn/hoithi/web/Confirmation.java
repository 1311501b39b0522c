package vn.hoithi.web;

import io.micronaut.core.annotation.Nullable;

import java.util.List;
import java.util.Map;

/**
 * The page between a button and what cannot be undone: what will happen, in numbers, and a way back. View {@code web/confirm}.
 *
 * @param heading the question
 * @param facts   numbers with their labels
 * @param effects sentences on what changes, the last one on what can no longer be changed
 * @param warningssentences worth a look before; none for most
 * @param action  where the answer "yes" is posted
 * @param fields  posted with it
 * @param press   words on the button
 * @param back    where "no" leads
 * @param remedy  a button that mends what is doubted; null for none
 */
public record Confirmation(String heading, List<Fact> facts, List<String> effects, List<String> warnings, String action, Map<String, String> fields, String press, String back, @Nullable Remedy remedy) {

    /** The view. */
    public static final String VIEW = "web/confirm";

    /** Without a remedy. */
    public Confirmation(String heading, List<Fact> facts, List<String> effects, List<String> warnings, String action, Map<String, String> fields, String press, String back) {
        this(heading, facts, effects, warnings, action, fields, press, back, null);
    }

    /** Where it is posted, and the words on its button. */
    public record Remedy(String action, String press) {
    }

    /** A number as printed. */
    public record Fact(String label, String value) {
    }
}
