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
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitPicker;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;

import java.util.Map;
import java.util.Optional;

/** Somebody asks for another unit: the one chosen is shown with its full path before the request is sent. */
@Controller(MoveController.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
public class MoveController {

    public static final String PATH = UnitPicker.MOVING;
    static final String CHOOSE = "/units/choose?next=" + PATH;
    private static final String VIEW = "organisation/move";
    private final Moves moves;
    private final Units units;
    private final UnitPicker picker;
    private final Pages pages;
    private final Clock clock;

    MoveController(Moves moves, Units units, UnitPicker picker, Pages pages, Clock clock) {
        this.moves = moves;
        this.units = units;
        this.picker = picker;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> confirm(HttpRequest<?> request, Actor actor, @Nullable @QueryValue String unit) {
        var form = Form.of(Map.of("unit", unit == null ? "" : unit, "role", actor.memberRole().stated().name()));
        return unit(form).<HttpResponse<?>>map(u -> pages.ok(request, VIEW, page(u, form))).orElseGet(() -> pages.seeOther(CHOOSE));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
        var form = Form.of(body);
        var unit = unit(form).orElse(null);
        if (unit == null) {
            return pages.seeOther(request, CHOOSE, "warn", "move.unit.missing");
        }
        var role = MemberRole.CHOICES.stream().filter(r -> r.name().equals(form.line("role"))).findFirst().orElse(null);
        if (role == null) {
            form.addError("role", pages.say(request, "register.role.missing"));
        } else if (unit.id() == actor.unitId() && role == actor.memberRole().stated()) {
            form.addError("role", pages.say(request, "move.nothing"));
        }
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, page(unit, form));
        }
        var sent = moves.ask(actor, unit, role, clock.now());
        return pages.seeOther(request, "/me", sent ? "ok" : "warn", sent ? "move.sent" : "move.already", unit.name());
    }

    @Post("/withdrawal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(HttpRequest<?> request, Actor actor) {
        var done = moves.withdraw(actor.personId(), clock.now());
        return pages.seeOther(request, "/me", done ? "ok" : "note", done ? "move.withdrawn" : "move.notOpen");
    }

    private Optional<Unit> unit(Form form) {
        var id = form.id("unit");
        return id.isPresent() ? units.byId(id.getAsLong()).filter(u -> u.closedOn() == null) : Optional.empty();
    }

    private MovePage page(Unit unit, Form form) {
        return new MovePage(Long.toString(unit.id()), unit.name(), units.fullPath(unit), picker.hasNamesake(unit), form.line("role"), CHOOSE, form.errors());
    }

    /**
     * The unit asked for, before the request is sent.
     *
     * @param fullPath names from the federation down to it
     * @param namesake another unit has the same name
     * @param change   where another unit is chosen
     * @param errors   field to sentence
     */
    public record MovePage(String unit, String unitName, String fullPath, boolean namesake, String role, String change, Map<String, String> errors) implements ResubmittableForm {
    }
}
