package vn.hoithi.attempt.bulletin;

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
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.Map;

/** An organiser tells those inside something, and reads what was told before. */
@Controller("/organiser/contests/{slug}/bulletins")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class BulletinController {

    private static final String VIEW = "attempt/bulletins";
    private final Contests contests;
    private final Bulletins bulletins;
    private final BulletinPages words;
    private final Pages pages;
    private final Clock clock;

    BulletinController(Contests contests, Bulletins bulletins, BulletinPages words, Pages pages, Clock clock) {
        this.contests = contests;
        this.bulletins = bulletins;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, Actor actor, String slug) {
        return pages.ok(request, VIEW, words.page(contest(actor, slug), Form.of(Map.of()), pages.in(request), clock.now()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tell(HttpRequest<?> request, Actor actor, String slug, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var form = Form.of(body);
        var now = clock.now();
        var told = form.block("words");
        var id = form.id("id");
        if (told.isEmpty()) {
            form.addError("words", pages.say(request, "bulletin.words.missing"));
        } else if (told.length() > Bulletin.LONGEST) {
            form.addError("words", pages.say(request, "bulletin.words.long", pages.in(request).number(told.length()), Bulletin.LONGEST));
        }
        if (!form.isValid() || id.isEmpty()) {
            return pages.invalid(request, VIEW, words.page(contest, form, pages.in(request), now));
        }
        var fresh = bulletins.tell(id.getAsLong(), contest, BulletinPages.round(contest, form, now), told, actor.personId(), now);
        return pages.seeOther(request, BulletinPages.address(contest), fresh ? "ok" : "note", fresh ? "bulletin.done" : "bulletin.again");
    }

    private Contest contest(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).filter(Contest::published).orElseThrow(NotFoundException::new);
    }
}
