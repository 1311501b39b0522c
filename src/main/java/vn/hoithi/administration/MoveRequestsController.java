package vn.hoithi.administration;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.audit.Audit.Listing;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.MoveRepository.Waiting;
import vn.hoithi.registration.Moves;
import vn.hoithi.registration.Names;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pager;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Changes of unit that wait for a leader of the new unit or an administrator above it. */
@Controller(MoveRequestsController.PATH)
@Secured({"LEADER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class MoveRequestsController {

    static final String PATH = "/units/requests";
    private static final String VIEW = "organisation/moves";
    private static final int PAGE = 100;
    private final Moves moves;
    private final Names names;
    private final Units units;
    private final Looks looks;
    private final Pages pages;
    private final Clock clock;

    MoveRequestsController(Moves moves, Names names, Units units, Looks looks, Pages pages, Clock clock) {
        this.moves = moves;
        this.names = names;
        this.units = units;
        this.looks = looks;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "1") int page) {
        var shown = page(request, actor, 0, Form.of(Map.of("page", page)));
        looks.at(Listing.MOVES, actor, shown.requests().size());
        return pages.ok(request, VIEW, shown);
    }

    @Post("/{id}/approval")
    @Consumes(MediaType.ALL)
    HttpResponse<?> approve(HttpRequest<?> request, Actor actor, long id) {
        var asked = moves.within(actor, id).orElseThrow(NotFoundException::new);
        return answer(request, moves.approve(asked, actor.personId(), clock.now()), "moves.approved", asked);
    }

    @Post("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> refuse(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var asked = moves.within(actor, id).orElseThrow(NotFoundException::new);
        var form = Form.of(body);
        var reason = RefusalReason.read(form, RefusalReason.field(id), "moves.reason", key -> pages.say(request, key));
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, page(request, actor, id, form));
        }
        return answer(request, moves.refuse(asked, actor.personId(), reason, clock.now()), "moves.refused", asked);
    }

    private HttpResponse<?> answer(HttpRequest<?> request, Moves.Decision decision, String done, Waiting asked) {
        return switch (decision) {
            case DONE -> pages.seeOther(request, PATH, "ok", done, asked.name());
            case DECIDED_ALREADY -> pages.seeOther(request, PATH, "warn", "moves.decidedAlready", asked.name());
            case UNIT_CLOSED -> pages.seeOther(request, PATH, "warn", "moves.closed", asked.name());
        };
    }

    /** {@code typedAt} is the request whose form is shown again with what was typed. */
    private MovesPage page(HttpRequest<?> request, Actor actor, long typedAt, Form form) {
        var locale = Pages.locale(request);
        var waiting = moves.waiting(actor);
        var typed = waiting.stream().map(Waiting::id).toList().indexOf(typedAt);
        var pager = Pager.of(typed >= 0 ? typed / PAGE + 1 : (int) form.number("page").orElse(1), PAGE, waiting.size(), PATH + "?page=");
        return new MovesPage(pager.cut(waiting).stream().map(w -> line(w, locale, w.id() == typedAt ? form.line("reason") : "", form.errors().getOrDefault(RefusalReason.field(w.id()), ""))).toList(),
                names.count(actor), form.errors(), pager);
    }

    private Line line(Waiting asked, Locale locale, String reason, String error) {
        return new Line(Long.toString(asked.id()), asked.name(), fullPath(asked.fromUnit()), fullPath(asked.toUnit()), "member." + asked.role(),
                Format.of(locale).opening(Instant.ofEpochMilli(asked.requestedAt())), asked.askedBy() == null ? "" : asked.askedBy(), reason, error);
    }

    private String fullPath(Long unit) {
        return unit == null ? "" : units.byId(unit).map(units::fullPath).orElse("");
    }

    /** A request: who, from where (or ""), to where, as what (message key), since when, which leader asked for it ("": the person). */
    public record Line(String id, String name, String from, String to, String role, String since, String askedBy, String reason, String error) {
    }

    /** The open requests, and how many changes of name wait beside them; errors by field. */
    public record MovesPage(List<Line> requests, long names, Map<String, String> errors, Pager pager) implements ResubmittableForm {
    }
}
