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
import java.util.Map;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.web.Form;
import vn.hoithi.web.LongForm;
import vn.hoithi.web.Missing;
import vn.hoithi.web.Pages;

/** Changing a material after it was brought in: what is said about it, and the words of its sections. */
@Controller("/organiser/materials/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("ORGANISER")
class MaterialEditController {

    private final Pages pages;
    private final Materials materials;
    private final MaterialEditing editing;
    private final Rewording rewording;

    MaterialEditController(Pages pages, Materials materials, MaterialEditing editing, Rewording rewording) {
        this.pages = pages;
        this.materials = materials;
        this.editing = editing;
        this.rewording = rewording;
    }

    @Get("/edit")
    HttpResponse<?> edit(HttpRequest<?> request, Actor actor, long id) {
        var material = mine(actor, id);
        return pages.ok(request, "study/material-edit", editing.card(request, material, MaterialEditing.of(material)));
    }

    @Post("/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> describe(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var material = mine(actor, id);
        var form = Form.of(body);
        var wish = editing.read(request, form);
        if (wish.isEmpty()) {
            return pages.invalid(request, "study/material-edit", editing.card(request, material, form));
        }
        var right = wish.get();
        rewording.describe(material, right.topicId(), right.kind(), right.card(), right.position());
        return pages.seeOther(request, "/organiser/materials/" + id, "ok", "material.changed");
    }

    @Get("/sections/{anchor}")
    HttpResponse<?> section(HttpRequest<?> request, Actor actor, long id, String anchor) {
        var material = mine(actor, id);
        var section = section(material, anchor);
        return pages.ok(request, "study/section-edit", editing.words(material, section, MaterialEditing.of(section), null));
    }

    /** Shows the words as readers would see them, or saves them. */
    @Post("/sections/{anchor}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reword(HttpRequest<?> request, Actor actor, long id, String anchor, @Body Map<String, Object> body) {
        var material = mine(actor, id);
        var section = section(material, anchor);
        var form = Form.of(body);
        if (!editing.check(request, form)) {
            return LongForm.kept(pages.invalid(request, "study/section-edit", editing.words(material, section, form, null)));
        }
        if (form.line("do").equals("preview")) {
            return LongForm.kept(pages.ok(request, "study/section-edit", editing.words(material, section, form, rewording.preview(section, form.block("text")))));
        }
        if (!rewording.reword(section, (int) form.number("version").orElse(0), form.line("heading"), form.block("text"))) {
            form.wrong("text", pages.say(request, "material.section.meanwhile"));
            return LongForm.kept(pages.invalid(request, "study/section-edit", editing.words(material, section, form, null)));
        }
        return pages.seeOther(request, "/organiser/materials/" + id + "#s-" + anchor, "ok", "material.section.saved");
    }

    private MaterialSection section(Material material, String anchor) {
        return rewording.sections(material).stream().filter(s -> s.anchor().equals(anchor) && s.markdown() != null).findFirst().orElseThrow(Missing::new);
    }

    private Material mine(Actor actor, long id) {
        return materials.within(actor.scope(Role.ORGANISER), id).orElseThrow(Missing::new);
    }
}
