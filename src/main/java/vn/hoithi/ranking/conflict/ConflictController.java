package vn.hoithi.ranking.conflict;

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
import vn.hoithi.administration.RefusalReason;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.RoundName;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.conflict.ConflictRepository.Conflict;
import vn.hoithi.ranking.conflict.ConflictRepository.Side;
import vn.hoithi.ranking.conflict.Conflicts.Decision;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.ResubmittableForm;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An organiser decides which of two accounts' results in a round count. */
@Controller("/organiser/contests/{slug}/conflicts")
@Secured("ORGANISER")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConflictController {

    private static final String VIEW = "ranking/conflicts";
    private final Contests contests;
    private final Conflicts conflicts;
    private final Units units;
    private final Pages pages;
    private final Clock clock;

    ConflictController(Contests contests, Conflicts conflicts, Units units, Pages pages, Clock clock) {
        this.contests = contests;
        this.conflicts = conflicts;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor, String slug) {
        return pages.ok(request, VIEW, page(request, contest(actor, slug), 0, Form.of(Map.of())));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, Actor actor, String slug, long id, @Body Map<String, Object> body) {
        var contest = contest(actor, slug);
        var conflict = conflicts.of(contest, id).orElseThrow(NotFoundException::new);
        var form = Form.of(body);
        var decision = Arrays.stream(Decision.values()).filter(d -> d.name().equals(form.line("decision")) && (d != Decision.BOTH || conflicts.bothFit(contest, conflicts.sides(conflict)))).findFirst();
        if (decision.isEmpty()) {
            form.addError("decision-" + id, pages.say(request, "conflict.decision.missing"));
        }
        var reason = RefusalReason.read(form, "reason-" + id, "conflict.reason", key -> pages.say(request, key));
        if (!form.isValid()) {
            return pages.invalid(request, VIEW, page(request, contest, id, form));
        }
        var done = conflicts.decide(contest, conflict, decision.orElseThrow(), reason, actor.personId(), clock.now());
        return pages.seeOther(request, "/organiser/contests/" + slug + "/conflicts", done ? "ok" : "warn", done ? "conflict.done" : "conflict.already", conflict.name());
    }

    private Contest contest(Actor actor, String slug) {
        return contests.within(actor.scope(Role.ORGANISER), slug).filter(Contest::published).orElseThrow(NotFoundException::new);
    }

    /** {@code typedAt} is the conflict whose form is shown again with what was typed. */
    private ConflictsPage page(HttpRequest<?> request, Contest contest, long typedAt, Form form) {
        var words = pages.in(request);
        return new ConflictsPage(contest.slug(), contest.title(), conflicts.open(contest).stream().map(c -> line(contest, c, c.id() == typedAt ? form : Form.of(Map.of()), words)).toList(), form.errors());
    }

    private Line line(Contest contest, Conflict conflict, Form form, Wording words) {
        var sides = conflicts.sides(conflict);
        return new Line(Long.toString(conflict.id()), conflict.name(), contest.round(conflict.roundNo()).map(r -> RoundName.of(r, words)).orElse(""), results(sides, 0, words), results(sides, 1, words),
                conflicts.bothFit(contest, sides), form.line("decision"), form.line("reason"));
    }

    private List<String> results(List<Side> sides, int ofGone, Wording words) {
        return sides.stream().filter(s -> s.ofGone() == ofGone).map(s -> words.say("conflict.result", words.format().points(s.points()), words.format().opening(Instant.ofEpochMilli(s.submittedAt())),
                units.byId(s.unitId()).map(units::fullPath).orElse(""))).toList();
    }

    /** A round of somebody: the results of the account that stayed and of the one that went, and what was typed. */
    public record Line(String id, String name, String round, List<String> kept, List<String> gone, boolean bothFit, String decision, String reason) {
    }

    /** What waits for a decision; errors by field. */
    public record ConflictsPage(String slug, String title, List<Line> lines, Map<String, String> errors) implements ResubmittableForm {
    }
}
