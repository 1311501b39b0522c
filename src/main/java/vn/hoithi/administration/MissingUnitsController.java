package vn.hoithi.administration;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitForm;
import vn.hoithi.organisation.UnitForms;
import vn.hoithi.organisation.Units;
import vn.hoithi.organisation.tree.Act;
import vn.hoithi.organisation.tree.TreeChanges;
import vn.hoithi.organisation.tree.TreeRefused;
import vn.hoithi.registration.UnitRequests;
import vn.hoithi.registration.UnitRequests.Waiting;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.Messages;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Units people did not find: opened, found, or not, by whoever looks after the unit above. */
@Controller(MissingUnitsController.PATH)
@Secured({"LEADER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class MissingUnitsController {

    static final String PATH = "/units/missing";
    private static final String VIEW = "organisation/missing-units";
    private static final int MOST_ALIKE = 5;
    private static final int LONGEST_NAME = 200;
    private final UnitRequests requests;
    private final UnitForms forms;
    private final Units units;
    private final Messages messages;
    private final Pages pages;
    private final Clock clock;

    MissingUnitsController(UnitRequests requests, UnitForms forms, Units units, Messages messages, Pages pages, Clock clock) {
        this.requests = requests;
        this.forms = forms;
        this.units = units;
        this.messages = messages;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor) {
        return pages.ok(request, VIEW, page(request, actor, 0, Form.of(Map.of())));
    }

    /** Opens the unit below the one its people are at. */
    @Post("/{id}/unit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var asked = requests.within(actor, id).orElseThrow(NotFoundException::new);
        var form = Form.of(body);
        var words = messages.in(Pages.locale(request));
        var name = form.line("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().noneMatch(Character::isLetter)) {
            form.addError("name-" + id, words.say(name.isEmpty() ? "tree.name.missing" : name.length() > LONGEST_NAME ? "tree.name.long" : "tree.name.letters"));
        }
        var kind = forms.of(form.line("form"));
        if (kind.isEmpty()) {
            form.addError("form-" + id, words.say("tree.form.missing"));
        }
        if (form.isValid()) {
            try {
                var now = clock.now();
                var act = new Act(LocalDate.ofInstant(now, Format.ZONE), words.say("missing.act", asked.person()), actor.personId(), now);
                return answer(request, requests.make(asked, new TreeChanges.Naming(name, kind.orElseThrow(), null), act), asked, words);
            } catch (TreeRefused refused) {
                form.addError("form-" + id, words.say(refused.key(), refused.values()));
            }
        }
        return pages.invalid(request, VIEW, page(request, actor, id, form));
    }

    /** The unit is there already. */
    @Post("/{id}/found")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> found(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var asked = requests.within(actor, id).orElseThrow(NotFoundException::new);
        var form = Form.of(body);
        var chosen = form.id("unit");
        var unit = chosen.isPresent() ? units.within(actor.reach(), chosen.getAsLong()).filter(Unit::open) : Optional.<Unit>empty();
        if (unit.isEmpty()) {
            return pages.invalid(request, VIEW, page(request, actor, id, form.addError("unit-" + id, pages.say(request, "tree.target.missing"))));
        }
        return answer(request, requests.found(asked, unit.get(), actor.personId(), clock.now()), asked, messages.in(Pages.locale(request)));
    }

    @Post("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> refuse(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var asked = requests.within(actor, id).orElseThrow(NotFoundException::new);
        var form = Form.of(body);
        var reason = RefusalReason.read(form, RefusalReason.field(id), "moves.reason", key -> pages.say(request, key));
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, page(request, actor, id, form));
        }
        var done = requests.refuse(asked, actor.personId(), reason, clock.now());
        return pages.seeOther(request, PATH, done ? "ok" : "warn", done ? "moves.refused" : "moves.decidedAlready", asked.person());
    }

    private HttpResponse<?> answer(HttpRequest<?> request, int went, Waiting asked, Wording words) {
        return went == 0 ? pages.seeOther(request, PATH, "warn", "moves.decidedAlready", asked.person()) : pages.seeOther(request, PATH, "ok", "missing.met", asked.name(), words.number(went));
    }

    /** {@code typedAt} is the request whose form is shown again with what was typed. */
    private MissingUnitsPage page(HttpRequest<?> request, Actor actor, long typedAt, Form form) {
        var words = messages.in(Pages.locale(request));
        return new MissingUnitsPage(requests.waiting(actor).stream().map(w -> line(w, actor, words, w.id() == typedAt ? form : Form.of(Map.of()))).toList(), form.errors());
    }

    private Line line(Waiting asked, Actor actor, Wording words, Form typed) {
        var above = units.byId(asked.aboveId()).orElseThrow();
        var chosen = typed.has("form") ? typed.line("form") : "GRASSROOTS";
        var kinds = forms.below(above).stream().sorted(java.util.Comparator.comparing(UnitForm::place)).map(f -> new Option(f.code(), f.name(words.locale()), f.code().equals(chosen))).toList();
        var q = typed.line("q");
        var alike = Stream.concat(typed.id("unit").stream().boxed().flatMap(id -> units.within(actor.reach(), id).stream()),
                actor.reach().paths().stream().flatMap(p -> units.search(p, q.isEmpty() ? asked.name() : q, MOST_ALIKE).stream())).distinct().limit(MOST_ALIKE + 1L)
                .map(u -> Option.of(u.id(), units.fullPath(u), typed.line("unit").equals(Long.toString(u.id())))).toList();
        return new Line(Long.toString(asked.id()), asked.person(), asked.name(), typed.has("name") ? typed.line("name") : asked.name(), asked.address(), units.fullPath(above),
                words.format().opening(Instant.ofEpochMilli(asked.requestedAt())), kinds, alike, typed.line("reason"), typed.errors());
    }

    /**
     * A request.
     *
     * @param person who asked
     * @param asked  the unit's name as it was asked for
     * @param name   as it will be called
     * @param above  the unit above, with its path
     * @param kinds  forms it may have
     * @param alike  units that may be the one meant
     * @param errors of its fields, by their ids
     */
    public record Line(String id, String person, String asked, String name, String address, String above, String since, List<Option> kinds, List<Option> alike, String reason, Map<String, String> errors) {
    }

    /** The open requests; errors by field. */
    public record MissingUnitsPage(List<Line> requests, Map<String, String> errors) implements ResubmittableForm {
    }
}
