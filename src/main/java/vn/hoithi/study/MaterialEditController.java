package vn.hoithi.study;

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
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.LongForm;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.List;
import java.util.Map;

/** Changing a material after it was brought in: what is said about it, and the words of its sections. */
@Controller("/organiser/materials/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("ORGANISER")
class MaterialEditController {

    private final Pages pages;
    private final Materials materials;
    private final MaterialEditPages views;
    private final MaterialEdits edits;
    private final Clock clock;

    MaterialEditController(Pages pages, Materials materials, MaterialEditPages views, MaterialEdits edits, Clock clock) {
        this.pages = pages;
        this.materials = materials;
        this.views = views;
        this.edits = edits;
        this.clock = clock;
    }

    @Get("/edit")
    HttpResponse<?> edit(HttpRequest<?> request, Actor actor, long id) {
        var material = mine(actor, id);
        return pages.ok(request, "study/material-edit", views.card(request, material, MaterialEditPages.of(material)));
    }

    @Post("/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> describe(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var material = mine(actor, id);
        var form = Form.of(body);
        var read = views.read(request, form);
        if (read.isEmpty()) {
            return pages.invalid(request, "study/material-edit", views.card(request, material, form));
        }
        var edit = read.get();
        edits.describe(material, edit.topicId(), edit.kind(), edit.card(), edit.position(), actor.personId(), clock.now());
        return pages.seeOther(request, "/organiser/materials/" + id, "ok", "material.changed");
    }

    @Get("/sections/{anchor}")
    HttpResponse<?> section(HttpRequest<?> request, Actor actor, long id, String anchor) {
        var material = mine(actor, id);
        var section = section(material, anchor);
        return pages.ok(request, "study/section-edit", views.words(material, section, MaterialEditPages.of(section), null, List.of()));
    }

    /** Shows the words as readers would see them, or saves them. */
    @Post("/sections/{anchor}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reword(HttpRequest<?> request, Actor actor, long id, String anchor, @Body Map<String, Object> body) {
        var material = mine(actor, id);
        var section = section(material, anchor);
        var form = Form.of(body);
        if (!views.check(request, form)) {
            return LongForm.kept(pages.invalid(request, "study/section-edit", views.words(material, section, form, null, List.of())));
        }
        if (form.line("do").equals("preview")) {
            return LongForm.kept(pages.ok(request, "study/section-edit", views.words(material, section, form, edits.preview(section, form.block("text")), List.of())));
        }
        var numbers = views.unseen(request, material, section, form);
        if (!numbers.isEmpty()) {
            return LongForm.kept(pages.invalid(request, "study/section-edit", views.words(material, section, form, null, numbers)));
        }
        if (!edits.reword(material, section, new MaterialEdits.Words((int) form.number("version").orElse(0), form.line("heading"), form.block("text")), actor.personId(), clock.now())) {
            form.addError("text", pages.say(request, "material.section.meanwhile"));
            return LongForm.kept(pages.invalid(request, "study/section-edit", views.words(material, section, form, null, List.of())));
        }
        return pages.seeOther(request, "/organiser/materials/" + id + "#s-" + anchor, "ok", "material.section.saved");
    }

    private MaterialSection section(Material material, String anchor) {
        return edits.sections(material).stream().filter(s -> s.anchor().equals(anchor) && s.markdown() != null).findFirst().orElseThrow(NotFoundException::new);
    }

    private Material mine(Actor actor, long id) {
        return materials.within(actor.scope(Role.ORGANISER), id).orElseThrow(NotFoundException::new);
    }
}
