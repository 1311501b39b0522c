package vn.hoithi.organisation.exchange;

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
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.sheet.SheetSettings;
import vn.hoithi.sheet.XlsxReader;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Units from a file: send, look at every row, confirm. All or nothing. */
@Controller(UnitImportController.PATH)
@Secured({"LEADER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class UnitImportController {

    static final String PATH = "/admin/units/import";
    private static final String FORM = "organisation/exchange/import";
    private final Pages pages;
    private final UnitImportPages views;
    private final UnitImports imports;
    private final ExchangeReach reach;
    private final Clock clock;

    UnitImportController(Pages pages, UnitImportPages views, UnitImports imports, ExchangeReach reach, Clock clock) {
        this.pages = pages;
        this.views = views;
        this.imports = imports;
        this.reach = reach;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "") String unit) {
        return pages.ok(request, FORM, views.form(actor, reach.chosen(actor, unit), new Form()));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> send(HttpRequest<?> request, Actor actor, @Nullable @Part("unit") String unit, @Nullable @Part("file") CompletedFileUpload file,
                         @Nullable @Part(Form.LANGUAGE) String shownAgainIn) throws IOException {
        var now = clock.now();
        var top = reach.chosen(actor, Vietnamese.line(unit));
        if (shownAgainIn != null) {
            return pages.invalid(request, FORM, views.form(actor, top, new Form()));
        }
        var received = imports.receive(file == null ? new byte[0] : file.getBytes(), now);
        var hopeless = received.read().hopeless();
        if (!hopeless.isEmpty()) {
            return pages.invalid(request, FORM, views.form(actor, top, new Form().addError("file", views.few(request, hopeless).atAField())));
        }
        return pages.seeOther(PATH + "/" + imports.keep(actor.personId(), top, file.getFilename(), received, now));
    }

    @Get("/{id}")
    HttpResponse<?> preview(HttpRequest<?> request, Actor actor, long id, @QueryValue(defaultValue = "1") int page) {
        var now = clock.now();
        var kept = imports.find(id, actor.personId(), now).orElseThrow(NotFoundException::new);
        var top = top(actor, kept.unitId());
        return pages.ok(request, "organisation/exchange/preview", views.preview(request, kept, top, imports.read(kept, top, now), page));
    }

    /** What is read of the file, as its sender says. */
    @Post("/{id}/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> columns(HttpRequest<?> request, Actor actor, long id, @Nullable @Body Map<String, Object> body) {
        var now = clock.now();
        var kept = imports.find(id, actor.personId(), now).orElse(null);
        if (kept == null) {
            return gone(request);
        }
        top(actor, kept.unitId());
        imports.settle(kept, SheetSettings.of(Form.of(body)::line, XlsxReader.SHEETS, List.of()), now);
        return pages.seeOther(PATH + "/" + id);
    }

    @Post("/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, Actor actor, long id) {
        var now = clock.now();
        var kept = imports.find(id, actor.personId(), now).orElse(null);
        if (kept == null) {
            return gone(request);
        }
        var top = top(actor, kept.unitId());
        var words = pages.in(request);
        return imports.confirm(kept, top, now).<HttpResponse<?>>map(d -> pages.seeOther(request, "/admin/units/" + top.id(), "ok", "exchange.done", words.number(d.added()), words.number(d.changed())))
                .orElseGet(() -> pages.seeOther(request, PATH + "/" + id, "error", "exchange.hasErrors"));
    }

    private HttpResponse<?> gone(HttpRequest<?> request) {
        return pages.seeOther(request, PATH, "note", "exchange.gone");
    }

    private Unit top(Actor actor, long unitId) {
        return reach.chosen(actor, Long.toString(unitId));
    }
}
