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
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;

import java.util.Map;

/** A leader declares how many members and officers a unit has: the denominators of its rates. */
@Controller("/units/{id}/counts")
@Secured("LEADER")
@ExecuteOn(TaskExecutors.BLOCKING)
class CountsController {

    private static final String VIEW = "organisation/counts";
    private final Units units;
    private final Declarations declarations;
    private final Pages pages;
    private final Clock clock;

    CountsController(Units units, Declarations declarations, Pages pages, Clock clock) {
        this.units = units;
        this.declarations = declarations;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, long id) {
        var unit = units.within(actor.scope(Role.LEADER), id).orElseThrow(NotFoundException::new);
        var format = Format.of(Pages.locale(request));
        var last = units.count(id).orElse(null);
        return pages.ok(request, VIEW, last == null ? page(unit, Map.of(), "", "", format.date(clock.now()), "")
                : page(unit, Map.of(), format.number(last.members()), format.number(last.officers()), format.date(last.countedOn()), last.source()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> declare(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var unit = units.within(actor.scope(Role.LEADER), id).orElseThrow(NotFoundException::new);
        var form = Form.of(body);
        var now = clock.now();
        var counts = CountsForm.read(form, key -> pages.say(request, key), now);
        if (counts.isEmpty()) {
            return pages.invalid(request, VIEW, page(unit, form.errors(), form.line("members"), form.line("officers"), form.line("countedOn"), form.line("source")));
        }
        declarations.declare(unit, counts.get(), actor.personId(), now);
        return pages.seeOther(request, "/units/" + id, "ok", "counts.done", unit.name());
    }

    private CountsPage page(Unit unit, Map<String, String> errors, String members, String officers, String countedOn, String source) {
        return new CountsPage(Long.toString(unit.id()), unit.name(), units.fullPath(unit), members, officers, countedOn, source, errors);
    }

    /** The numbers of a unit as typed or as last declared; the day is dd/MM/yyyy. */
    public record CountsPage(String unit, String name, String fullPath, String members, String officers, String countedOn, String source, Map<String, String> errors) implements ResubmittableForm {
    }
}
