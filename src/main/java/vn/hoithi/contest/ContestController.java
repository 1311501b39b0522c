package vn.hoithi.contest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import vn.hoithi.web.Sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What everybody may see of contests: the front page, a contest, its short address and its QR code. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ContestController {

    private final Pages pages;
    private final StoredContests contests;
    private final Faces faces;
    private final Entrance entrance;
    private final Clock clock;

    ContestController(Pages pages, StoredContests contests, Faces faces, Entrance entrance, Clock clock) {
        this.pages = pages;
        this.contests = contests;
        this.faces = faces;
        this.entrance = entrance;
        this.clock = clock;
    }

    @Get("/")
    HttpResponse<?> home(HttpRequest<?> request) {
        return pages.ok(request, "contest/home", new HomePage(groups(Pages.locale(request), clock.now()), ""));
    }

    @Get("/contests/{slug}")
    HttpResponse<?> contest(HttpRequest<?> request, String slug, @Nullable Actor actor) {
        var now = clock.now();
        var locale = Pages.locale(request);
        var contest = contests.published(slug).orElseThrow(Missing::new);
        var face = faces.face(contest, locale, now);
        var entry = entrance.entry(contest, face, actor, locale, now);
        return pages.shared(request, "contest/contest", Sheet.of(new ContestPage(face, entry, false)));
    }

    @Get("/v/{code}")
    HttpResponse<?> shortLink(HttpRequest<?> request, String code) {
        return byCode(request, code);
    }

    @Get("/v")
    HttpResponse<?> typed(HttpRequest<?> request, @QueryValue(defaultValue = "") String code) {
        return byCode(request, code);
    }

    @Get(uri = "/contests/{slug}/qr.svg", produces = "image/svg+xml")
    HttpResponse<String> qr(HttpRequest<?> request, String slug) {
        var contest = contests.published(slug).orElseThrow(Missing::new);
        return HttpResponse.ok(QrCode.svg(faces.face(contest, Pages.locale(request), clock.now()).link())).header("Cache-Control", "public, max-age=3600");
    }

    private HttpResponse<?> byCode(HttpRequest<?> request, String typed) {
        var code = Vietnamese.line(typed).replace(" ", "").toUpperCase(Locale.ROOT);
        var slug = code.matches("[A-Z0-9]{6}") ? contests.slugOf(code) : java.util.Optional.<String>empty();
        return slug.<HttpResponse<?>>map(s -> pages.seeOther("/contests/" + s))
                .orElseGet(() -> pages.show(request, io.micronaut.http.HttpStatus.NOT_FOUND, "contest/home", new HomePage(groups(Pages.locale(request), clock.now()), code)));
    }

    private List<HomePage.Group> groups(Locale locale, Instant now) {
        var groups = new ArrayList<HomePage.Group>();
        for (var kind : List.of("open", "soon", "ended")) {
            var cards = contests.published().stream().map(c -> faces.face(c, locale, now)).filter(f -> f.badge().equals(kind))
                    .map(f -> new HomePage.Card(f.slug(), f.title(), f.organiser(), f.until())).limit(kind.equals("ended") ? 20 : 100).toList();
            if (!cards.isEmpty()) {
                groups.add(new HomePage.Group(kind.equals("soon") ? "home.upcoming" : "home." + kind, kind, cards));
            }
        }
        return groups;
    }
}
