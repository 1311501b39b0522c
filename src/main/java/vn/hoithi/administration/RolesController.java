package vn.hoithi.administration;

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
import vn.hoithi.account.ResetCodes;
import vn.hoithi.audit.Audit.Listing;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.Map;

/** An administrator gives roles inside the own subtree and takes them away. */
@Controller("/admin/roles")
@Secured("ADMINISTRATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class RolesController {

    private static final String VIEW = "organisation/roles";
    private final RoleForms forms;
    private final Memberships memberships;
    private final Units units;
    private final ResetCodes codes;
    private final Looks looks;
    private final Pages pages;
    private final Clock clock;

    RolesController(RoleForms forms, Memberships memberships, Units units, ResetCodes codes, Looks looks, Pages pages, Clock clock) {
        this.forms = forms;
        this.memberships = memberships;
        this.units = units;
        this.codes = codes;
        this.looks = looks;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor, @Nullable @QueryValue String q, @QueryValue(defaultValue = "1") int page) {
        var shown = forms.page(actor.scope(Role.ADMINISTRATOR), Form.of(Map.of("q", text(q), "page", page)));
        looks.at(Listing.ROLES, actor, shown.grants().size());
        return pages.ok(request, VIEW, shown);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> grant(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
        var form = Form.of(body);
        var scope = actor.scope(Role.ADMINISTRATOR);
        var asked = forms.read(form, scope, key -> pages.say(request, key));
        if (asked.isEmpty()) {
            return pages.invalid(request, VIEW, forms.page(scope, form));
        }
        var given = asked.get();
        memberships.grant(given.person().id(), given.role(), given.unit().id(), actor.personId(), clock.now());
        codes.cancel(given.person().id(), clock.now()); // issued by whoever may not help somebody with a role
        return pages.seeOther(request, "/admin/roles", "ok", "roles.granted", given.person().name(), pages.say(request, "role." + given.role()), given.unit().name());
    }

    /** Asks before a role is taken away. */
    @Get("/revocation")
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, @Nullable @QueryValue String person, @Nullable @QueryValue String role, @Nullable @QueryValue String unit) {
        var form = Form.of(Map.of("person", text(person), "role", text(role), "unit", text(unit)));
        var where = units.within(actor.scope(Role.ADMINISTRATOR), form.id("unit").orElse(0)).orElseThrow(NotFoundException::new);
        var held = RoleForms.role(form).orElseThrow(NotFoundException::new);
        return pages.ok(request, Confirmation.VIEW, forms.question(form.id("person").orElse(0), held, where, Pages.locale(request)).orElseThrow(NotFoundException::new));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    @Post("/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
        var form = Form.of(body);
        var unit = units.within(actor.scope(Role.ADMINISTRATOR), form.id("unit").orElse(0)).orElseThrow(NotFoundException::new);
        var role = RoleForms.role(form).orElseThrow(NotFoundException::new);
        var person = form.id("person").orElse(0);
        if (person == actor.personId() && role == Role.ADMINISTRATOR) {
            return pages.seeOther(request, "/admin/roles", "warn", "roles.notOneself");
        }
        var held = memberships.revoke(person, role, unit.id(), actor.personId(), clock.now());
        return pages.seeOther(request, "/admin/roles", held ? "ok" : "note", held ? "roles.revoked" : "roles.notHeld", pages.say(request, "role." + role), unit.name());
    }
}
