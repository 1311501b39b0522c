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
import vn.hoithi.audit.Audit.Listing;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.NameRequestRepository.Waiting;
import vn.hoithi.registration.Names;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Changes of name that wait for a leader of the unit or an administrator above it. */
@Controller(NameRequestsController.PATH)
@Secured({"LEADER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class NameRequestsController {

    static final String PATH = "/units/names";
    private static final String VIEW = "organisation/names";
    private final Names names;
    private final Units units;
    private final Looks looks;
    private final Pages pages;
    private final Clock clock;

    NameRequestsController(Names names, Units units, Looks looks, Pages pages, Clock clock) {
        this.names = names;
        this.units = units;
        this.looks = looks;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor) {
        var page = page(request, actor, 0, Form.of(Map.of()));
        looks.at(Listing.NAMES, actor, page.requests().size());
        return pages.ok(request, VIEW, page);
    }

    @Post("/{id}/approval")
    @Consumes(MediaType.ALL)
    HttpResponse<?> approve(HttpRequest<?> request, Actor actor, long id) {
        var asked = names.within(actor, id).orElseThrow(NotFoundException::new);
        return answer(request, names.approve(asked, actor.personId(), clock.now()), "names.approved", asked.newName());
    }

    @Post("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> refuse(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var asked = names.within(actor, id).orElseThrow(NotFoundException::new);
        var form = Form.of(body);
        var reason = RefusalReason.read(form, RefusalReason.field(id), "moves.reason", key -> pages.say(request, key));
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, page(request, actor, id, form));
        }
        return answer(request, names.refuse(asked, actor.personId(), reason, clock.now()), "moves.refused", asked.oldName());
    }

    private HttpResponse<?> answer(HttpRequest<?> request, boolean done, String key, String name) {
        return pages.seeOther(request, PATH, done ? "ok" : "warn", done ? key : "moves.decidedAlready", name);
    }

    /** {@code typedAt} is the request whose form is shown again with what was typed. */
    private NamesPage page(HttpRequest<?> request, Actor actor, long typedAt, Form form) {
        return new NamesPage(names.waiting(actor).stream().map(w -> line(request, w, w.id() == typedAt ? form.line("reason") : "", form.errors().getOrDefault(RefusalReason.field(w.id()), ""))).toList(), form.errors());
    }

    private Line line(HttpRequest<?> request, Waiting asked, String reason, String error) {
        return new Line(Long.toString(asked.id()), asked.oldName(), asked.newName(), units.byId(asked.unitId()).map(units::fullPath).orElse(""),
                Format.of(Pages.locale(request)).opening(Instant.ofEpochMilli(asked.requestedAt())), reason, error);
    }

    /** A request: the name until now, the name asked for, of which unit, since when. */
    public record Line(String id, String oldName, String newName, String unit, String since, String reason, String error) {
    }

    /** The open requests; errors by field. */
    public record NamesPage(List<Line> requests, Map<String, String> errors) implements ResubmittableForm {
    }
}
