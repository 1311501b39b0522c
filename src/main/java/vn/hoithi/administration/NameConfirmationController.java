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
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberFinder;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.Names;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.List;
import java.util.Map;

/** A leader says that somebody of the own subtree has the name that is written there. */
@Controller(PasswordHelpController.PATH)
@Secured({"LEADER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class NameConfirmationController {

    private final Names names;
    private final MemberFinder finder;
    private final Units units;
    private final Pages pages;
    private final Clock clock;

    NameConfirmationController(Names names, MemberFinder finder, Units units, Pages pages, Clock clock) {
        this.names = names;
        this.finder = finder;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/{id}/name")
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, long id) {
        var member = member(actor, id);
        var unit = units.byId(member.unitId()).map(units::fullPath).orElse("");
        return pages.ok(request, Confirmation.VIEW, new Confirmation(pages.say(request, "names.question", member.name()), List.of(),
                List.of(member.phone() == null ? unit : unit + ", " + Phone.masked(member.phone()), pages.say(request, "names.sure")), List.of(),
                PasswordHelpController.PATH + "/" + id + "/name", Map.of("seen", member.name()), pages.say(request, "names.confirm"), PasswordHelpController.PATH));
    }

    @Post("/{id}/name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var member = member(actor, id);
        var done = names.confirm(actor, member, Form.of(body).line("seen"), clock.now());
        return pages.seeOther(request, PasswordHelpController.PATH, done ? "ok" : "warn", done ? "names.confirmed" : "names.meanwhile", member.name());
    }

    private MemberFinder.Member member(Actor actor, long id) {
        return finder.byId(id).filter(m -> Names.mayConfirm(actor, m)).orElseThrow(NotFoundException::new);
    }
}
