package vn.hoithi.attempt.extratime;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.contest.MomentParser;
import vn.hoithi.web.Form;
import vn.hoithi.web.Option;
import vn.hoithi.web.ResubmittableForm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The form for another closing.
 *
 * @param sittings those that are not over yet
 * @param closes   the new closing as typed
 * @param early    whoever is inside is to end with it
 */
public record MoveClosingForm(String slug, String title, List<Option> sittings, String closes, boolean early, String reason, Map<String, String> errors) implements ResubmittableForm {

    /** Error at a field, or empty. */
    public String err(String name) {
        return errors.getOrDefault(name, "");
    }

    /** A sitting as it is sent: the number of its round and its closing. */
    static String value(int roundNo, Instant closes) {
        return roundNo + "-" + closes.toEpochMilli();
    }

    /** Reads a request; null when something is wrong, which is then noted at its field. */
    static @Nullable ExtraTimeRequest request(Form form, Function<String, String> say) {
        var sitting = form.line("sitting");
        if (!sitting.matches("\\d{1,2}-\\d{1,15}")) {
            form.addError("sitting", say.apply("closing.sitting.missing"));
        }
        Instant to = null;
        switch (MomentParser.read(form.line("closes"))) {
            case MomentParser.Reading.Wrong(var key) -> form.addError("closes", say.apply(key));
            case MomentParser.Reading.Moment(var at) -> to = at;
        }
        var reason = ExtraTimeForm.reason(form, say);
        if (!form.isValid()) {
            return null;
        }
        var dash = sitting.indexOf('-');
        var target = new ExtraTimeRequest.Target(Integer.parseInt(sitting.substring(0, dash)), Instant.ofEpochMilli(Long.parseLong(sitting.substring(dash + 1))), to);
        return form.has("early") && to.isBefore(target.closes()) ? ExtraTimeRequest.early(target, reason) : ExtraTimeRequest.closing(target, reason);
    }
}
