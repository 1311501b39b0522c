package vn.hoithi.attempt.extratime;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.web.Form;
import vn.hoithi.web.Option;
import vn.hoithi.web.ResubmittableForm;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The form for extra time.
 *
 * @param attempt the attempt it is for, or empty when it is for everybody
 * @param whom    for whom, in words
 * @param closing when the sitting closes, in words
 * @param reaches what may be chosen, empty for one attempt
 */
public record ExtraTimeForm(String slug, String title, String attempt, String whom, String closing, List<Option> reaches, String minutes, String reason, Map<String, String> errors) implements ResubmittableForm {

    /** What may be chosen when it is not for one attempt. */
    static final Set<ExtraTimeRequest.Reach> GIVEN = EnumSet.of(ExtraTimeRequest.Reach.INSIDE, ExtraTimeRequest.Reach.ALL, ExtraTimeRequest.Reach.ROUND);

    /** Error at a field, or empty. */
    public String err(String name) {
        return errors.getOrDefault(name, "");
    }

    /** Reads a request; null when something is wrong, which is then noted at its field. */
    static @Nullable ExtraTimeRequest request(Form form, Function<String, String> say) {
        var minutes = form.number("minutes").orElse(0);
        if (minutes < 1 || minutes > ExtraTimeRequest.MOST) {
            form.addError("minutes", say.apply("extra.minutes.wrong"));
        }
        var reason = reason(form, say);
        var attempt = form.id("attempt");
        return !form.isValid() ? null : new ExtraTimeRequest(attempt.isPresent() ? ExtraTimeRequest.Reach.ONE : reach(form), attempt.isPresent() ? attempt.getAsLong() : null, (int) minutes, reason);
    }

    /** The reason typed; a missing or long one is noted at its field. */
    static String reason(Form form, Function<String, String> say) {
        var reason = form.line("reason");
        if (reason.isEmpty() || reason.length() > ExtraTimeRequest.LONGEST_REASON) {
            form.addError("reason", say.apply(reason.isEmpty() ? "extra.reason.missing" : "extra.reason.long"));
        }
        return reason;
    }

    /** What is chosen; everybody inside when nothing is. */
    static ExtraTimeRequest.Reach reach(Form form) {
        return Arrays.stream(ExtraTimeRequest.Reach.values()).filter(r -> GIVEN.contains(r) && r.name().equals(form.line("reach"))).findFirst().orElse(ExtraTimeRequest.Reach.INSIDE);
    }
}
