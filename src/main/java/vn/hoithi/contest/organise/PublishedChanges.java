package vn.hoithi.contest.organise;

import vn.hoithi.contest.ContestSettings;
import vn.hoithi.web.Form;

import java.util.function.UnaryOperator;

/** What may still change in a published contest by its form: words, who signs its certificates among them. Closings have a way of their own. */
final class PublishedChanges {

    private PublishedChanges() {
    }

    static ContestSettings of(ContestSettings s, Form form, UnaryOperator<String> say) {
        if (form.line("title").isEmpty() || form.line("title").length() > 200) {
            form.addError("title", say.apply("organiser.title.wrong"));
        }
        for (var field : new String[] {"about", "prizes"}) {
            if (form.block(field).length() > 4000) {
                form.addError(field, say.apply("organiser.tooLong"));
            }
        }
        return s.with(b -> b.about(form.block("about")).prizes(form.block("prizes")).certificate(s.certificate() == null ? null : ContestSettingsParser.signed(form, s.certificate().fromPercent(), say)));
    }
}
