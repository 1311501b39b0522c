package vn.hoithi.registration;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.account.PasswordRules;
import vn.hoithi.account.Phone;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitPicker;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.Registrations.Applicant;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.LocalPath;
import vn.hoithi.web.ResubmittableForm;
import vn.hoithi.web.Wording;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads and shows the registration form. */
@Singleton
class RegistrationForm {

    private static final Object[] NOTHING = {};
    private final Units units;
    private final UnitPicker picker;
    private final PasswordRules passwords;
    private final MissingUnit missing;
    private final Clock clock;

    RegistrationForm(Units units, UnitPicker picker, PasswordRules passwords, MissingUnit missing, Clock clock) {
        this.clock = clock;
        this.units = units;
        this.picker = picker;
        this.passwords = passwords;
        this.missing = missing;
    }

    /** The applicant; empty when something is wrong, which is then noted at its field. */
    Optional<Applicant> read(Form form, BiFunction<String, Object[], String> say, Instant now) {
        var unit = unit(form);
        if (unit.isEmpty()) {
            form.addError("unit", say.apply("register.unit.missing", NOTHING));
        }
        var wanted = unit.isPresent() && form.has(MissingUnit.FIELD) ? missing.read(form, unit.get(), say) : null;
        note(form, "phone", Phone.problem(form.line("phone")), say);
        PersonChecks.check(form, say, now);
        var role = role(form);
        if (role.isEmpty()) {
            form.addError("role", say.apply("register.role.missing", NOTHING));
        }
        note(form, "password", passwords.weakness(form.raw("password"), new PasswordRules.Owner(form.line("phone"), form.line("name"), form.line("birthYear"), false)), say);
        if (!form.has("consent")) {
            form.addError("consent", say.apply("register.consent.missing", NOTHING));
        }
        return form.isValid() ? Optional.of(new Applicant(Phone.parse(form.line("phone")).orElseThrow(), form.line("name"),
                Integer.parseInt(form.line("birthYear")), ownWord(role.orElseThrow()), unit.orElseThrow(), wanted)) : Optional.empty();
    }

    /** A button of the page that leads on in the choice of the unit, or to a step of the tree. */
    static boolean choosing(Form form) {
        return form.has("under") || form.line("do").matches("find|other|missing");
    }

    /** What the page shows for what was typed so far. */
    RegisterPage page(Form form, Wording words) {
        var step = form.id("under").isPresent() ? form.id("under") : form.id("at");
        var at = form.line("do").equals("other") || step.isEmpty() || form.line("under").equals("0") ? null : units.byId(step.getAsLong()).orElse(null);
        var missed = form.has(MissingUnit.FIELD) || form.line("do").equals("missing");
        var unit = form.line("do").equals("other") ? null : form.has("under") || missed && at != null ? at : unit(form).orElse(null);
        var next = LocalPath.of(form.line("next"));
        var typed = form.has("under") || form.line("do").equals("other") ? "" : form.line("q");
        var settled = unit != null && !form.has("under") && !form.line("do").equals("find");
        return new RegisterPage(unit == null ? "" : Long.toString(unit.id()), unit == null ? "" : unit.name(), unit == null ? "" : units.fullPath(unit),
                unit != null && picker.hasNamesake(unit), settled ? null : picker.pick(typed, at, next, words), next,
                form.line("phone"), form.line("name"), form.line("birthYear"), form.line("role"), missed && unit != null, form.line("unitName"), form.line("unitAddress"), BirthYears.at(clock.now()), form.errors());
    }

    private Optional<Unit> unit(Form form) {
        var id = form.id("unit");
        return id.isPresent() ? units.byId(id.getAsLong()).filter(u -> u.closedOn() == null) : Optional.empty();
    }

    private static Optional<MemberRole> role(Form form) {
        return MemberRole.CHOICES.stream().filter(r -> r.name().equals(form.line("role"))).findFirst();
    }

    /** Nobody is an officer by own word: the unit confirms it. */
    private static MemberRole ownWord(MemberRole said) {
        return said == MemberRole.OFFICER ? MemberRole.UNVERIFIED : said;
    }

    private static void note(Form form, String field, String key, BiFunction<String, Object[], String> say) {
        if (!key.isEmpty()) {
            form.addError(field, say.apply(key, NOTHING));
        }
    }

    /**
     * The registration.
     *
     * @param unit     id of the chosen unit, or ""
     * @param fullPath names from the federation down to it
     * @param namesake another unit has the same name
     * @param picked   units to choose from; null when the choice is made
     * @param missing  the own unit is not in the list; the chosen one is that above it
     * @param missingName    what it is called, as typed
     * @param missingAddress where it is, as typed
     * @param years    in which one may be born
     * @param errors   field to sentence
     */
    public record RegisterPage(String unit, String unitName, String fullPath, boolean namesake, UnitPicker.@Nullable Picked picked, String next,
                               String phone, String name, String birthYear, String role, boolean missing, String missingName, String missingAddress, BirthYears years,
                               Map<String, String> errors) implements ResubmittableForm {

        /** The choice of the unit is open. */
        public boolean choosing() {
            return picked != null;
        }

        /** For those who have an account already. */
        public String signIn() {
            return "/session/new?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }

        /** For those whose unit has given them a code. */
        public String claim() {
            return "/account/claim?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
    }
}
