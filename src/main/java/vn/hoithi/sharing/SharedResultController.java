package vn.hoithi.sharing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.document.card.Cards;
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

/** A result somebody shows to whoever has the link. */
@Controller("/results/{code}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class SharedResultController {

    private final ResultShares shares;
    private final SharedResultPages views;
    private final Cards cards;
    private final Pages pages;
    private final Clock clock;

    SharedResultController(ResultShares shares, SharedResultPages views, Cards cards, Pages pages, Clock clock) {
        this.shares = shares;
        this.views = views;
        this.cards = cards;
        this.pages = pages;
        this.clock = clock;
    }

    /** Not for search engines: only who was sent the link shall find it. */
    @Get
    HttpResponse<?> show(HttpRequest<?> request, String code, @Nullable Actor actor) {
        var now = clock.now();
        var opened = shares.open(code, now).orElseThrow(NotFoundException::new);
        return pages.ok(request, "sharing/result", views.page(opened, actor, pages.in(request), now)).header("X-Robots-Tag", "noindex, nofollow");
    }

    /** There is none while the result may not be shown. */
    @Get(uri = "/picture.png", produces = MediaType.IMAGE_PNG)
    HttpResponse<?> picture(HttpRequest<?> request, String code) {
        var opened = shares.open(code, clock.now()).orElseThrow(NotFoundException::new);
        return cards.answer(request, views.card(opened, opened.result().orElseThrow(NotFoundException::new), pages.in(request)));
    }
}
