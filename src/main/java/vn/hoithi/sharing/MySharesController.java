package vn.hoithi.sharing;

import io.micronaut.core.annotation.Nullable;
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
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.RoundName;
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The links one has made to one's own results: made here, seen, taken back. */
@Controller("/me/shares")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MySharesController {

    private static final String PATH = "/me/shares";
    private final ResultShares shares;
    private final Contests contests;
    private final Pages pages;
    private final Clock clock;

    MySharesController(ResultShares shares, Contests contests, Pages pages, Clock clock) {
        this.shares = shares;
        this.contests = contests;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor) {
        return pages.ok(request, "sharing/mine", new MyShares(shares.ofPerson(actor.personId()).stream().map(s -> line(s, pages.in(request))).toList()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(HttpRequest<?> request, Actor actor, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var contest = contests.published(form.line("contest")).orElseThrow(NotFoundException::new);
        var names = Arrays.stream(NameShown.values()).filter(n -> n.name().equals(form.line("names"))).findFirst().orElse(NameShown.NOBODY);
        var made = shares.make(contest, Math.clamp(form.number("round").orElse(0), 0, 100), actor.personId(), names, clock.now());
        return made.<HttpResponse<?>>map(share -> pages.seeOther(request, share.path(), "ok", "sharing.made")).orElseGet(() -> pages.seeOther(request, PATH, "note", "sharing.nothing"));
    }

    @Post("/{code}/withdrawal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(HttpRequest<?> request, Actor actor, String code) {
        var done = shares.withdraw(code, actor.personId());
        return pages.seeOther(request, PATH, done ? "ok" : "note", done ? "sharing.withdrawn" : "sharing.withdrawnBefore");
    }

    private Line line(ResultShare share, Wording words) {
        var contest = contests.byId(share.contestId());
        return new Line(share.code(), share.path(), contest.map(Contest::title).orElse(""), contest.map(c -> RoundName.of(c, share.roundNo(), words)).orElse(""),
                words.say("sharing.name." + share.names()), words.format().opening(Instant.ofEpochMilli(share.madeAt())));
    }

    /** A link: to what, naming the person how, since when. */
    public record Line(String code, String path, String contest, String round, String names, String made) {
    }

    /** All of them, the newest first. */
    public record MyShares(List<Line> shares) {
    }
}
