package vn.hoithi.study;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.organisation.Actor;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Missing;
import vn.hoithi.web.Pages;

/** Materials for readers: the shelf, the search, one section a page. */
@Controller("/study")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class StudyController {

    private final Pages pages;
    private final StudyPages screens;
    private final Materials materials;
    private final Readings readings;
    private final Clock clock;

    StudyController(Pages pages, StudyPages screens, Materials materials, Readings readings, Clock clock) {
        this.pages = pages;
        this.screens = screens;
        this.materials = materials;
        this.readings = readings;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> shelf(HttpRequest<?> request, @Nullable Actor actor) {
        return pages.ok(request, "study/shelf", screens.shelf(request, actor));
    }

    @Get("/search")
    HttpResponse<?> search(HttpRequest<?> request, @Nullable Actor actor, @QueryValue(defaultValue = "") String q) {
        var typed = Vietnamese.line(q);
        return pages.ok(request, "study/shelf", screens.found(actor, typed.substring(0, Math.min(typed.length(), 120))));
    }

    @Get("/{id}")
    HttpResponse<?> open(long id, @Nullable Actor actor) {
        var material = materials.published(id).orElseThrow(Missing::new);
        return pages.seeOther("/study/" + id + "/" + screens.place(material, actor));
    }

    @Get("/{id}/{anchor}")
    HttpResponse<?> section(HttpRequest<?> request, long id, String anchor, @Nullable Actor actor, @QueryValue(defaultValue = "") String q) {
        var material = materials.published(id).orElseThrow(Missing::new);
        return pages.ok(request, "study/section", screens.section(material, anchor, actor, Vietnamese.line(q)));
    }

    @Post("/{id}/{anchor}/place")
    @Consumes(MediaType.ALL)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> place(long id, String anchor, Actor actor) {
        var section = screens.page(materials.published(id).orElseThrow(Missing::new), anchor);
        readings.place(actor.personId(), id, section.anchor(), clock.now());
        return HttpResponse.noContent();
    }

    @Post("/{id}/{anchor}/reading")
    @Consumes(MediaType.ALL)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> read(HttpRequest<?> request, long id, String anchor, Actor actor) {
        var section = screens.page(materials.published(id).orElseThrow(Missing::new), anchor);
        var following = screens.after(section);
        var done = readings.read(actor.personId(), section, following.orElse(section.anchor()), clock.now());
        if (done) {
            return pages.seeOther(request, "/study", "ok", "study.done");
        }
        return following.isPresent() ? pages.seeOther("/study/" + id + "/" + following.get()) : pages.seeOther(request, "/study", "ok", "study.ticked");
    }
}
