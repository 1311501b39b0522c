package vn.hoithi.registration;

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
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;

import java.util.Map;
import java.util.Optional;

/** Somebody who has an account asks for a unit that is not in the list. */
@Controller("/me/unit/missing")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MissingUnitController {

    private static final String VIEW = "organisation/missing";
    private final MissingUnit missing;
    private final UnitRequests requests;
    private final Units units;
    private final Pages pages;
    private final Clock clock;

    MissingUnitController(MissingUnit missing, UnitRequests requests, Units units, Pages pages, Clock clock) {
        this.missing = missing;
        this.requests = requests;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, @Nullable @QueryValue String unit) {
        var form = Form.of(Map.of("unit", unit == null ? "" : unit));
        return above(form).<HttpResponse<?>>map(u -> pages.ok(request, VIEW, page(u, form))).orElseGet(() -> pages.seeOther(MoveController.CHOOSE));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
        var form = Form.of(body);
        var above = above(form).orElse(null);
        if (above == null) {
            return pages.seeOther(request, MoveController.CHOOSE, "warn", "move.unit.missing");
        }
        var asked = missing.read(form, above, (key, values) -> pages.say(request, key, values));
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, page(above, form));
        }
        var sent = requests.ask(actor.personId(), above, asked, clock.now());
        return pages.seeOther(request, "/me", sent ? "ok" : "warn", sent ? "missing.sent" : "missing.already", asked.name());
    }

    @Post("/withdrawal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(HttpRequest<?> request, Actor actor) {
        var done = requests.withdraw(actor.personId(), clock.now());
        return pages.seeOther(request, "/me", done ? "ok" : "note", done ? "move.withdrawn" : "move.notOpen");
    }

    private Optional<Unit> above(Form form) {
        var id = form.id("unit");
        return id.isPresent() ? units.byId(id.getAsLong()).filter(Unit::open) : Optional.empty();
    }

    private MissingPage page(Unit above, Form form) {
        return new MissingPage(Long.toString(above.id()), units.fullPath(above), form.line("unitName"), form.line("unitAddress"), MoveController.CHOOSE, form.errors());
    }

    /** The unit above, and what is said of the one that is missing; {@code change}: where another unit above is chosen. */
    public record MissingPage(String unit, String above, String unitName, String unitAddress, String change, Map<String, String> errors) implements ResubmittableForm {
    }
}
