package vn.hoithi.administration;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.account.Passwords;
import vn.hoithi.account.Phone;
import vn.hoithi.account.ResetCodes;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberFinder.Member;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.List;
import java.util.Map;

/** A leader issues a code for a new password to somebody of the own subtree, shown once. */
@Controller(PasswordHelpController.PATH)
@Secured({"LEADER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class PasswordHelpController {

    static final String PATH = "/units/people";
    private final PasswordHelp help;
    private final ResetCodes codes;
    private final Units units;
    private final Pages pages;
    private final Clock clock;

    PasswordHelpController(PasswordHelp help, ResetCodes codes, Units units, Pages pages, Clock clock) {
        this.help = help;
        this.codes = codes;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    /** Asks before a code is issued. */
    @Get("/{id}/reset")
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, long id) {
        var member = help.helped(actor, id).orElseThrow(NotFoundException::new);
        return pages.ok(request, Confirmation.VIEW, new Confirmation(pages.say(request, "people.question", member.name()), List.of(),
                List.of(fullPath(member) + ", " + Phone.masked(member.phone()), pages.say(request, "people.sure"), pages.say(request, "people.replaces")), List.of(),
                PATH + "/" + id + "/reset", Map.of(), pages.say(request, "people.issue"), PATH + "/" + id));
    }

    /** The code is in this answer and nowhere else. */
    @Post("/{id}/reset")
    @Consumes(MediaType.ALL)
    HttpResponse<?> issue(HttpRequest<?> request, Actor actor, long id) {
        var member = help.helped(actor, id).orElseThrow(NotFoundException::new);
        var now = clock.now();
        try {
            var code = codes.issue(id, actor.personId(), now);
            help.issued(actor, member, now);
            return pages.ok(request, "organisation/reset-code", new CodePage(PATH + "/" + id, member.name(), code, Format.of(Pages.locale(request)).opening(now.plus(ResetCodes.LIFE))));
        } catch (Passwords.Busy busy) {
            return pages.seeOther(request, PATH + "/" + id, "warn", "password.busy");
        }
    }

    private String fullPath(Member member) {
        return units.byId(member.unitId()).map(units::fullPath).orElse("");
    }

    /** A code as read out, until when it is good, and the person's page to go back to. */
    public record CodePage(String back, String name, String code, String until) {
    }
}
