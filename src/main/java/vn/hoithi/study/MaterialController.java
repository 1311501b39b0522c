package vn.hoithi.study;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Materials for organisers: bring in, look at, publish, withdraw. */
@Controller("/organiser/materials")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("ORGANISER")
class MaterialController {

    private final Pages pages;
    private final MaterialAdminPages views;
    private final Materials materials;
    private final MaterialFiles files;
    private final Clock clock;

    MaterialController(Pages pages, MaterialAdminPages views, Materials materials, MaterialFiles files, Clock clock) {
        this.pages = pages;
        this.views = views;
        this.materials = materials;
        this.files = files;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor) {
        return pages.ok(request, "study/materials", views.list(request, actor));
    }

    @Get("/new")
    HttpResponse<?> begin(HttpRequest<?> request, Actor actor) {
        return pages.ok(request, "study/material-new", views.form(request, actor, MaterialForm.EMPTY, false, java.util.Map.of()));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> create(HttpRequest<?> request, Actor actor, @Part("file") @Nullable CompletedFileUpload file, @Part("unit") @Nullable String unit,
                           @Part("topic") @Nullable String topic, @Part("newTopic") @Nullable String newTopic, @Part("kind") @Nullable String kind, @Part("title") @Nullable String title,
                           @Part("summary") @Nullable String summary, @Part("sources") @Nullable String sources, @Part("text") @Nullable String text, @Part("tcvn3") @Nullable String tcvn3,
                           @Part(Form.LANGUAGE) @Nullable String shownAgainIn) {
        var form = new MaterialForm(Vietnamese.line(unit), Vietnamese.line(topic), Vietnamese.line(newTopic), Vietnamese.line(kind), Vietnamese.line(title), Vietnamese.line(summary),
                Vietnamese.line(sources), text == null ? "" : text.strip()); // as sent: TCVN3 has signs that Unicode text is cleaned of
        var errors = views.check(request, actor, form);
        var nothing = !given(file) && form.text().isEmpty();
        var result = shownAgainIn != null || nothing ? null : given(file) ? files.file(file.getFilename(), bytes(file), tcvn3 != null) : files.typed(form.text(), tcvn3 != null);
        if (nothing) {
            errors.put("file", pages.say(request, "material.nothing"));
        } else if (result != null && !result.refusal().isEmpty()) {
            errors.put(given(file) ? "file" : "text", pages.say(request, result.refusal()));
        }
        if (result == null || !errors.isEmpty()) {
            return pages.invalid(request, "study/material-new", views.form(request, actor, form, tcvn3 != null || result != null && result.refusal().equals("study.refused.TCVN3"), errors));
        }
        var document = result.document();
        var kept = views.keep(actor, form, document, clock.now());
        return pages.seeOther(request, "/organiser/materials/" + kept.id(), "ok", "material.kept", document.sections().size());
    }

    @Get("/{id}")
    HttpResponse<?> preview(HttpRequest<?> request, Actor actor, long id) {
        return pages.ok(request, "study/material", views.preview(request, mine(actor, id), false));
    }

    @Post("/{id}/publication")
    @Consumes(MediaType.ALL)
    HttpResponse<?> publish(HttpRequest<?> request, Actor actor, long id, @Nullable @Body("seen") String seen) {
        var material = mine(actor, id);
        if (!views.seen(material, Vietnamese.line(seen))) {
            return pages.invalid(request, "study/material", views.preview(request, material, true));
        }
        materials.publish(material, actor.personId(), clock.now());
        return pages.seeOther(request, "/organiser/materials/" + id, "ok", "material.published");
    }

    @Post("/{id}/withdrawal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(HttpRequest<?> request, Actor actor, long id) {
        materials.withdraw(mine(actor, id), actor.personId(), clock.now());
        return pages.seeOther(request, "/organiser/materials/" + id, "ok", "material.withdrawn");
    }

    private Material mine(Actor actor, long id) {
        return materials.within(actor.scope(Role.ORGANISER), id).orElseThrow(NotFoundException::new);
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
