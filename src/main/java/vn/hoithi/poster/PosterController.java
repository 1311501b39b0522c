package vn.hoithi.poster;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.contest.Contest;
import vn.hoithi.document.QrCode;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.picture.Illustration;
import vn.hoithi.picture.Illustrations;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Site;
import vn.hoithi.web.look.Colour;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Posters of a unit and of those below it, for whoever looks after them or holds contests for them. */
@Controller("/units/{id}")
@Secured({"LEADER", "ADMINISTRATOR", "ORGANISER"})
@ExecuteOn(TaskExecutors.BLOCKING)
class PosterController {

    /** Units of one file. */
    static final int MOST = 200;
    private final Posters posters;
    private final PosterPages views;
    private final PosterText text;
    private final Units units;
    private final Illustrations illustrations;
    private final Site site;
    private final Pages pages;
    private final Clock clock;

    PosterController(Posters posters, PosterPages views, PosterText text, Units units, Illustrations illustrations, Site site, Pages pages, Clock clock) {
        this.illustrations = illustrations;
        this.posters = posters;
        this.views = views;
        this.text = text;
        this.units = units;
        this.site = site;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/posters")
    HttpResponse<?> list(HttpRequest<?> request, Actor actor, long id, @QueryValue(defaultValue = "1") int page) {
        return pages.ok(request, "poster/posters", views.page(actor, posters.unit(actor, id), page, pages.in(request), clock.now()));
    }

    /** @param size A4 or A3; {@code below}: a page for each unit directly below instead */
    @Get(uri = "/poster.pdf", produces = MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> pdf(HttpRequest<?> request, Actor actor, long id, @QueryValue(defaultValue = "A4") String size, @QueryValue(defaultValue = "") String contest,
                             @QueryValue(defaultValue = "") String below) throws IOException {
        var unit = posters.unit(actor, id);
        var about = posters.contest(unit, contest, clock.now());
        var paper = Arrays.stream(PosterPdf.Size.values()).filter(s -> s.name().equals(size)).findFirst().orElseThrow(NotFoundException::new);
        var drawn = below.isEmpty() ? List.of(unit) : units.children(id).stream().limit(MOST).toList();
        if (drawn.isEmpty()) {
            throw new NotFoundException();
        }
        var colour = Colour.parse(site.getColour()).orElse(Colour.UNION).awt();
        var file = PosterPdf.pdf(drawn.stream().map((Unit u) -> text.of(u, about, pages.in(request))).toList(), new PosterPdf.Look(colour, site.getPicture(), picture(about)), paper, Pages.locale(request));
        return HttpResponse.ok(file).header("Content-Disposition", "inline; filename=\"ap-phich-" + id + "-" + size + ".pdf\"").header("Cache-Control", "no-store");
    }

    private byte[] picture(@Nullable Contest about) {
        return about == null ? new byte[0] : illustrations.jpeg(Illustration.Subject.CONTEST, about.id()).orElse(new byte[0]);
    }

    @Get(uri = "/qr.svg", produces = "image/svg+xml")
    HttpResponse<String> code(Actor actor, long id, @QueryValue(defaultValue = "") String contest) {
        var unit = posters.unit(actor, id);
        return HttpResponse.ok(QrCode.svg(text.link(unit, posters.contest(unit, contest, clock.now())))).header("Cache-Control", "no-store");
    }
}
