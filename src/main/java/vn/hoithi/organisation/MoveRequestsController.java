package vn.hoithi.organisation;

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
import vn.hoithi.organisation.MoveRepository.Waiting;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.Missing;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Retyped;

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
    private static final int LONGEST_REASON = 300;
    private final Moves moves;
    private final Units units;
    private final Pages pages;
    private final Clock clock;

    MoveRequestsController(Moves moves, Units units, Pages pages, Clock clock) {
        this.moves = moves;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor) {
        return pages.ok(request, VIEW, page(request, actor, 0, Form.of(Map.of())));
    }

    @Post("/{id}/approval")
    @Consumes(MediaType.ALL)
    HttpResponse<?> approve(HttpRequest<?> request, Actor actor, long id) {
        var asked = moves.within(actor, id).orElseThrow(Missing::new);
        return answer(request, moves.approve(asked, actor.personId(), clock.now()), "moves.approved", asked);
    }

    @Post("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> refuse(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var asked = moves.within(actor, id).orElseThrow(Missing::new);
        var form = Form.of(body);
        var reason = form.line("reason");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            form.wrong("reason-" + id, pages.say(request, reason.isEmpty() ? "moves.reason.missing" : "moves.reason.long"));
        }
        if (!form.right()) {
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
        return new MovesPage(moves.waiting(actor).stream().map(w -> line(w, locale, w.id() == typedAt ? form.line("reason") : "", form.errors().getOrDefault("reason-" + w.id(), ""))).toList(),
                form.errors());
    }

    private Line line(Waiting asked, Locale locale, String reason, String error) {
        return new Line(Long.toString(asked.id()), asked.name(), fullPath(asked.fromUnit()), fullPath(asked.toUnit()), "member." + asked.role(),
                Format.of(locale).opening(Instant.ofEpochMilli(asked.requestedAt())), reason, error);
    }

    private String fullPath(Long unit) {
        return unit == null ? "" : units.byId(unit).map(units::fullPath).orElse("");
    }

    /** A request: who, from where (or ""), to where, as what (message key), since when. */
    public record Line(String id, String name, String from, String to, String role, String since, String reason, String error) {
    }

    /** The open requests; errors by field. */
    public record MovesPage(List<Line> requests, Map<String, String> errors) implements Retyped {
    }
}
