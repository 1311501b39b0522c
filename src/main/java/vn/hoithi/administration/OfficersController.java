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
import vn.hoithi.account.Phone;
import vn.hoithi.audit.Audit.Listing;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.OfficerRepository.Waiting;
import vn.hoithi.registration.Officers;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Officers by their own word: one or several are ticked, then confirmed or refused. */
@Controller(OfficersController.PATH)
@Secured({"LEADER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class OfficersController {

    static final String PATH = "/units/officers";
    private static final String VIEW = "organisation/officers";
    private final Officers officers;
    private final Units units;
    private final Looks looks;
    private final Pages pages;
    private final Clock clock;

    OfficersController(Officers officers, Units units, Looks looks, Pages pages, Clock clock) {
        this.officers = officers;
        this.units = units;
        this.looks = looks;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor) {
        var page = page(request, actor, Form.of(Map.of()));
        looks.at(Listing.OFFICERS, actor, page.people().size());
        return pages.ok(request, VIEW, page);
    }

    @Post("/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
        var form = Form.of(body);
        var chosen = chosen(request, actor, form);
        return form.isValid() ? done(request, "officers.confirmed", officers.confirm(chosen, actor.personId(), clock.now())) : pages.invalid(request, VIEW, page(request, actor, form));
    }

    @Post("/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> refuse(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
        var form = Form.of(body);
        var chosen = chosen(request, actor, form);
        var reason = RefusalReason.read(form, "reason", "officers.reason", key -> pages.say(request, key));
        return form.isValid() ? done(request, "officers.refused", officers.refuse(chosen, reason, actor.personId(), clock.now())) : pages.invalid(request, VIEW, page(request, actor, form));
    }

    /** Those ticked who still wait for this reader. */
    private List<Waiting> chosen(HttpRequest<?> request, Actor actor, Form form) {
        var ticked = form.all("person").stream().filter(p -> p.matches("[0-8]?[0-9]{1,18}")).map(Long::valueOf).distinct().limit(Officers.SHOWN).toList();
        if (ticked.isEmpty()) {
            form.addError("person", pages.say(request, "officers.none.chosen"));
        }
        return officers.within(actor, ticked);
    }

    private HttpResponse<?> done(HttpRequest<?> request, String key, int how) {
        return how == 0 ? pages.seeOther(request, PATH, "warn", "officers.decidedAlready") : pages.seeOther(request, PATH, "ok", key, how);
    }

    private OfficersPage page(HttpRequest<?> request, Actor actor, Form form) {
        var format = Format.of(Pages.locale(request));
        var ticked = form.all("person");
        var lines = officers.waiting(actor).stream().map(w -> new Line(Long.toString(w.personId()), w.name(), w.birthYear() == 0 ? "" : Integer.toString(w.birthYear()), Phone.masked(w.phone()),
                units.byId(w.unitId()).map(units::fullPath).orElse(""), format.opening(Instant.ofEpochMilli(w.since())), ticked.contains(Long.toString(w.personId())))).toList();
        var count = officers.count(actor);
        return new OfficersPage(lines, count > lines.size() ? pages.say(request, "officers.more", format.number(count - lines.size())) : "", form.line("reason"), form.errors());
    }

    /** Somebody who waits: birth year ("" when unknown), masked number, full path of the unit, since when. */
    public record Line(String id, String name, String year, String phone, String unit, String since, boolean ticked) {
    }

    /** Those who wait; {@code more} says how many are not listed, or is "". */
    public record OfficersPage(List<Line> people, String more, String reason, Map<String, String> errors) implements ResubmittableForm {
    }
}
