package vn.hoithi.study;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.study.importer.ImportResult;
import vn.hoithi.study.importer.Importer;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.Missing;
import vn.hoithi.web.Pages;

/** Materials for organisers: bring in, look at, publish, withdraw. */
@Controller("/organiser/materials")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("ORGANISER")
class MaterialController {

    private final Pages pages;
    private final MaterialDesk desk;
    private final Materials materials;
    private final Clock clock;

    MaterialController(Pages pages, MaterialDesk desk, Materials materials, Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.materials = materials;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor) {
        return pages.ok(request, "study/materials", desk.list(request, actor));
    }

    @Get("/new")
    HttpResponse<?> begin(HttpRequest<?> request, Actor actor) {
        return pages.ok(request, "study/material-new", desk.form(request, actor, MaterialForm.EMPTY, java.util.Map.of()));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> create(HttpRequest<?> request, Actor actor, @Part("file") @Nullable CompletedFileUpload file, @Part("unit") @Nullable String unit,
                           @Part("topic") @Nullable String topic, @Part("kind") @Nullable String kind, @Part("title") @Nullable String title,
                           @Part("summary") @Nullable String summary, @Part("sources") @Nullable String sources, @Part("text") @Nullable String text,
                           @Part(Form.LANGUAGE) @Nullable String shownAgainIn) {
        var form = new MaterialForm(Vietnamese.line(unit), Vietnamese.line(topic), Vietnamese.line(kind), Vietnamese.line(title), Vietnamese.line(summary),
                Vietnamese.line(sources), Vietnamese.block(text));
        var errors = desk.check(request, actor, form);
        var result = given(file) ? Importer.read(file.getFilename(), bytes(file)) : form.text().isEmpty() ? null : Importer.markdown(form.text());
        if (result == null) {
            errors.put("file", pages.say(request, "material.nothing"));
        } else if (result instanceof ImportResult.Refused(var why)) {
            errors.put(given(file) ? "file" : "text", pages.say(request, "study.refused." + why));
        }
        if (shownAgainIn != null || !errors.isEmpty() || !(result instanceof ImportResult.Imported(var document))) {
            return pages.invalid(request, "study/material-new", desk.form(request, actor, form, errors));
        }
        var kept = desk.keep(actor, form, document, clock.now());
        return pages.seeOther(request, "/organiser/materials/" + kept.id(), "ok", "material.kept", document.sections().size());
    }

    @Get("/{id}")
    HttpResponse<?> preview(HttpRequest<?> request, Actor actor, long id) {
        return pages.ok(request, "study/material", desk.preview(request, mine(actor, id)));
    }

    @Post("/{id}/publication")
    @Consumes(MediaType.ALL)
    HttpResponse<?> publish(HttpRequest<?> request, Actor actor, long id) {
        materials.publish(mine(actor, id).id(), clock.now());
        return pages.seeOther(request, "/organiser/materials/" + id, "ok", "material.published");
    }

    @Post("/{id}/withdrawal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(HttpRequest<?> request, Actor actor, long id) {
        materials.withdraw(mine(actor, id).id());
        return pages.seeOther(request, "/organiser/materials/" + id, "ok", "material.withdrawn");
    }

    private Material mine(Actor actor, long id) {
        return materials.within(actor.scope(Role.ORGANISER), id).orElseThrow(Missing::new);
    }

    private static boolean given(CompletedFileUpload file) {
        return file != null && file.getFilename() != null && !file.getFilename().isEmpty();
    }

    private static byte[] bytes(CompletedFileUpload file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
