package vn.hoithi.attempt;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.web.Form;
import vn.hoithi.web.Retyped;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The form for extra time.
 *
 * @param attempt the attempt it is for, or empty when it is for everybody
 * @param whom    for whom, in words
 * @param closing when the sitting closes, in words
 * @param reaches what may be chosen, empty for one attempt
 */
public record ExtraTimeForm(String slug, String title, String attempt, String whom, String closing, List<Choice> reaches, String minutes, String reason, Map<String, String> errors) implements Retyped {

    /** Something to choose. */
    public record Choice(String value, boolean on) {
    }

    /** Error at a field, or empty. */
    public String err(String name) {
        return errors.getOrDefault(name, "");
    }

    /** Reads a wish; null when something is wrong, which is then noted at its field. */
    static @Nullable ExtraTimeWish wish(Form form, Function<String, String> say) {
        var minutes = form.number("minutes").orElse(0);
        if (minutes < 1 || minutes > ExtraTimeWish.MOST) {
            form.wrong("minutes", say.apply("extra.minutes.wrong"));
        }
        var reason = form.line("reason");
        if (reason.isEmpty() || reason.length() > ExtraTimeWish.LONGEST_REASON) {
            form.wrong("reason", say.apply(reason.isEmpty() ? "extra.reason.missing" : "extra.reason.long"));
        }
        var attempt = form.id("attempt");
        return !form.right() ? null : new ExtraTimeWish(attempt.isPresent() ? ExtraTimeWish.Reach.ONE : reach(form), attempt.isPresent() ? attempt.getAsLong() : null, (int) minutes, reason);
    }

    /** What is chosen; everybody inside when nothing is. */
    static ExtraTimeWish.Reach reach(Form form) {
        return Arrays.stream(ExtraTimeWish.Reach.values()).filter(r -> r != ExtraTimeWish.Reach.ONE && r.name().equals(form.line("reach"))).findFirst().orElse(ExtraTimeWish.Reach.INSIDE);
    }
}
