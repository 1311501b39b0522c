package vn.hoithi.organisation.tree;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.organisation.Scope;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitForms;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Form;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** Reads the form in which something is to be done to a unit. */
@Singleton
class DeedForm {

    static final int LONGEST_REASON = 300;
    static final int MOST_PARTS = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(1929, 7, 28); // the union's first day
    private final Units units;
    private final UnitForms forms;

    DeedForm(Units units, UnitForms forms) {
        this.units = units;
        this.forms = forms;
    }

    /**
     * What is to be done.
     *
     * @param naming     what the unit is called, null when it is not asked
     * @param target     the unit on the other side, null when there is none
     * @param parts      names of the parts of a split
     * @param addNumbers the numbers of members are added up at a merger
     */
    record Asked(Deed deed, @Nullable TreeChanges.Naming naming, @Nullable Unit target, List<String> parts, boolean addNumbers, LocalDate on, String reason) {
    }

    /** What was asked for; empty when something is wrong, which is then noted at its field. The other unit must be one the scope reaches. */
    Optional<Asked> read(Form form, Deed deed, Scope scope, Wording words, Instant now) {
        var naming = deed.names() ? naming(form, words) : null;
        var target = deed.aimed() ? target(form, scope, words) : null;
        var parts = deed == Deed.SPLIT ? parts(form, words) : List.<String>of();
        var on = day(form, words, now);
        var reason = form.line("reason");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            form.addError("reason", words.say(reason.isEmpty() ? "tree.reason.missing" : "tree.reason.long"));
        }
        return form.isValid() ? Optional.of(new Asked(deed, naming, target, parts, form.has("addNumbers"), on, reason)) : Optional.empty();
    }

    private TreeChanges.Naming naming(Form form, Wording words) {
        name(form, "name", form.line("name"), words);
        var kind = forms.of(form.line("form"));
        if (kind.isEmpty()) {
            form.addError("form", words.say("tree.form.missing"));
        }
        var code = form.line("code");
        if (!code.isEmpty() && !NamingRules.isCode(code)) {
            form.addError("code", words.say("tree.code.wrong"));
        }
        return new TreeChanges.Naming(form.line("name"), kind.orElse(null), code.isEmpty() ? null : code);
    }

    private static void name(Form form, String field, String name, Wording words) {
        var problem = NamingRules.problem(name);
        if (!problem.isEmpty()) {
            form.addError(field, words.say(problem, name));
        }
    }

    private Unit target(Form form, Scope scope, Wording words) {
        var id = form.id("target");
        var target = id.isPresent() ? units.within(scope, id.getAsLong()).orElse(null) : null;
        if (target == null) {
            form.addError("target", words.say("tree.target.missing"));
        }
        return target;
    }

    private static List<String> parts(Form form, Wording words) {
        var names = form.block("parts").lines().map(Vietnamese::line).filter(n -> !n.isEmpty()).toList();
        if (names.isEmpty() || names.size() > MOST_PARTS) {
            form.addError("parts", words.say(names.isEmpty() ? "tree.parts.missing" : "tree.parts.many", MOST_PARTS));
        }
        names.forEach(name -> name(form, "parts", name, words));
        if (names.stream().map(Vietnamese::fold).distinct().count() < names.size()) {
            form.addError("parts", words.say("tree.parts.twice"));
        }
        return names;
    }

    private static LocalDate day(Form form, Wording words, Instant now) {
        try {
            var day = LocalDate.parse(form.line("on"), DAY);
            if (day.isBefore(EARLIEST) || day.isAfter(LocalDate.ofInstant(now, Format.ZONE))) {
                form.addError("on", words.say(day.isBefore(EARLIEST) ? "tree.day.wrong" : "tree.day.future"));
            }
            return day;
        } catch (DateTimeParseException wrong) {
            form.addError("on", words.say("tree.day.wrong"));
            return null;
        }
    }
}
