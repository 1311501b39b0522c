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
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.picture.Illustration.Subject;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Site;

import java.io.IOException;

/** The banner of the union that runs the installation, above its front page; for whoever administers all of it. */
@Controller("/admin/branding/picture")
@Secured("ADMINISTRATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class BannerController {

    private final PictureForms forms;
    private final PictureFiles files;
    private final Units units;
    private final Site site;

    BannerController(PictureForms forms, PictureFiles files, Units units, Site site) {
        this.forms = forms;
        this.files = files;
        this.units = units;
        this.site = site;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor) {
        return forms.ask(request, place(actor));
    }

    @Get("/{version}.jpg")
    HttpResponse<?> picture(Actor actor, long version) {
        return files.file(Subject.SITE, place(actor).id(), version);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> take(HttpRequest<?> request, Actor actor, @Nullable @Part("picture") CompletedFileUpload picture, @Nullable @Part("words") String words) throws IOException {
        return forms.take(request, place(actor), picture, words, actor.personId());
    }

    @Post("/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remove(HttpRequest<?> request, Actor actor) {
        return forms.remove(request, place(actor));
    }

    private PictureForms.Place place(Actor actor) {
        if (!units.coversAll(actor.scope(Role.ADMINISTRATOR))) {
            throw new NotFoundException();
        }
        return new PictureForms.Place(Subject.SITE, 0, site.getName(), "/admin/branding", "/admin/branding", new Audit.Event(Audit.Action.BRANDING_CHANGED, actor.personId(), Audit.Subject.NOTHING, null, "", "JPEG"));
    }
}
