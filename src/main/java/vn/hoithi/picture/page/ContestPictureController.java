package vn.hoithi.picture.page;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.audit.Audit;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.picture.Illustration.Subject;
import vn.hoithi.web.NotFoundException;

import java.io.IOException;

/** The picture of a contest, sent by its organisers, draft or not: it is no part of the rules. */
@Controller("/organiser/contests/{slug}/picture")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class ContestPictureController {

    private final Contests contests;
    private final PictureForms forms;
    private final PictureFiles files;

    ContestPictureController(Contests contests, PictureForms forms, PictureFiles files) {
        this.contests = contests;
        this.forms = forms;
        this.files = files;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, String slug) {
        return forms.ask(request, place(actor, slug));
    }

    @Get("/{version}.jpg")
    HttpResponse<?> picture(Actor actor, String slug, long version) {
        return files.file(Subject.CONTEST, place(actor, slug).id(), version);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> take(HttpRequest<?> request, Actor actor, String slug, @Nullable @Part("picture") CompletedFileUpload picture, @Nullable @Part("words") String words) throws IOException {
        return forms.take(request, place(actor, slug), picture, words, actor.personId());
    }

    @Post("/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remove(HttpRequest<?> request, Actor actor, String slug) {
        return forms.remove(request, place(actor, slug));
    }

    private PictureForms.Place place(Actor actor, String slug) {
        var contest = contests.within(actor.scope(Role.ORGANISER), slug).orElseThrow(NotFoundException::new);
        var path = "/organiser/contests/" + slug;
        return new PictureForms.Place(Subject.CONTEST, contest.id(), contest.title(), path, path, Audit.Event.with(Audit.Action.CONTEST_CHANGED, actor.personId(), contest.id(), contest.unitPath(), contest.title() + ". JPEG"));
    }
}
