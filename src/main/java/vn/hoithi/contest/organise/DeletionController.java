package vn.hoithi.contest.organise;

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
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.List;
import java.util.Map;

/** Deleting a draft, after a question. What was published is not there to be deleted. */
@Controller("/organiser/contests/{slug}/deletion")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class DeletionController {

    private final Contests contests;
    private final ContestDrafts drafts;
    private final Pages pages;
    private final Clock clock;

    DeletionController(Contests contests, ContestDrafts drafts, Pages pages, Clock clock) {
        this.contests = contests;
        this.drafts = drafts;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, String slug) {
        var draft = draft(actor, slug);
        var path = "/organiser/contests/" + slug;
        return pages.ok(request, Confirmation.VIEW, new Confirmation(pages.say(request, "organiser.delete.question", draft.title()), List.of(),
                List.of(pages.say(request, "organiser.delete.effect"), pages.say(request, "organiser.delete.final")), List.of(), path + "/deletion",
                Map.of("version", "" + draft.version()), pages.say(request, "organiser.delete"), path));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delete(HttpRequest<?> request, Actor actor, String slug, @Body Map<String, Object> body) {
        var draft = draft(actor, slug);
        var done = drafts.delete(draft, (int) Form.of(body).number("version").orElse(0), actor.personId(), clock.now());
        return done ? pages.seeOther(request, "/organiser", "ok", "organiser.delete.done", draft.title())
                : pages.seeOther(request, "/organiser/contests/" + slug, "error", "organiser.delete.changed");
    }

    private Contest draft(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).filter(c -> !c.published()).orElseThrow(NotFoundException::new);
    }
}
