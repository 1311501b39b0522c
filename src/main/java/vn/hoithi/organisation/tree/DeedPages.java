package vn.hoithi.organisation.tree;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Scope;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitForms;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.Option;
import vn.hoithi.web.ResubmittableForm;
import vn.hoithi.web.Wording;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form in which something is to be done to a unit, and the question before it is done. */
@Singleton
class DeedPages {

    private static final int MOST_TARGETS = 20;
    private static final int MOST_ROLES = 10;
    private static final List<String> FIELDS = List.of("name", "form", "code", "target", "parts", "addNumbers", "on", "reason");
    private final TreeRepository repository;
    private final Units units;
    private final UnitForms forms;
    private final List<TreeFollower> followers;

    DeedPages(TreeRepository repository, Units units, UnitForms forms, List<TreeFollower> followers) {
        this.repository = repository;
        this.units = units;
        this.forms = forms;
        this.followers = followers;
    }

    /** The form with what was typed, or what the unit is called now. */
    DeedPage page(Unit unit, Deed deed, Form form, Scope scope, Wording words, Instant now) {
        var fresh = !form.has("name") && deed == Deed.NAMING;
        var name = fresh ? unit.name() : form.line("name");
        var chosen = fresh ? unit.form() : form.line("form");
        var code = fresh && unit.code() != null ? unit.code() : form.line("code");
        return new DeedPage(Long.toString(unit.id()), deed.address(), words.say("deed." + deed + ".title", unit.name()), units.fullPath(unit), words.say("deed." + deed + ".lead"), words.say("deed." + deed + ".go"),
                deed.names(), deed.aimed(), deed == Deed.SPLIT, deed == Deed.MERGER, name, code, kinds(unit, deed, chosen, words), form.line("q"), targets(unit, form, scope), form.block("parts"),
                form.has("addNumbers"), form.has("on") ? form.line("on") : words.format().date(now), form.line("reason"), form.errors());
    }

    private List<Option> kinds(Unit unit, Deed deed, String chosen, Wording words) {
        if (!deed.names()) {
            return List.of();
        }
        var parent = deed == Deed.ADDITION ? Optional.of(unit) : Optional.ofNullable(unit.parentId()).flatMap(units::byId);
        return parent.map(forms::below).orElse(forms.all()).stream().map(f -> new Option(f.code(), f.name(words.locale()), f.code().equals(chosen))).toList();
    }

    private List<Target> targets(Unit unit, Form form, Scope scope) {
        var typed = form.line("q");
        var chosen = form.id("target").stream().mapToObj(id -> units.within(scope, id)).flatMap(Optional::stream);
        var found = typed.isEmpty() ? Stream.<Unit>of() : scope.paths().stream().flatMap(p -> units.search(p, typed, MOST_TARGETS).stream());
        return Stream.concat(chosen, found).distinct().filter(u -> !unit.holds(u.path())).limit(MOST_TARGETS)
                .map(u -> new Target(Long.toString(u.id()), u.name(), units.fullPath(u), form.line("target").equals(Long.toString(u.id())))).toList();
    }

    /** What follows, before it is done. */
    Confirmation question(Unit unit, DeedForm.Asked asked, Form form, Wording words, Instant now) {
        var deed = asked.deed();
        var merged = deed == Deed.MERGER;
        var fields = fields(form);
        var effects = new ArrayList<>(List.of(words.say("deed." + deed + ".effect", unit.name(), object(asked), words.format().date(asked.on()))));
        if (deed.aimed() || deed == Deed.CLOSING) {
            effects.add(words.say("tree.results.keep"));
            followers.forEach(f -> effects.addAll(f.touched(unit, merged, words, now)));
        }
        effects.addAll(numbers(unit, asked, words));
        var facts = deed.aimed() || deed == Deed.CLOSING || deed == Deed.SPLIT ? facts(unit, words) : List.<Confirmation.Fact>of();
        var back = address(unit, deed) + "?" + fields.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        fields.put("confirmed", "1");
        return new Confirmation(words.say("deed." + deed + ".question", unit.name(), object(asked)), facts, effects, warnings(unit, asked, words), address(unit, deed), fields,
                words.say("deed." + deed + ".go"), back);
    }

