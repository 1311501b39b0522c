package vn.hoithi.ranking.publication;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.audit.Audit;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.database.Transactions;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.ranking.edition.Edition;
import vn.hoithi.ranking.edition.Editions;
import vn.hoithi.ranking.edition.RankingView;
import vn.hoithi.ranking.prize.WinnersPages;
import vn.hoithi.ranking.regrade.CorrectionPages;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.List;
import java.util.Map;

/** Publishing the results of a contest: asked twice, kept for good; what changes afterwards is another edition, and says what is new. */
@Controller("/organiser/contests/{slug}/results")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class ResultsController {

    private static final String VIEW = "ranking/results";
    private static final int REASON = 500;
    private static final List<String> FILES = List.of("log", "units", "winners", "items");
    private final Contests contests;
    private final Editions editions;
    private final ResultsPages results;
    private final ResultTables tables;
    private final WinnersPages winners;
    private final CorrectionPages items;
    private final LogFile log;
    private final Transactions transactions;
    private final Audit audit;
    private final Pages pages;
    private final Clock clock;

    ResultsController(Contests contests, Editions editions, ResultsPages results, ResultTables tables, WinnersPages winners, CorrectionPages items, LogFile log, Transactions transactions, Audit audit, Pages pages, Clock clock) {
        this.contests = contests;
        this.editions = editions;
        this.results = results;
        this.tables = tables;
        this.winners = winners;
        this.items = items;
        this.log = log;
        this.transactions = transactions;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, String slug) {
        return pages.ok(request, VIEW, results.page(contest(actor, slug), "", "", pages.in(request), clock.now()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(HttpRequest<?> request, Actor actor, String slug, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var form = Form.of(body);
        var now = clock.now();
        var reason = form.line("reason");
        var before = editions.of(contest);
        var obstacle = ResultsPages.obstacle(contest, before, now);
        if (!obstacle.isEmpty()) {
            return pages.seeOther(request, address(contest), "error", obstacle, pages.in(request).format().minute(contest.disclosure().over()));
        }
        var error = reason.length() > REASON ? "results.reason.long" : reason.isEmpty() && before.stream().anyMatch(Edition::published) ? "results.reason.none" : "";
        if (!error.isEmpty()) {
            return pages.invalid(request, VIEW, results.page(contest, reason, pages.say(request, error), pages.in(request), now));
        }
        if (!form.has("sure")) {
            return pages.ok(request, Confirmation.VIEW, question(request, contest, reason));
        }
        var asked = transactions.write(() -> {
            var first = editions.ask(contest, reason, actor.personId(), now);
            if (first) {
                audit.write(Audit.Event.with(Audit.Action.RESULTS_PUBLISHED, actor.personId(), contest.id(), contest.unitPath(), reason.isEmpty() ? contest.title() : contest.title() + ": " + reason), now);
            }
            return first;
        });
        return pages.seeOther(request, address(contest), asked ? "ok" : "error", asked ? "results.asked" : "results.making");
    }

    /** The ranking as it is now, or an edition of it, to take away; or the log it is made from. */
    @Get("/file")
    HttpResponse<?> file(HttpRequest<?> request, Actor actor, String slug, @QueryValue(defaultValue = "people") String what, @QueryValue(defaultValue = "xlsx") String format, @QueryValue(defaultValue = "0") int edition) {
        var contest = contest(actor, slug);
        var now = clock.now();
        var view = edition == 0 ? RankingView.newest(contest) : editions.published(contest, edition).orElseThrow(NotFoundException::new);
        audit.write(Audit.Event.with(Audit.Action.RESULTS_EXPORTED, actor.personId(), contest.id(), contest.unitPath(), contest.title() + ": " + (FILES.contains(what) ? what : "people")), now);
        return switch (what) {
            case "log" -> log.download(contest);
            case "items" -> items.table(contest, pages.in(request)).download("cau-hoi", format.equals("csv"));
            case "winners" -> winners.table(view, pages.in(request)).download("danh-sach-dat-giai", format.equals("csv"));
            case "units" -> tables.units(view, pages.in(request)).download("xep-hang-don-vi", format.equals("csv"));
            default -> tables.people(view, pages.in(request)).download("xep-hang-ca-nhan", format.equals("csv"));
        };
    }

    private Confirmation question(HttpRequest<?> request, Contest contest, String reason) {
        return new Confirmation(pages.say(request, "results.question", contest.title()), List.of(), List.of(pages.say(request, "results.effect"), pages.say(request, "results.final")), List.of(),
                address(contest), Map.of("reason", reason, "sure", "yes"), pages.say(request, "results.press"), address(contest));
    }

    private static String address(Contest contest) {
        return "/organiser/contests/" + contest.slug() + "/results";
    }

    private Contest contest(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).filter(Contest::published).orElseThrow(NotFoundException::new);
    }
}
