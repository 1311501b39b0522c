package vn.hoithi.marking.texts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.sheet.WrittenWhileRead;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pager;
import vn.hoithi.web.Pages;

/** Organisers read a contest's essays: the list with its search, one text, all of them as a file. */
@Controller("/organiser/contests/{slug}/essays")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class EssayTextsController {

    private static final int PAGE = 25;
    private final Contests contests;
    private final EssayTexts texts;
    private final EssayTextsPages views;
    private final Pages pages;
    private final Clock clock;

    EssayTextsController(Contests contests, EssayTexts texts, EssayTextsPages views, Pages pages, Clock clock) {
        this.contests = contests;
        this.texts = texts;
        this.views = views;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/texts")
    HttpResponse<?> list(HttpRequest<?> request, Actor actor, String slug, @QueryValue(defaultValue = "1") int page) {
        var contest = contest(actor, slug);
        var choice = texts.choice(contest, EssayFilter.of(request), actor);
        var pager = Pager.of(page, PAGE, choice.count(), path(slug) + "?" + choice.filter().query() + "&page=");
        var rows = choice.rows(0, PAGE, pager.from());
        texts.read(contest, actor, rows.size(), clock.now());
        return pages.ok(request, "marking/texts", views.list(choice, rows, pager, Pages.locale(request)));
    }

    @Get("/texts/{token}")
    HttpResponse<?> one(HttpRequest<?> request, Actor actor, String slug, String token) {
        var contest = contest(actor, slug);
        var row = texts.one(contest, token, actor).orElseThrow(NotFoundException::new);
        texts.read(contest, actor, 1, clock.now());
        return pages.ok(request, "marking/text", views.one(contest, row, texts.marks(row), EssayFilter.of(request), Pages.locale(request)));
    }

    /** The file is written while it is sent, some essays at a time. */
    @Get("/file")
    HttpResponse<?> file(HttpRequest<?> request, Actor actor, String slug, @QueryValue(defaultValue = "xlsx") String format) {
        var contest = contest(actor, slug);
        var choice = texts.choice(contest, EssayFilter.of(request), actor);
        var docx = format.equals("docx");
        texts.exported(contest, actor, choice.count(), docx ? "docx" : "xlsx", clock.now());
        var writer = docx ? new EssayDocx(choice, views.words(Pages.locale(request))) : new EssayXlsx(choice, views.words(Pages.locale(request)));
        var type = docx ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return HttpResponse.ok(new StreamedFile(new WrittenWhileRead(writer), MediaType.of(type))).header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"bai-tu-luan-" + slug + (docx ? ".docx" : ".xlsx") + "\"");
    }

    private Contest contest(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).filter(c -> c.published() && c.settings().essay() != null).orElseThrow(NotFoundException::new);
    }

    static String path(String slug) {
        return "/organiser/contests/" + slug + "/essays/texts";
    }
}
