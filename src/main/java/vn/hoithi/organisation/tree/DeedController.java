package vn.hoithi.organisation.tree;

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
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.Messages;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Something is done to a unit: the form, what would follow, and the deed. By whoever leads or administers the unit above it. */
@Controller("/admin/units/{id}/{deed}")
@Secured({"LEADER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class DeedController {

    private static final String VIEW = "organisation/unit-deed";
    private final TreeReach reach;
    private final DeedForm forms;
    private final DeedPages deeds;
    private final TreeDeeds tree;
    private final Units units;
    private final Messages messages;
    private final Pages pages;
    private final Clock clock;

    DeedController(TreeReach reach, DeedForm forms, DeedPages deeds, TreeDeeds tree, Units units, Messages messages, Pages pages, Clock clock) {
        this.reach = reach;
        this.forms = forms;
        this.deeds = deeds;
        this.tree = tree;
        this.units = units;
        this.messages = messages;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, long id, String deed) {
        var what = Deed.at(deed).orElseThrow(NotFoundException::new);
        var typed = new HashMap<String, Object>();
        request.getParameters().forEach((name, values) -> typed.put(name, values));
        return pages.ok(request, VIEW, deeds.page(mine(actor, id, what), what, Form.of(typed), actor.reach(), messages.in(Pages.locale(request)), clock.now()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(HttpRequest<?> request, Actor actor, long id, String deed, @Body Map<String, Object> body) {
        var what = Deed.at(deed).orElseThrow(NotFoundException::new);
        var unit = mine(actor, id, what);
        var form = Form.of(body);
        var words = messages.in(Pages.locale(request));
        var now = clock.now();
        var asked = form.has("search") ? null : forms.read(form, what, actor.reach(), words, now).orElse(null);
        if (asked == null) {
            return form.errors().isEmpty() ? pages.ok(request, VIEW, deeds.page(unit, what, form, actor.reach(), words, now))
                    : pages.invalid(request, VIEW, deeds.page(unit, what, form, actor.reach(), words, now));
        }
        try {
            tree.check(unit, asked);
            return form.has("confirmed") ? done(request, actor, unit, asked, now) : pages.ok(request, Confirmation.VIEW, deeds.question(unit, asked, form, words, now));
        } catch (TreeRefused refused) {
            form.addError(what.aimed() ? "target" : what.names() ? "name" : "on", words.say(refused.key(), refused.values()));
            return pages.invalid(request, VIEW, deeds.page(unit, what, form, actor.reach(), words, now));
        }
    }

    private HttpResponse<?> done(HttpRequest<?> request, Actor actor, Unit unit, DeedForm.Asked asked, Instant now) {
        var where = tree.act(unit, asked, new Act(asked.on(), asked.reason(), actor.personId(), now));
        return pages.seeOther(request, "/admin/units/" + where, "ok", "deed." + asked.deed() + ".done", units.byId(unit.id()).map(Unit::name).orElse(""));
    }

    private Unit mine(Actor actor, long id, Deed deed) {
        var unit = reach.unit(actor, id);
        if (!reach.may(actor, unit, deed)) {
            throw new NotFoundException();
        }
        return unit;
    }
}
