package vn.hoithi.roster;

import jakarta.inject.Singleton;
import vn.hoithi.account.Claiming.Outcome;
import vn.hoithi.account.PasswordRules;
import vn.hoithi.account.Phone;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;
import vn.hoithi.web.Form;
import vn.hoithi.web.LocalPath;
import vn.hoithi.web.Messages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;

/** Reads and shows the form on which an account is claimed. */
@Singleton
class ClaimForms {

    private final Memberships memberships;
    private final Units units;
    private final Messages messages;
    private final PasswordRules passwords;

    ClaimForms(Memberships memberships, Units units, Messages messages, PasswordRules passwords) {
        this.memberships = memberships;
        this.units = units;
        this.messages = messages;
        this.passwords = passwords;
    }

    /** Notes what is wrong at its field. {@code say} gives the sentence of a key. */
    void check(Form form, Outcome.Good good, Function<String, String> say) {
        note(form, "phone", Phone.problem(form.line("phone")), say);
        note(form, "password", passwords.weakness(form.raw("password"), new PasswordRules.Owner(form.line("phone"), good.name(), "", false)), say);
        if (!form.has("consent")) {
            form.addError("consent", say.apply("register.consent.missing"));
        }
    }

    private static void note(Form form, String field, String key, Function<String, String> say) {
        if (!key.isEmpty()) {
            form.addError(field, say.apply(key));
        }
    }

    /** The page for what was typed so far. */
    ClaimPage.Found found(Form form, Outcome.Good good) {
        var next = LocalPath.of(form.line("next"));
        var path = memberships.actor(good.personId()).flatMap(a -> units.byId(a.unitId())).map(units::fullPath).orElse("");
        return new ClaimPage.Found(form.line("code"), next, initials(good.name()), path, Phone.masked(good.phone()), form.line("phone"),
                ClaimController.PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8), form.errors());
    }

    /** Why a code opened nothing. */
    String sentence(Outcome why, Locale locale) {
        return switch (why) {
            case Outcome.Refused(var refusal) -> messages.say(locale, "claim." + refusal);
            case Outcome.Resting(var until) -> messages.say(locale, "claim.resting", Format.of(locale).second(until));
            default -> messages.say(locale, "claim.WRONG");
        };
    }

    /** "Nguyễn Thị Lan" as "N. T. Lan": enough for herself, little for whoever found the slip. */
    static String initials(String name) {
        var words = name.split(" ");
        var out = new StringBuilder();
        for (int i = 0; i < words.length - 1; i++) {
            out.appendCodePoint(words[i].codePointAt(0)).append(". ");
        }
        return out.append(words.length > 1 ? words[words.length - 1] : Character.toString(name.codePointAt(0)) + "…").toString();
    }
}
