package vn.hoithi.contest;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.Messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lays out the organiser's form with its checks, whatever state its fields are in. */
@Singleton
class ContestForms {

    private final CheckRoom room;
    private final Units units;
    private final Messages messages;
    private final BlueprintForm blueprint;
    private final BoardForm boards;

    ContestForms(CheckRoom room, BlueprintForm blueprint, BoardForm boards, Units units, Messages messages) {
        this.room = room;
        this.blueprint = blueprint;
        this.boards = boards;
        this.units = units;
        this.messages = messages;
    }

    /** What was read from a sheet. */
    record Read(ContestSheet sheet, ContestSettings settings, Unit unit) {

        boolean right() {
            return sheet.form().right();
        }

        String title() {
            return sheet.form().line("title");
        }
    }

    Read read(ContestSheet sheet, Actor actor, Locale locale) {
        return new Read(sheet, new SheetReading(sheet, room.topics(), key -> messages.say(locale, key)).settings(), organiser(sheet, actor));
    }

    /** The sheet after a button that only rearranges it. */
    ContestSheet after(ContestSheet sheet, Actor actor) {
        var deed = sheet.form().line("do");
        return deed.equals("propose") ? proposed(sheet, actor) : deed.equals("board-spread") ? sheet.with(sheet.boards().spread(parts(sheet, actor))) : sheet.after(deed);
    }

    /** The sheet of a preset fitted to the unit: a blueprint from its bank, boards from the units below it. */
    ContestSheet fitted(ContestSheet sheet, Actor actor) {
        return proposed(sheet.with(sheet.boards().spread(parts(sheet, actor)).trimmed()), actor);
    }

    private List<Unit> parts(ContestSheet sheet, Actor actor) {
        return room.parts(read(sheet, actor, Messages.VIETNAMESE).settings(), organiser(sheet, actor).id());
    }

    /** The sheet with a blueprint proposed from the unit's bank. */
    ContestSheet proposed(ContestSheet sheet, Actor actor) {
        return blueprint.proposed(sheet, organiser(sheet, actor));
    }

    /** The organising unit: one the actor organises for; anything else typed gives the first of them. */
    private Unit organiser(ContestSheet sheet, Actor actor) {
        var typed = sheet.form().line("unit");
        var asked = typed.matches("\\d{1,18}") ? units.within(actor.scope(Role.ORGANISER), Long.parseLong(typed)) : Optional.<Unit>empty();
        return asked.orElseGet(() -> mine(actor).getFirst());
    }

    List<Unit> mine(Actor actor) {
        return actor.grants().stream().filter(g -> g.role() == Role.ORGANISER).map(g -> units.byId(g.unitId())).flatMap(Optional::stream).toList();
    }

    /** The page; errors at fields are shown when {@code judged}. {@code contest} is null while it is new. */
    ContestFormPage page(Read read, Contest contest, Actor actor, Locale locale, boolean judged) {
        var sheet = read.sheet();
        var slug = contest == null ? "" : contest.slug();
        var published = contest != null && contest.published();
        var unreadable = sheet.form().errors();
        // rounds with a time nobody can read are not judged any further: one sentence at the field is enough
        var guessed = unreadable.keySet().stream().anyMatch(field -> field.startsWith("round-"));
        var findings = published ? List.<ContestCheck.Finding>of()
                : room.look(read.title(), read.settings(), read.unit()).stream().filter(f -> !guessed || !f.field().startsWith("round")).toList();
        var errors = new LinkedHashMap<String, String>();
        if (judged) {
            errors.putAll(unreadable);
            findings.stream().filter(f -> f.weight() == ContestCheck.Weight.BAD).forEach(f -> errors.putIfAbsent(f.field(), say(locale, f)));
        }
        var checks = checks(findings, unreadable, locale);
        return new ContestFormPage(slug, contest == null ? "/organiser/contests" : "/organiser/contests/" + slug, read.title().isEmpty() ? messages.say(locale, "organiser.new") : read.title(), published, published && contest.settings().essay() != null,
                published && contest.settings().certificate() != null,
                sheet.form(), rounds(sheet), ties(sheet), unitOptions(actor, read.unit()), roles(sheet, locale), invited(sheet, read), boards.boards(sheet), boards.units(sheet, read), blueprint.rows(sheet, read.settings(), read.unit()),
                read.settings().paperSize(), published ? "" : blueprint.lack(sheet, read.unit(), locale),
                IntStream.rangeClosed(1, ContestSheet.CRITERIA).boxed().toList(), checks, (int) checks.stream().filter(c -> c.css().equals("is-bad")).count(), errors,
                judged ? new LinkedHashMap<>(unreadable) : Map.of());
    }

