package vn.hoithi.marking;

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
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.LongForm;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.util.Map;

/** One blind essay with its rubric. */
@Controller("/marking/essays")
@Secured("MARKER")
@ExecuteOn(TaskExecutors.BLOCKING)
class EssayController {

    private final MarkingQueue desk;
    private final Pages pages;
    private final Clock clock;

    EssayController(MarkingQueue desk, Pages pages, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/{token}")
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, String token) {
        var shown = desk.essay(actor, token).orElseThrow(NotFoundException::new);
        if (!shown.essay().heldBy(actor.personId())) {
            return pages.seeOther(request, "/marking/" + shown.contest().slug(), "warn", "marking.refused.TAKEN");
        }
        return pages.ok(request, "marking/essay", new EssayPageMaker(request, pages, shown, actor.personId()).stored(desk.marks(shown.essay())));
    }

    @Post("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, Actor actor, String token, @Body Map<String, Object> body) {
        var shown = desk.essay(actor, token).orElseThrow(NotFoundException::new);
        var form = Form.of(body);
        var finished = shown.essay().marked() || !form.line("then").equals("draft"); // marks once finished stay complete
        var filled = MarkForm.read(form, shown.contest().settings().essay().criteria(), finished);
        var revision = (int) form.number("revision").orElse(-1);
        var mine = shown.essay().heldBy(actor.personId());
        if (form.onlyShown() && !mine) {
            return show(request, actor, token);
        }
        if (form.onlyShown() || !filled.isValid() && mine && !shown.essay().released()) {
            return LongForm.kept(pages.invalid(request, "marking/essay", new EssayPageMaker(request, pages, shown, actor.personId()).typed(filled, revision)));
        }
        return switch (desk.save(actor, shown.essay(), filled, revision, finished, clock.now())) {
            case DONE -> form.line("then").equals("draft") ? pages.seeOther(request, "/marking/essays/" + token, "ok", "marking.saved") : next(request, actor, shown);
            case TAKEN -> refused(request, actor, shown, filled, revision, "TAKEN");
            case RELEASED -> refused(request, actor, shown, filled, revision, "RELEASED");
            case CHANGED -> refused(request, actor, shown, filled, shown.essay().revision(), "CHANGED"); // a second press may replace it: both are theirs
        };
    }

    private HttpResponse<?> next(HttpRequest<?> request, Actor actor, MarkingQueue.EssayInContest shown) {
        return desk.next(shown.contest(), actor, clock.now()).<HttpResponse<?>>map(token -> pages.seeOther(request, "/marking/essays/" + token, "ok", "marking.savedNext"))
                .orElseGet(() -> pages.seeOther(request, "/marking/" + shown.contest().slug(), "ok", "marking.savedLast"));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Actor actor, MarkingQueue.EssayInContest shown, MarkForm filled, int revision, String why) {
        return pages.show(request, HttpStatus.CONFLICT, "marking/essay", new EssayPageMaker(request, pages, shown, actor.personId()).refused(filled, revision, why));
    }
}
