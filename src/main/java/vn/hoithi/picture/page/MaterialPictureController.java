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
import vn.hoithi.picture.Illustration.Subject;
import vn.hoithi.study.Materials;
import vn.hoithi.web.NotFoundException;

import java.io.IOException;

/** The picture on the card of a material, sent by its organisers. */
@Controller("/organiser/materials/{id}/picture")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class MaterialPictureController {

    private final Materials materials;
    private final PictureForms forms;
    private final PictureFiles files;

    MaterialPictureController(Materials materials, PictureForms forms, PictureFiles files) {
        this.materials = materials;
        this.forms = forms;
        this.files = files;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, long id) {
        return forms.ask(request, place(actor, id));
    }

    @Get("/{version}.jpg")
    HttpResponse<?> picture(Actor actor, long id, long version) {
        return files.file(Subject.MATERIAL, place(actor, id).id(), version);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> take(HttpRequest<?> request, Actor actor, long id, @Nullable @Part("picture") CompletedFileUpload picture, @Nullable @Part("words") String words) throws IOException {
        return forms.take(request, place(actor, id), picture, words, actor.personId());
    }

    @Post("/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remove(HttpRequest<?> request, Actor actor, long id) {
        return forms.remove(request, place(actor, id));
    }

    private PictureForms.Place place(Actor actor, long id) {
        var material = materials.within(actor.scope(Role.ORGANISER), id).orElseThrow(NotFoundException::new);
        var path = "/organiser/materials/" + id;
        return new PictureForms.Place(Subject.MATERIAL, id, material.title(), path, path, new Audit.Event(Audit.Action.MATERIAL_CHANGED, actor.personId(), Audit.Subject.NOTHING, null, material.unitPath(), material.title() + ". JPEG"));
    }
}
