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
import vn.hoithi.account.factor.SecondFactors;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberFinder.Member;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;

import java.util.Map;

/** An administrator above takes the second factor away from somebody who lost phone and paper, and says why; never the own one. */
@Controller("/admin/people/{id}/second-factor")
@Secured("ADMINISTRATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class SecondFactorHelpController {

    private static final String VIEW = "organisation/second-factor";
    private final PasswordHelp help;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Units units;
    private final Pages pages;
    private final Clock clock;

    SecondFactorHelpController(PasswordHelp help, SecondFactors factors, Sessions sessions, Units units, Pages pages, Clock clock) {
        this.help = help;
        this.factors = factors;
        this.sessions = sessions;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, long id) {
        return pages.ok(request, VIEW, page(member(actor, id), Form.of(Map.of())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var member = member(actor, id);
        var form = Form.of(body);
        var reason = RefusalReason.read(form, "reason", "factor.help.reason", key -> pages.say(request, key));
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, page(member, form));
        }
        var now = clock.now();
        factors.removeFor(id, actor.personId(), member.path(), reason, now);
        sessions.endOthers(id, "", now);
        return pages.seeOther(request, "/admin/roles", "ok", "factor.help.done", member.name());
    }

    /** Whom the reader may help, and who has something to take away. */
    private Member member(Actor actor, long id) {
        return help.helped(actor, id).filter(m -> factors.on(m.id())).orElseThrow(NotFoundException::new);
    }

    private HelpPage page(Member member, Form form) {
        return new HelpPage(Long.toString(member.id()), member.name(), Phone.masked(member.phone()), units.byId(member.unitId()).map(units::fullPath).orElse(""), form.line("reason"), form.errors());
    }

    /** Whose it is, with masked number and full path of the unit; why, as typed. */
    public record HelpPage(String id, String name, String phone, String unit, String reason, Map<String, String> errors) implements ResubmittableForm {
    }
}
