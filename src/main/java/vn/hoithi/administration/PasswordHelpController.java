package vn.hoithi.administration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.account.Passwords;
import vn.hoithi.account.Phone;
import vn.hoithi.account.ResetCodes;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberFinder.Member;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.registration.Names;
import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.List;
import java.util.Map;

/** A leader finds somebody of the own subtree and issues a code for a new password, shown once. */
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

    @Get
    HttpResponse<?> find(HttpRequest<?> request, Actor actor, @Nullable @QueryValue String q) {
        var typed = q == null ? "" : Vietnamese.line(q);
        return pages.ok(request, "organisation/people", new PeoplePage(typed, help.find(actor, typed, clock.now()).stream().map(m -> line(actor, m)).toList(), actor.is(Role.LEADER)));
    }

    /** Asks before a code is issued. */
    @Get("/{id}/reset")
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, long id) {
        var member = help.helped(actor, id).orElseThrow(NotFoundException::new);
        return pages.ok(request, Confirmation.VIEW, new Confirmation(pages.say(request, "people.question", member.name()), List.of(),
                List.of(fullPath(member) + ", " + Phone.masked(member.phone()), pages.say(request, "people.sure"), pages.say(request, "people.replaces")), List.of(),
                PATH + "/" + id + "/reset", Map.of(), pages.say(request, "people.issue"), PATH));
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
            return pages.ok(request, "organisation/reset-code", new CodePage(member.name(), code, Format.of(Pages.locale(request)).opening(now.plus(ResetCodes.LIFE))));
        } catch (Passwords.Busy busy) {
            return pages.seeOther(request, PATH, "warn", "password.busy");
        }
    }

    private Line line(Actor actor, Member member) {
        var claimed = member.waiting() == 0;
        var issues = !claimed && actor.scope(Role.LEADER).covers(member.path()) ? PATH + "/" + member.id() + "/code" : help.mayHelp(actor, member) ? PATH + "/" + member.id() + "/reset" : "";
        var why = !claimed ? "people.waiting" : member.phone() == null ? "people.noPhone" : issues.isEmpty() ? "people.staff" : "";
        return new Line(member.name(), Phone.masked(member.phone()), fullPath(member), member.role() == MemberRole.UNVERIFIED ? "member.UNVERIFIED" : "", claimed, issues, why, member.confirmed() == 0 && Names.mayConfirm(actor, member) ? PATH + "/" + member.id() + "/name" : "");
    }

    private String fullPath(Member member) {
        return units.byId(member.unitId()).map(units::fullPath).orElse("");
    }

    /**
     * Somebody found; the number is masked.
     *
     * @param mark    message key of what is not confirmed, or ""
     * @param claimed not an account that waits to be claimed
     * @param issues  where a code is asked for: for a new password, or to claim the account; "" when the reader may not
     * @param why     message key of what there is to know, or ""
     * @param confirm where the name is confirmed, "" when it was or the reader may not
     */
    public record Line(String name, String phone, String unit, String mark, boolean claimed, String issues, String why, String confirm) {
    }

    /** What was searched for and who was found; a leader may bring people in. */
    public record PeoplePage(String typed, List<Line> people, boolean leader) {
    }

    /** A code as read out, and until when it is good. */
    public record CodePage(String name, String code, String until) {
    }
}
