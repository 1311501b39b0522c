package vn.hoithi.itembank.exchange;

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
import vn.hoithi.itembank.ItemAccess;
import vn.hoithi.organisation.Actor;
import vn.hoithi.sheet.SheetSettings;
import vn.hoithi.sheet.XlsxReader;
import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Items from a workbook: send, look at everything it would bring, confirm. All or nothing. */
@Controller("/organiser/items")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("ORGANISER")
class ImportController {

    private static final String FORM = "itembank/import";
    private static final List<String> WHOLE = List.of(ItemSheet.TOPIC, ItemSheet.LEVEL, ItemSheet.ORDER);
    private final Pages pages;
    private final ImportPages previews;
    private final ItemImports imports;
    private final ItemAccess access;
    private final Clock clock;

    ImportController(Pages pages, ImportPages previews, ItemImports imports, ItemAccess access, Clock clock) {
        this.pages = pages;
        this.previews = previews;
        this.imports = imports;
        this.access = access;
        this.clock = clock;
    }

    @Get("/template.xlsx")
    HttpResponse<byte[]> template() {
        return HttpResponse.ok(ItemTemplate.write()).contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", "attachment; filename=\"mau-cau-hoi.xlsx\"");
    }

    @Get("/import")
    HttpResponse<?> form(HttpRequest<?> request, Actor actor) {
        return pages.ok(request, FORM, upload(actor, "", new Form()));
    }

    @Post("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> send(HttpRequest<?> request, Actor actor, @Nullable @Part("unit") String unit, @Nullable @Part("file") CompletedFileUpload file, @Nullable @Part(Form.LANGUAGE) String shownAgainIn) throws IOException {
        var owner = access.owner(actor, Vietnamese.line(unit));
        if (shownAgainIn != null) {
            return pages.invalid(request, FORM, upload(actor, owner.id() + "", new Form()));
        }
        var content = file == null ? new byte[0] : file.getBytes();
        var received = imports.receive(content, owner);
        var hopeless = received.read().hopeless();
        if (!hopeless.isEmpty()) {
            return pages.invalid(request, FORM, upload(actor, owner.id() + "", new Form().addError("file", previews.few(request, hopeless, false).atAField())));
        }
        return pages.seeOther("/organiser/items/import/" + imports.keep(actor.personId(), owner, file.getFilename(), received.kept(), clock.now()));
    }

    @Get("/import/{id}")
    HttpResponse<?> preview(HttpRequest<?> request, Actor actor, long id, @Nullable @QueryValue("page") Integer page) {
        var kept = imports.find(id, actor.personId(), clock.now()).orElseThrow(NotFoundException::new);
        var owner = access.owner(actor, Long.toString(kept.unitId()));
        return pages.ok(request, "itembank/preview", previews.preview(request, kept, imports.read(kept, owner), owner, page == null ? 1 : page));
    }

    /** What is read of the file, as the organiser says. */
    @Post("/import/{id}/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> columns(HttpRequest<?> request, Actor actor, long id, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        return settled(request, actor, id, kept -> SheetSettings.of(form::line, XlsxReader.SHEETS, WHOLE));
    }

    /** Items whose choices speak of each other keep the order of the file. */
    @Post("/import/{id}/order")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> order(HttpRequest<?> request, Actor actor, long id) {
        return settled(request, actor, id, said -> said.with(ItemSheet.ORDER, "1"));
    }

    private HttpResponse<?> settled(HttpRequest<?> request, Actor actor, long id, UnaryOperator<SheetSettings> said) {
        var now = clock.now();
        var kept = imports.find(id, actor.personId(), now).orElse(null);
        if (kept == null) {
            return pages.seeOther(request, "/organiser/items", "note", "import.gone");
        }
        access.owner(actor, Long.toString(kept.unitId()));
        imports.settle(kept, said, now);
        return pages.seeOther("/organiser/items/import/" + id);
    }

    @Post("/import/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, Actor actor, long id) {
        var now = clock.now();
        var kept = imports.find(id, actor.personId(), now).orElse(null);
        if (kept == null) {
            return pages.seeOther(request, "/organiser/items", "note", "import.gone");
        }
        var owner = access.owner(actor, Long.toString(kept.unitId()));
        var read = imports.read(kept, owner);
        if (!read.errors().isEmpty()) {
            return pages.seeOther(request, "/organiser/items/import/" + id, "error", "import.hasErrors");
        }
        var format = Format.of(Pages.locale(request));
        return imports.confirm(kept, read, owner, now).<HttpResponse<?>>map(done -> pages.seeOther(request, "/organiser/items", "ok", done.changed() + done.same() == 0 ? "import.done" : "import.doneAgain",
                format.number(done.added()), format.number(done.changed()), format.number(done.same()))).orElseGet(() -> pages.seeOther(request, "/organiser/items", "note", "import.gone"));
    }

    private ImportPage.Upload upload(Actor actor, String chosen, Form form) {
        return new ImportPage.Upload(access.owners(actor).stream().map(u -> Option.of(u.id(), u.name(), Long.toString(u.id()).equals(chosen))).toList(),
                Map.copyOf(form.errors()));
    }
}