    static String address(Unit unit, Deed deed) {
        return "/admin/units/" + unit.id() + "/" + deed.address();
    }

    private static LinkedHashMap<String, String> fields(Form form) {
        var fields = new LinkedHashMap<String, String>();
        FIELDS.stream().filter(form::has).forEach(f -> fields.put(f, f.equals("parts") ? form.block(f) : form.line(f)));
        return fields;
    }

    private String object(DeedForm.Asked asked) {
        return asked.target() != null ? units.fullPath(asked.target()) : asked.naming() != null ? asked.naming().name() : String.join("; ", asked.parts());
    }

    private List<Confirmation.Fact> facts(Unit unit, Wording words) {
        return List.of(new Confirmation.Fact(words.say("tree.people"), words.number(repository.people(unit.id()))),
                new Confirmation.Fact(words.say("tree.peopleBelow"), words.number(repository.peopleBelow(unit.path() + "%"))),
                new Confirmation.Fact(words.say("tree.unitsBelow"), words.number(repository.openBelow(unit.path() + "%") - (unit.open() ? 1 : 0))));
    }

    private List<String> numbers(Unit unit, DeedForm.Asked asked, Wording words) {
        if (asked.deed() != Deed.MERGER) {
            return List.of();
        }
        var own = units.count(unit.id());
        var theirs = units.count(asked.target().id());
        if (!asked.addNumbers() || own.isEmpty() || theirs.isEmpty()) {
            return List.of(words.say("tree.numbers.keep", asked.target().name()));
        }
        return List.of(words.say("tree.numbers.add", asked.target().name(), words.number(own.get().members() + theirs.get().members()), words.number(own.get().officers() + theirs.get().officers())));
    }

    private List<String> warnings(Unit unit, DeedForm.Asked asked, Wording words) {
        var holders = asked.deed() == Deed.MERGER || asked.deed() == Deed.CLOSING ? repository.holders(unit.id()) : List.<TreeRepository.Holder>of();
        var roles = holders.stream().limit(MOST_ROLES).map(h -> words.say("tree.role.ends", h.name(), words.say("role." + h.role()))).collect(Collectors.toCollection(ArrayList::new));
        if (holders.size() > MOST_ROLES) {
            roles.add(words.say("tree.roles.more", words.number(holders.size() - MOST_ROLES)));
        }
        if (asked.naming() != null) {
            var place = asked.deed() == Deed.ADDITION ? unit.id() : Objects.requireNonNullElse(unit.parentId(), 0L);
            var folded = vn.hoithi.text.Vietnamese.fold(asked.naming().name());
            units.children(place).stream().filter(u -> u.folded().equals(folded) && (asked.deed() == Deed.ADDITION || u.id() != unit.id())).forEach(u -> roles.add(words.say("tree.namesake", u.name())));
        }
        return roles;
    }

    /** A unit on the other side to choose. */
    public record Target(String id, String name, String fullPath, boolean chosen) {
    }

    /**
     * The form.
     *
     * @param names      the unit's name, form and code are asked
     * @param aimed      another unit is asked for, searched by {@code typed}
     * @param divides    names of parts are asked, one a line
     * @param sums       whether numbers of members are added up is asked
     * @param on         the day it holds from, dd/MM/yyyy
     * @param errors     field to sentence
     */
    public record DeedPage(String unit, String deed, String title, String fullPath, String lead, String press, boolean names, boolean aimed, boolean divides, boolean sums, String name, String code,
                           List<Option> forms, String typed, List<Target> targets, String parts, boolean addNumbers, String on, String reason, Map<String, String> errors) implements ResubmittableForm {
    }
}
