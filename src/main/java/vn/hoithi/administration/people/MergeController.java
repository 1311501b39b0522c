package vn.hoithi.administration.people;

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
import vn.hoithi.administration.merge.AccountMerges;
import vn.hoithi.administration.merge.AccountMerges.Account;
import vn.hoithi.administration.merge.AccountMerges.Outcome;
import vn.hoithi.administration.people.PersonQueries.Profile;
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.Map;
import java.util.Optional;

/** Two accounts of one person are found, laid side by side and made one. */
@Controller(PersonController.PATH + "/{id}/merge")
@Secured({"LEADER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class MergeController {

    private static final String VIEW = "people/merge";
    private final MergePages views;
    private final AccountMerges merges;
    private final Pages pages;
    private final Clock clock;

    MergeController(MergePages views, AccountMerges merges, Pages pages, Clock clock) {
        this.views = views;
        this.merges = merges;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> prepare(HttpRequest<?> request, Actor actor, long id) {
        var form = Form.of(request.getParameters().asMap());
        var one = views.mergeable(actor, id).orElseThrow(NotFoundException::new);
        var other = form.has("find") || form.line("other").isEmpty() ? Optional.<Profile>empty() : Optional.of(other(actor, id, form));
        return pages.ok(request, VIEW, views.page(request, actor, one, other.orElse(null), form, clock.now()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> merge(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var form = Form.of(body);
        var one = views.mergeable(actor, id).orElseThrow(NotFoundException::new);
        var other = other(actor, id, form);
        var stays = form.id("stays").orElse(0);
        if (stays != one.id() && stays != other.id()) {
            form.addError("stays", pages.say(request, "merge.stays.missing"));
        }
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, views.page(request, actor, one, other, form, clock.now()));
        }
        var kept = stays == one.id() ? one : other;
        var gone = stays == one.id() ? other : one;
        return told(request, kept, merges.merge(account(kept), account(gone), takesPhone(kept, gone, form), actor.personId(), clock.now()));
    }

    private HttpResponse<?> told(HttpRequest<?> request, Profile kept, Outcome outcome) {
        var back = PersonController.PATH + "/" + kept.id();
        return switch (outcome) {
            case Outcome.Merged(var conflicts) when conflicts > 0 -> pages.seeOther(request, back, "warn", "merge.doneUndecided", kept.name(), conflicts);
            case Outcome.Merged merged -> pages.seeOther(request, back, "ok", "merge.done", kept.name());
            case Outcome.Refused(var why) -> pages.seeOther(request, back, "warn", "merge." + why);
        };
    }

    /** The number of the account that goes is taken where it is the only one to sign in with, or was chosen. */
    private static boolean takesPhone(Profile kept, Profile gone, Form form) {
        return MergePages.signsIn(gone) && (!MergePages.signsIn(kept) || form.id("phone").orElse(0) == gone.id());
    }

    private Profile other(Actor actor, long id, Form form) {
        return views.mergeable(actor, form.id("other").orElse(0)).filter(p -> p.id() != id).orElseThrow(NotFoundException::new);
    }

    private static Account account(Profile person) {
        return new Account(person.id(), person.name(), person.path());
    }
}
