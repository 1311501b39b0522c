package vn.hoithi.ranking.prize;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.RulesText;
import vn.hoithi.contest.organise.ContestDrafts;
import vn.hoithi.contest.prize.PrizeList;
import vn.hoithi.contest.prize.PrizeScope;
import vn.hoithi.contest.prize.UnitPrize;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.Messages;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The prizes of a contest: a form of their own, for they may be settled after the contest has been published; then with a reason. */
@Controller("/organiser/contests/{slug}/prizes")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class PrizeController {

    private static final String VIEW = "ranking/prizes";
    private static final int REASON = 200;
    private final Contests contests;
    private final ContestDrafts drafts;
    private final Messages messages;
    private final Pages pages;
    private final Clock clock;

    PrizeController(Contests contests, ContestDrafts drafts, Messages messages, Pages pages, Clock clock) {
        this.contests = contests;
        this.drafts = drafts;
        this.messages = messages;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, String slug) {
        var contest = contest(actor, slug);
        var words = pages.in(request);
        return pages.ok(request, VIEW, page(contest, PrizeForm.of(contest.settings().prizeList(), words), words));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, Actor actor, String slug, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var typed = PrizeForm.sent(Form.of(body));
        var words = pages.in(request);
        var action = typed.form().line("do");
        if (!action.isEmpty() && !action.equals("save")) {
            return pages.ok(request, VIEW, page(contest, typed.after(action), words));
        }
        var s = contest.settings();
        var list = typed.list(s.rounds().size(), s.boards().size(), words);
        var reason = typed.form().line("reason");
        if (contest.published() && !list.equals(s.prizeList()) && (reason.isEmpty() || reason.length() > REASON)) {
            typed.form().addError("reason", words.say(reason.isEmpty() ? "prize.reason.none" : "prize.reason.long", REASON));
        }
        if (!typed.form().isValid()) {
            return pages.invalid(request, VIEW, page(contest, typed, words));
        }
        var seen = typed.form().line("seen").equals(sign(s.prizeList()));
        if (!seen || !drafts.settle(contest, s.withPrizeList(list), note(s.prizeList(), list, contest, reason), actor.personId(), clock.now())) {
            typed.form().addError("person-add", words.say("prize.meanwhile"));
            return pages.show(request, HttpStatus.CONFLICT, VIEW, page(contest(actor, slug), typed, words));
        }
        return pages.seeOther(request, "/organiser/contests/" + slug + "/prizes", "ok", "organiser.saved");
    }

    /** For the audit log: why, and what there was and is. */
    private String note(PrizeList before, PrizeList after, Contest contest, String reason) {
        var text = RulesText.prizeText(contest.settings(), messages.in(Messages.VIETNAMESE));
        var change = String.join("; ", text.lines(before)) + " → " + String.join("; ", text.lines(after));
        return (reason.isEmpty() ? "" : reason + ". ") + change;
    }

    private PrizePage page(Contest contest, PrizeForm form, Wording words) {
        var s = contest.settings();
        var note = contest.resultsAt() != null ? words.say("prize.later") : "";
        return new PrizePage(contest.slug(), contest.title(), contest.published(), note, sign(s.prizeList()), form.form(), numbers(form.people().size()), numbers(form.units().size()),
                places(s.rounds().size(), "prize.round.whole", "prize.each.round", no -> RulesText.prizeText(s, words).name("", new PrizeScope(no, 0)), words),
                s.boards().isEmpty() ? List.of() : places(s.boards().size(), "prize.board.all", "prize.each.board", no -> RulesText.prizeText(s, words).name("", new PrizeScope(0, no)), words),
                Option.named(Arrays.asList(UnitPrize.Measure.values()), words, "prize.by.", m -> false), Option.named(Arrays.asList(UnitKind.values()), words, "unit.kind.", k -> false), form.form().errors());
    }

    private static List<Option> places(int count, String whole, String each, java.util.function.IntFunction<String> name, Wording words) {
        if (count < 1) {
            return List.of();
        }
        var options = new ArrayList<>(List.of(Option.of(0, words.say(whole), false), Option.of(PrizeScope.EACH, words.say(each), false)));
        IntStream.rangeClosed(1, count).forEach(no -> options.add(Option.of(no, name.apply(no), false)));
        return options;
    }

    private static List<Integer> numbers(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    /** So that nobody saves over prizes not seen. */
    private static String sign(PrizeList list) {
        return Integer.toHexString(list.toString().hashCode());
    }

    private Contest contest(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).orElseThrow(NotFoundException::new);
    }
}
