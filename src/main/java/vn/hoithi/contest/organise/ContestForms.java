package vn.hoithi.contest.organise;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.check.ContestCheck;
import vn.hoithi.contest.check.PublicationFacts;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Option;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lays out the organiser's form with its checks, whatever state its fields are in. */
@Singleton
class ContestForms {

    private final PublicationFacts facts;
    private final Units units;
    private final Messages messages;
    private final BlueprintForm blueprint;
    private final BoardForm boards;

    ContestForms(PublicationFacts facts, BlueprintForm blueprint, BoardForm boards, Units units, Messages messages) {
        this.facts = facts;
        this.blueprint = blueprint;
        this.boards = boards;
        this.units = units;
        this.messages = messages;
    }

    /** A form shown for a contest (null while it is new); errors at fields are shown when {@code judged}; with a sentence above it, and what another save has that differs. */
    record Shown(Contest contest, boolean judged, String note, ContestFormPage.Meanwhile meanwhile) {

        static Shown of(Contest contest, boolean judged) {
            return new Shown(contest, judged, "", null);
        }
    }

    /** What was read from a form. */
    record Read(ContestDraftForm draftForm, ContestSettings settings, Unit unit) {

        boolean right() {
            return draftForm.form().isValid();
        }

        String title() {
            return draftForm.form().line("title");
        }
    }

    Read read(ContestDraftForm draftForm, Actor actor, Locale locale) {
        return new Read(draftForm, new ContestSettingsParser(draftForm, facts.topics(), key -> messages.say(locale, key)).settings(), organiser(draftForm, actor));
    }

    /** Mends the items whose choices speak of each other, for the pool as it is typed. */
    void keepOrder(ContestDraftForm draftForm, Actor actor, Locale locale, Instant now) {
        var read = read(draftForm, actor, locale);
        facts.keepOrder(read.settings(), read.unit(), actor, now);
    }

    /** The form after a button that only rearranges it. */
    ContestDraftForm after(ContestDraftForm draftForm, Actor actor, Locale locale) {
        var action = draftForm.form().line("do");
        if (action.equals("topic-add")) {
            return blueprint.withTopic(draftForm, locale);
        }
        return action.equals("propose") ? proposed(draftForm, actor) : action.equals("board-spread") ? draftForm.with(draftForm.boards().spread(parts(draftForm, actor))) : draftForm.after(action);
    }

    /** The form of a preset fitted to the unit: a blueprint from its bank, boards from the units below it. */
    ContestDraftForm fitted(ContestDraftForm draftForm, Actor actor) {
        return proposed(draftForm.with(draftForm.boards().spread(parts(draftForm, actor)).trimmed()), actor);
    }

    private List<Unit> parts(ContestDraftForm draftForm, Actor actor) {
        return facts.parts(read(draftForm, actor, Messages.VIETNAMESE).settings(), organiser(draftForm, actor).id());
    }

    /** The form with a blueprint proposed from the unit's bank. */
    ContestDraftForm proposed(ContestDraftForm draftForm, Actor actor) {
        return blueprint.proposed(draftForm, organiser(draftForm, actor));
    }

    /** The organising unit: one the actor organises for; anything else typed gives the first of them. */
    private Unit organiser(ContestDraftForm draftForm, Actor actor) {
        var typed = draftForm.form().line("unit");
        var asked = typed.matches("\\d{1,18}") ? units.within(actor.scope(Role.ORGANISER), Long.parseLong(typed)) : Optional.<Unit>empty();
        return asked.orElseGet(() -> mine(actor).getFirst());
    }

    List<Unit> mine(Actor actor) {
        return actor.grants().stream().filter(g -> g.role() == Role.ORGANISER).map(g -> units.byId(g.unitId())).flatMap(Optional::stream).toList();
    }

