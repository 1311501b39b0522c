package vn.hoithi.roster;

import io.micronaut.core.annotation.Nullable;
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
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.List;
import java.util.Map;

/** Who was brought in and who has claimed the account; new codes for those who have not, and taking an account back. */
@Controller("/units/people")
@Secured("LEADER")
@ExecuteOn(TaskExecutors.BLOCKING)
class ClaimListController {

    static final String PATH = "/units/people/claims";
    private final Invitees invitees;
    private final ClaimListPages views;
    private final LedUnits led;
    private final Pages pages;
    private final Clock clock;

    ClaimListController(Invitees invitees, ClaimListPages views, LedUnits led, Pages pages, Clock clock) {
        this.invitees = invitees;
        this.views = views;
        this.led = led;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/claims")
    HttpResponse<?> list(HttpRequest<?> request, Actor actor, @Nullable @QueryValue String unit, @Nullable @QueryValue("page") Integer page) {
        var now = clock.now();
        var chosen = led.chosen(actor, unit == null ? "" : unit);
        var list = views.list(request, actor, chosen, page == null ? 1 : page, now);
        invitees.seen(actor, chosen, list.people().size(), now);
        return pages.ok(request, "roster/claims", list);
    }

    /** Asks before everybody who has not claimed gets a new code. */
    @Get("/claims/codes")
    HttpResponse<?> askAll(HttpRequest<?> request, Actor actor, @Nullable @QueryValue String unit) {
        var chosen = led.chosen(actor, unit == null ? "" : unit);
        var many = invitees.waitingCount(chosen.path());
        return many == 0 ? pages.seeOther(request, PATH + "?unit=" + chosen.id(), "note", "claims.nobodyWaits") : pages.ok(request, Confirmation.VIEW, views.askAll(request, chosen, many));
    }

    @Post("/claims/codes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renewAll(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
        var chosen = led.chosen(actor, Form.of(body).line("unit"));
        return issue(request, actor, invitees.waiting(chosen.path()));
    }

    @Get("/{id}/code")
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, long id) {
        return pages.ok(request, Confirmation.VIEW, views.ask(request, invitees.waiting(actor, id).orElseThrow(NotFoundException::new)));
    }

    @Post("/{id}/code")
    @Consumes(MediaType.ALL)
    HttpResponse<?> renew(HttpRequest<?> request, Actor actor, long id) {
        return issue(request, actor, List.of(invitees.waiting(actor, id).orElseThrow(NotFoundException::new)));
    }

    @Get("/{id}/withdrawal")
    HttpResponse<?> askToTakeBack(HttpRequest<?> request, Actor actor, long id) {
        return pages.ok(request, Confirmation.VIEW, views.askToTakeBack(request, invitees.waiting(actor, id).orElseThrow(NotFoundException::new)));
    }

    @Post("/{id}/withdrawal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> takeBack(HttpRequest<?> request, Actor actor, long id) {
        var invitee = invitees.waiting(actor, id).orElseThrow(NotFoundException::new);
        var done = invitees.withdraw(invitee, actor, clock.now());
        return pages.seeOther(request, PATH + "?unit=" + invitee.unitId(), done ? "ok" : "note", done ? "claims.withdrawn" : "claims.tooLate", invitee.name());
    }

    /** The codes are in this answer and nowhere else. */
    private HttpResponse<?> issue(HttpRequest<?> request, Actor actor, List<RosterRepository.Invitee> whom) {
        if (whom.isEmpty()) {
            return pages.seeOther(request, PATH, "note", "claims.nobodyWaits");
        }
        var now = clock.now();
        return pages.ok(request, "roster/slips", views.slips(request, invitees.renew(whom, actor, now), now));
    }
}
