package vn.hoithi.organisation;

import jakarta.inject.Singleton;
import vn.hoithi.account.Passwords;
import vn.hoithi.account.Phone;
import vn.hoithi.organisation.Registrations.Applicant;
import vn.hoithi.web.Form;
import vn.hoithi.web.LocalPath;
import vn.hoithi.web.Retyped;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads and shows the registration form. */
@Singleton
class RegistrationForm {

    private final Units units;
    private final UnitPicker picker;

    RegistrationForm(Units units, UnitPicker picker) {
        this.units = units;
        this.picker = picker;
    }

    /** The applicant; empty when something is wrong, which is then noted at its field. */
    Optional<Applicant> read(Form form, Function<String, String> say) {
        var unit = unit(form);
        if (unit.isEmpty()) {
            form.wrong("unit", say.apply("register.unit.missing"));
        }
        note(form, "phone", Phone.problem(form.line("phone")), say);
        PersonChecks.check(form, say);
        var role = role(form);
        if (role.isEmpty()) {
            form.wrong("role", say.apply("register.role.missing"));
        }
        note(form, "password", Passwords.weakness(form.raw("password")), say);
        if (!form.has("consent")) {
            form.wrong("consent", say.apply("register.consent.missing"));
        }
        return form.right() ? Optional.of(new Applicant(Phone.parse(form.line("phone")).orElseThrow(), form.line("name"),
                Integer.parseInt(form.line("birthYear")), role.orElseThrow(), unit.orElseThrow())) : Optional.empty();
    }

    /** What the page shows for what was typed so far. */
    RegisterPage page(Form form) {
        var unit = unit(form).orElse(null);
        var next = LocalPath.of(form.line("next"));
        return new RegisterPage(unit == null ? "" : Long.toString(unit.id()), unit == null ? "" : unit.name(), unit == null ? "" : units.fullPath(unit),
                unit != null && picker.hasNamesake(unit), next, "/units/choose?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8),
                form.line("phone"), form.line("name"), form.line("birthYear"), form.line("role"), form.has("consent"), form.errors());
    }

    private Optional<Unit> unit(Form form) {
        var id = form.id("unit");
        return id.isPresent() ? units.byId(id.getAsLong()).filter(u -> u.closedOn() == null) : Optional.empty();
    }

    private static Optional<MemberRole> role(Form form) {
        return Arrays.stream(MemberRole.values()).filter(r -> r.name().equals(form.line("role"))).findFirst();
    }

    private static void note(Form form, String field, String key, Function<String, String> say) {
        if (!key.isEmpty()) {
            form.wrong(field, say.apply(key));
        }
    }

    /**
     * The second step of registration.
     *
     * @param unit     id of the chosen unit, or ""
     * @param fullPath names from the federation down to it
     * @param namesake another unit has the same name
     * @param change   where another unit is chosen
     * @param errors   field to sentence
     */
    public record RegisterPage(String unit, String unitName, String fullPath, boolean namesake, String next, String change,
                               String phone, String name, String birthYear, String role, boolean consent, Map<String, String> errors) implements Retyped {

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