    ContestFormPage page(Read read, Shown shown, Actor actor, Locale locale) {
        var contest = shown.contest();
        var judged = shown.judged();
        var draftForm = read.draftForm();
        var slug = contest == null ? "" : contest.slug();
        var published = contest != null && contest.published();
        var unreadable = draftForm.form().errors();
        // rounds with a time nobody can read are not judged any further: one sentence at the field is enough
        var guessed = unreadable.keySet().stream().anyMatch(field -> field.startsWith("round-"));
        var findings = published ? List.<ContestCheck.Finding>of()
                : facts.look(read.title(), contest == null ? read.settings() : read.settings().withPrizeList(contest.settings().prizeList()), read.unit()).stream().filter(f -> !guessed || !f.field().startsWith("round")).toList();
        var errors = new LinkedHashMap<String, String>();
        if (judged) {
            errors.putAll(unreadable);
            findings.stream().filter(f -> f.weight() == ContestCheck.Weight.BAD).forEach(f -> errors.putIfAbsent(f.field(), say(locale, f)));
        }
        var checks = checks(findings, unreadable, locale);
        return new ContestFormPage(slug, contest == null ? "/organiser/contests" : "/organiser/contests/" + slug, read.title().isEmpty() ? messages.say(locale, "organiser.new") : read.title(), published, published && contest.settings().essay() != null,
                published && contest.settings().certificate() != null,
                draftForm.form(), rounds(draftForm), ties(draftForm), unitOptions(actor, read.unit()), roles(draftForm, locale), invited(draftForm, read), boards.boards(draftForm), boards.units(draftForm, read), blueprint.rows(draftForm, read.settings(), read.unit()),
                read.settings().paperSize(), published ? "" : blueprint.lack(draftForm, read.unit(), locale),
                IntStream.rangeClosed(1, ContestDraftForm.CRITERIA).boxed().toList(), checks, (int) checks.stream().filter(c -> c.css().equals("is-bad")).count(), errors,
                judged ? new LinkedHashMap<>(unreadable) : Map.of(), shown.meanwhile(), shown.note(), Long.toString(actor.personId()), draftForm.form().has("do") || draftForm.form().onlyShown());
    }

    private List<ContestFormPage.Check> checks(List<ContestCheck.Finding> findings, Map<String, String> unreadable, Locale locale) {
        var checks = new ArrayList<ContestFormPage.Check>();
        unreadable.forEach((field, sentence) -> checks.add(new ContestFormPage.Check("is-bad", sentence, field, "")));
        for (var finding : findings) {
            if (finding.weight() != ContestCheck.Weight.BAD || !unreadable.containsKey(finding.field())) {
                checks.add(new ContestFormPage.Check(finding.weight() == ContestCheck.Weight.OK ? "" : "is-" + finding.weight().name().toLowerCase(Locale.ROOT), say(locale, finding), finding.field(), finding.key().equals(ContestCheck.ORDER) ? "order" : ""));
            }
        }
        return checks;
    }

    private String say(Locale locale, ContestCheck.Finding finding) {
        return messages.say(locale, finding.key(), finding.arguments().toArray());
    }

    private static List<ContestFormPage.RoundPart> rounds(ContestDraftForm draftForm) {
        var parts = new ArrayList<ContestFormPage.RoundPart>();
        for (var raw : draftForm.rounds()) {
            var n = parts.size() + 1;
            var windows = IntStream.rangeClosed(1, raw.windows().size()).mapToObj(k -> new ContestFormPage.WindowPart(k, "round-" + n + "-opens-" + k, raw.windows().get(k - 1).opens(),
                    "round-" + n + "-closes-" + k, raw.windows().get(k - 1).closes())).toList();
            parts.add(new ContestFormPage.RoundPart(n, raw.name(), windows));
        }
        return parts;
    }

    private static List<ContestFormPage.TiePart> ties(ContestDraftForm draftForm) {
        var order = draftForm.order();
        return order.stream().map(t -> new ContestFormPage.TiePart(t.name(), draftForm.form().all("tie").contains(t.name()), t == order.getFirst(), t == order.getLast())).toList();
    }

    private List<Option> unitOptions(Actor actor, Unit chosen) {
        var options = new ArrayList<>(mine(actor));
        if (options.stream().noneMatch(u -> u.id() == chosen.id())) {
            options.add(chosen);
        }
        return options.stream().map(u -> Option.of(u.id(), u.name(), u.id() == chosen.id())).toList();
    }

    private List<Option> roles(ContestDraftForm draftForm, Locale locale) {
        return Option.named(MemberRole.CHOICES, messages.in(locale), "member.", r -> draftForm.form().all("role").contains(r.name()));
    }

    private List<Option> invited(ContestDraftForm draftForm, Read read) {
        var chosen = read.settings().eligibility().unitIds();
        var offered = new LinkedHashMap<Long, Unit>();
        units.children(read.unit().id()).forEach(u -> offered.put(u.id(), u));
        chosen.stream().filter(id -> !offered.containsKey(id)).map(units::byId).flatMap(Optional::stream).filter(u -> read.unit().holds(u.path())).forEach(u -> offered.put(u.id(), u));
        return offered.values().stream().map(u -> Option.of(u.id(), u.name(), chosen.contains(u.id()))).toList();
    }
}
