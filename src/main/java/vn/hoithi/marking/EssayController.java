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
import vn.hoithi.web.Missing;
import vn.hoithi.web.Pages;

import java.util.Map;

/** One blind essay with its rubric. */
@Controller("/marking/essays")
@Secured("MARKER")
@ExecuteOn(TaskExecutors.BLOCKING)
class EssayController {

    private final Desk desk;
    private final Pages pages;
    private final Clock clock;

    EssayController(Desk desk, Pages pages, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/{token}")
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, String token) {
        var sheet = desk.sheet(actor, token).orElseThrow(Missing::new);
        if (!sheet.essay().heldBy(actor.personId())) {
            return pages.seeOther(request, "/marking/" + sheet.contest().slug(), "warn", "marking.refused.TAKEN");
        }
        return pages.ok(request, "marking/essay", new EssayPageMaker(request, pages, sheet).stored(desk.marks(sheet.essay())));
    }

    @Post("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, Actor actor, String token, @Body Map<String, Object> body) {
        var sheet = desk.sheet(actor, token).orElseThrow(Missing::new);
        var form = Form.of(body);
        var finished = sheet.essay().marked() || !form.line("then").equals("draft"); // marks once finished stay complete
        var filled = MarkSheet.read(form, sheet.contest().settings().essay().criteria(), finished);
        var revision = (int) form.number("revision").orElse(-1);
        var mine = sheet.essay().heldBy(actor.personId());
        if (form.onlyShown() && !mine) {
            return show(request, actor, token);
        }
        if (form.onlyShown() || !filled.right() && mine && !sheet.essay().released()) {
            return LongForm.kept(pages.invalid(request, "marking/essay", new EssayPageMaker(request, pages, sheet).typed(filled, revision)));
        }
        return switch (desk.save(actor, sheet.essay(), filled, revision, finished, clock.now())) {
            case DONE -> form.line("then").equals("draft") ? pages.seeOther(request, "/marking/essays/" + token, "ok", "marking.saved") : next(request, actor, sheet);
            case TAKEN -> refused(request, sheet, filled, revision, "TAKEN");
            case RELEASED -> refused(request, sheet, filled, revision, "RELEASED");
            case CHANGED -> refused(request, sheet, filled, sheet.essay().revision(), "CHANGED"); // a second press may replace it: both are theirs
        };
    }

    private HttpResponse<?> next(HttpRequest<?> request, Actor actor, Desk.Sheet sheet) {
        return desk.next(sheet.contest(), actor, clock.now()).<HttpResponse<?>>map(token -> pages.seeOther(request, "/marking/essays/" + token, "ok", "marking.savedNext"))
                .orElseGet(() -> pages.seeOther(request, "/marking/" + sheet.contest().slug(), "ok", "marking.savedLast"));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Desk.Sheet sheet, MarkSheet filled, int revision, String why) {
        return pages.show(request, HttpStatus.CONFLICT, "marking/essay", new EssayPageMaker(request, pages, sheet).refused(filled, revision, why));
    }
}
