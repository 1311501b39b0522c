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
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

/** Materials for readers: the shelf, the search, one section a page. */
@Controller("/study")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class StudyController {

    private final Pages pages;
    private final StudyPages screens;
    private final Materials materials;
    private final Citations citations;
    private final Readings readings;
    private final Clock clock;

    StudyController(Pages pages, StudyPages screens, Materials materials, Citations citations, Readings readings, Clock clock) {
        this.pages = pages;
        this.screens = screens;
        this.materials = materials;
        this.citations = citations;
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

    /** Where the source of an item is to be read. */
    @Get("/source")
    HttpResponse<?> source(@Nullable Actor actor, @QueryValue(defaultValue = "") String of) {
        var typed = Vietnamese.line(of);
        return pages.seeOther(citations.path(actor, typed.substring(0, Math.min(typed.length(), 200))));
    }

    @Get("/{id}")
    HttpResponse<?> open(long id, @Nullable Actor actor) {
        var material = materials.published(id).orElseThrow(NotFoundException::new);
        return pages.seeOther("/study/" + id + "/" + screens.place(material, actor));
    }

    @Get("/{id}/{anchor}")
    HttpResponse<?> section(HttpRequest<?> request, long id, String anchor, @Nullable Actor actor, @QueryValue(defaultValue = "") String q) {
        var material = materials.published(id).orElseThrow(NotFoundException::new);
        return pages.ok(request, "study/section", screens.section(material, anchor, actor, Vietnamese.line(q)));
    }

    @Post("/{id}/{anchor}/place")
    @Consumes(MediaType.ALL)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> place(long id, String anchor, Actor actor, @QueryValue(defaultValue = "") String passage) {
        var section = screens.page(materials.published(id).orElseThrow(NotFoundException::new), anchor);
        readings.place(actor.personId(), id, section.anchor(), Passages.name(passage), clock.now());
        return HttpResponse.noContent();
    }

    /** Goes on with the next page that is not read; those passed over come last, and are named. */
    @Post("/{id}/{anchor}/reading")
    @Consumes(MediaType.ALL)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> read(HttpRequest<?> request, long id, String anchor, Actor actor) {
        var material = materials.published(id).orElseThrow(NotFoundException::new);
        var section = screens.page(material, anchor);
        var order = screens.order(material, actor);
        var left = order.left(anchor);
        var next = left.isEmpty() ? anchor : left.getFirst().anchor();
        readings.read(actor.personId(), section, next, clock.now());
        if (left.isEmpty()) {
            return pages.seeOther(request, "/study", "ok", "study.done");
        }
        return order.after(anchor, next) ? pages.seeOther("/study/" + id + "/" + next)
                : pages.seeOther(request, "/study/" + id + "/" + next, "ok", "study.ticked", left.size(), StudyPages.named(left));
    }
}
