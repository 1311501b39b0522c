package vn.hoithi.attempt.reopening;

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
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.audit.Audit;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.Map;

/** Organisers find an attempt that was handed in, are asked, and open it again. */
@Controller("/organiser/contests/{slug}/reopening")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReopeningController {

    private static final String VIEW = "attempt/reopening-one";
    private static final int MOST_MINUTES = 180;
    private static final int LONGEST_REASON = 300;
    private final Contests contests;
    private final Reopenings reopenings;
    private final ReopeningRepository repository;
    private final ReopeningPages words;
    private final Attempts attempts;
    private final Audit audit;
    private final Pages pages;
    private final Clock clock;

    ReopeningController(Contests contests, Reopenings reopenings, ReopeningRepository repository, ReopeningPages words, Attempts attempts, Audit audit, Pages pages, Clock clock) {
        this.contests = contests;
        this.reopenings = reopenings;
        this.repository = repository;
        this.words = words;
        this.attempts = attempts;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> search(HttpRequest<?> request, Actor actor, String slug, @QueryValue(defaultValue = "") String q) {
        var contest = contest(actor, slug);
        var page = words.search(contest, Vietnamese.line(q), pages.in(request));
        if (!page.found().isEmpty()) {
            audit.write(Audit.Event.looked(Audit.Listing.SEARCH, actor.personId(), contest.unitPath(), page.found().size()), clock.now());
        }
        return pages.ok(request, "attempt/reopening", page);
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, Actor actor, String slug, long id) {
        var contest = contest(actor, slug);
        return pages.ok(request, VIEW, words.one(contest, line(contest, id), Form.of(Map.of()), pages.in(request)));
    }

    /** Asks before it is opened. */
    @Post("/{id}/question")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, String slug, long id, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var line = line(contest, id);
        var form = read(request, body);
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, words.one(contest, line, form, pages.in(request)));
        }
        return switch (reopenings.plan(contest, row(line), minutes(form), clock.now())) {
            case ReopeningOutcome.Plan plan -> pages.ok(request, Confirmation.VIEW, words.question(contest, line, plan, minutes(form), form.line("reason"), pages.in(request)));
            case ReopeningOutcome.Refused why -> refused(request, contest, line, form, why);
            case ReopeningOutcome.Done done -> throw new IllegalStateException("asked, not opened: " + done);
        };
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(HttpRequest<?> request, Actor actor, String slug, long id, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var form = read(request, body);
        var key = form.id("id");
        if (repository.line(contest.id(), id).isEmpty() && key.isPresent() && repository.done(key.getAsLong()).filter(r -> r.attemptId() == id).isPresent()) {
            return pages.seeOther(request, ReopeningPages.address(contest), "note", "reopening.again"); // open by this very answer
        }
        var line = line(contest, id);
        if (!form.isValid() || key.isEmpty()) {
            return pages.invalid(request, VIEW, words.one(contest, line, form, pages.in(request)));
        }
        return switch (reopenings.open(key.getAsLong(), contest, row(line), minutes(form), form.line("reason"), actor.personId(), clock.now())) {
            case ReopeningOutcome.Done done -> pages.seeOther(request, ReopeningPages.address(contest), done.again() ? "note" : "ok", done.again() ? "reopening.again" : "reopening.done", line.name(),
                    pages.in(request).format().second(done.ends()));
            case ReopeningOutcome.Refused why -> refused(request, contest, line, form, why);
            case ReopeningOutcome.Plan plan -> throw new IllegalStateException("opened, not asked: " + plan);
        };
    }

    private Form read(HttpRequest<?> request, Map<String, Object> body) {
        var form = Form.of(body);
        var minutes = form.number("minutes").orElse(form.line("minutes").isEmpty() ? 0 : -1);
        if (minutes < 0 || minutes > MOST_MINUTES) {
            form.addError("minutes", pages.say(request, "reopening.minutes.wrong"));
        }
        var reason = form.line("reason");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            form.addError("reason", pages.say(request, reason.isEmpty() ? "extra.reason.missing" : "extra.reason.long"));
        }
        return form;
    }

    private static int minutes(Form form) {
        return (int) form.number("minutes").orElse(0);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Contest contest, ReopeningRepository.Line line, Form form, ReopeningOutcome.Refused why) {
        form.addError("minutes", pages.say(request, "reopening.refused." + why));
        return pages.invalid(request, VIEW, words.one(contest, line, form, pages.in(request)));
    }

    private AttemptRow row(ReopeningRepository.Line line) {
        return attempts.row(line.id(), line.personId()).orElseThrow(NotFoundException::new);
    }

    private ReopeningRepository.Line line(Contest contest, long attempt) {
        return repository.line(contest.id(), attempt).orElseThrow(NotFoundException::new);
    }

    private Contest contest(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).filter(Contest::published).orElseThrow(NotFoundException::new);
    }
}
