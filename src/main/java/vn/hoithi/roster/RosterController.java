package vn.hoithi.roster;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.account.Claims;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.roster.RosterPage.Upload;
import vn.hoithi.sheet.SheetSettings;
import vn.hoithi.sheet.XlsxReader;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** People from a workbook: send, look at every row, confirm. All or nothing; the answer to the confirmation has their codes. */
@Controller("/units/people")
@Secured("LEADER")
@ExecuteOn(TaskExecutors.BLOCKING)
class RosterController {

    private static final String FORM = "roster/import";
    private final Pages pages;
    private final RosterPages views;
    private final Rosters rosters;
    private final LedUnits led;
    private final Claims claims;
    private final Clock clock;

    RosterController(Pages pages, RosterPages views, Rosters rosters, LedUnits led, Claims claims, Clock clock) {
        this.pages = pages;
        this.views = views;
        this.rosters = rosters;
        this.led = led;
        this.claims = claims;
        this.clock = clock;
    }

    @Get("/template.xlsx")
    HttpResponse<byte[]> template() {
        return HttpResponse.ok(RosterTemplate.write()).contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", "attachment; filename=\"mau-danh-sach.xlsx\"");
    }

    @Get("/import")
    HttpResponse<?> form(HttpRequest<?> request, Actor actor, @Nullable @QueryValue String unit) {
        return pages.ok(request, FORM, upload(actor, led.chosen(actor, unit == null ? "" : unit), new Form()));
    }

    @Post("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> send(HttpRequest<?> request, Actor actor, @Nullable @Part("unit") String unit, @Nullable @Part("file") CompletedFileUpload file,
                         @Nullable @Part(Form.LANGUAGE) String shownAgainIn) throws IOException {
        var now = clock.now();
        var chosen = led.chosen(actor, Vietnamese.line(unit));
        if (shownAgainIn != null) {
            return pages.invalid(request, FORM, upload(actor, chosen, new Form()));
        }
        var content = file == null ? new byte[0] : file.getBytes();
        var received = rosters.receive(content, chosen, now);
        var hopeless = received.read().hopeless();
        if (!hopeless.isEmpty()) {
            return pages.invalid(request, FORM, upload(actor, chosen, new Form().addError("file", views.few(request, hopeless).atAField())));
        }
        return pages.seeOther("/units/people/import/" + rosters.keep(actor.personId(), chosen, file.getFilename(), received.kept(), now));
    }

    @Get("/import/{id}")
    HttpResponse<?> preview(HttpRequest<?> request, Actor actor, long id, @Nullable @QueryValue("page") Integer page) {
        var now = clock.now();
        var kept = rosters.find(id, actor.personId(), now).orElseThrow(NotFoundException::new);
        var chosen = led.chosen(actor, Long.toString(kept.unitId()));
        return pages.ok(request, "roster/preview", views.preview(request, kept, chosen, rosters.read(kept, chosen, now), page == null ? 1 : page));
    }

    /** What is read of the file, as the leader says. */
    @Post("/import/{id}/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> columns(HttpRequest<?> request, Actor actor, long id, @Nullable @Body Map<String, Object> body) {
        var now = clock.now();
        var kept = rosters.find(id, actor.personId(), now).orElse(null);
        if (kept == null) {
            return pages.seeOther(request, ClaimListController.PATH, "note", "roster.gone");
        }
        led.chosen(actor, Long.toString(kept.unitId()));
        rosters.settle(kept, SheetSettings.of(Form.of(body)::line, XlsxReader.SHEETS, List.of(RosterSheet.ROLE)), now);
        return pages.seeOther("/units/people/import/" + id);
    }

    @Post("/import/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, Actor actor, long id) {
        var now = clock.now();
        var kept = rosters.find(id, actor.personId(), now).orElse(null);
        if (kept == null) {
            return pages.seeOther(request, ClaimListController.PATH, "note", "roster.gone");
        }
        var roster = rosters.read(kept, led.chosen(actor, Long.toString(kept.unitId())), now).roster();
        if (!roster.clean()) {
            return pages.seeOther(request, "/units/people/import/" + id, "error", "roster.hasErrors");
        }
        return rosters.confirm(kept, roster, now).<HttpResponse<?>>map(done -> done(request, done, now))
                .orElseGet(() -> pages.seeOther(request, ClaimListController.PATH, "note", "roster.gone"));
    }

    private HttpResponse<?> done(HttpRequest<?> request, Rosters.Done done, Instant now) {
        return done.slips().isEmpty() ? pages.seeOther(request, ClaimListController.PATH, "ok", "roster.updatedOnly", Integer.toString(done.updated()))
                : pages.ok(request, "roster/slips", views.slips(request, done.slips(), claims.lastDay(now)));
    }

    /** A page shown after the codes were asked for has this address. */
    @Get("/import/{id}/confirmation")
    HttpResponse<?> again(HttpRequest<?> request, long id) {
        return pages.seeOther(request, ClaimListController.PATH, "note", "roster.onceOnly");
    }

    private Upload upload(Actor actor, Unit chosen, Form form) {
        return new Upload(led.offered(actor, chosen), Map.copyOf(form.errors()));
    }
}