    private List<ContestFormPage.Check> checks(List<ContestCheck.Finding> findings, Map<String, String> unreadable, Locale locale) {
        var checks = new ArrayList<ContestFormPage.Check>();
        unreadable.forEach((field, sentence) -> checks.add(new ContestFormPage.Check("is-bad", sentence, field)));
        for (var finding : findings) {
            if (finding.weight() != ContestCheck.Weight.BAD || !unreadable.containsKey(finding.field())) {
                checks.add(new ContestFormPage.Check(finding.weight() == ContestCheck.Weight.OK ? "" : "is-" + finding.weight().name().toLowerCase(Locale.ROOT), say(locale, finding), finding.field()));
            }
        }
        return checks;
    }

    private String say(Locale locale, ContestCheck.Finding finding) {
        return messages.say(locale, finding.key(), finding.arguments().toArray());
    }

    private static List<ContestFormPage.RoundPart> rounds(ContestSheet sheet) {
        var parts = new ArrayList<ContestFormPage.RoundPart>();
        for (var raw : sheet.rounds()) {
            var n = parts.size() + 1;
            var windows = IntStream.rangeClosed(1, raw.windows().size()).mapToObj(k -> new ContestFormPage.WindowPart(k, "round-" + n + "-opens-" + k, raw.windows().get(k - 1).opens(),
                    "round-" + n + "-closes-" + k, raw.windows().get(k - 1).closes())).toList();
            parts.add(new ContestFormPage.RoundPart(n, raw.name(), windows));
        }
        return parts;
    }

    private static List<ContestFormPage.TiePart> ties(ContestSheet sheet) {
        var order = sheet.order();
        return order.stream().map(t -> new ContestFormPage.TiePart(t.name(), sheet.form().all("tie").contains(t.name()), t == order.getFirst(), t == order.getLast())).toList();
    }

    private List<ContestFormPage.Option> unitOptions(Actor actor, Unit chosen) {
        var options = new ArrayList<>(mine(actor));
        if (options.stream().noneMatch(u -> u.id() == chosen.id())) {
            options.add(chosen);
        }
        return options.stream().map(u -> new ContestFormPage.Option("" + u.id(), u.name(), u.id() == chosen.id())).toList();
    }

    private List<ContestFormPage.Option> roles(ContestSheet sheet, Locale locale) {
        return Arrays.stream(MemberRole.values()).map(r -> new ContestFormPage.Option(r.name(), messages.say(locale, "member." + r), sheet.form().all("role").contains(r.name()))).toList();
    }

    private List<ContestFormPage.Option> invited(ContestSheet sheet, Read read) {
        var chosen = read.settings().eligibility().unitIds();
        var offered = new LinkedHashMap<Long, Unit>();
        units.children(read.unit().id()).forEach(u -> offered.put(u.id(), u));
        chosen.stream().filter(id -> !offered.containsKey(id)).map(units::byId).flatMap(Optional::stream).filter(u -> read.unit().holds(u.path())).forEach(u -> offered.put(u.id(), u));
        return offered.values().stream().map(u -> new ContestFormPage.Option("" + u.id(), u.name(), chosen.contains(u.id()))).toList();
    }
}
