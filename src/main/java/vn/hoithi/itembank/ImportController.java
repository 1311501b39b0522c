package vn.hoithi.itembank;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.FindingWords;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.Missing;
import vn.hoithi.web.Pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Items from a workbook: send, look at everything it would bring, confirm. All or nothing. */
@Controller("/organiser/items")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("ORGANISER")
class ImportController {

    private static final String FORM = "itembank/import";
    private static final int SIZE = 50;
    private static final int SHOWN = 200;
    private final Pages pages;
    private final ItemImports imports;
    private final ItemReach reach;
    private final Clock clock;

    ImportController(Pages pages, ItemImports imports, ItemReach reach, Clock clock) {
        this.pages = pages;
        this.imports = imports;
        this.reach = reach;
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
        var owner = reach.owner(actor, unit == null ? "" : unit);
        if (shownAgainIn != null) {
            return pages.invalid(request, FORM, upload(actor, owner.id() + "", new Form()));
        }
        var content = file == null ? new byte[0] : file.getBytes();
        var whole = content.length == 0 ? List.of(Finding.whole("import.noFile"))
                : imports.read(content, owner).errors().stream().filter(f -> f.row() == 0).toList();
        if (!whole.isEmpty()) {
            var told = sentences(request, whole).stream().limit(5).collect(Collectors.joining(" "));
            return pages.invalid(request, FORM, upload(actor, owner.id() + "", new Form().wrong("file", told)));
        }
        return pages.seeOther("/organiser/items/import/" + imports.keep(actor.personId(), owner, file.getFilename(), content, clock.now()));
    }

    @Get("/import/{id}")
    HttpResponse<?> preview(HttpRequest<?> request, Actor actor, long id, @Nullable @QueryValue("page") Integer page) {
        var now = clock.now();
        var kept = imports.find(id, actor.personId(), now).orElseThrow(Missing::new);
        var owner = reach.owner(actor, Long.toString(kept.unitId()));
        return pages.ok(request, "itembank/preview", page(request, kept, owner, page == null ? 1 : page));
    }

    @Post("/import/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, Actor actor, long id) {
        var now = clock.now();
        var kept = imports.find(id, actor.personId(), now).orElse(null);
        if (kept == null) {
            return pages.seeOther(request, "/organiser/items", "note", "import.gone");
        }
        var owner = reach.owner(actor, Long.toString(kept.unitId()));
        if (!imports.read(kept.content(), owner).errors().isEmpty()) {
            return pages.seeOther(request, "/organiser/items/import/" + id, "error", "import.hasErrors");
        }
        var added = imports.confirm(kept, owner, now);
        return added.isEmpty() ? pages.seeOther(request, "/organiser/items", "note", "import.gone")
                : pages.seeOther(request, "/organiser/items", "ok", "import.done", Format.of(Pages.locale(request)).number(added.getAsInt()));
    }

    private ImportPage.Upload upload(Actor actor, String chosen, Form form) {
        return new ImportPage.Upload(reach.owners(actor).stream().map(u -> new ItemListPage.Option(Long.toString(u.id()), u.name(), Long.toString(u.id()).equals(chosen))).toList(),
                Map.copyOf(form.errors()));
    }

    private ImportPage page(HttpRequest<?> request, ImportRepository.Kept kept, Unit owner, int asked) {
        var result = imports.read(kept.content(), owner);
        var errors = sentences(request, result.errors());
        var warnings = sentences(request, result.warnings());
        var format = Format.of(Pages.locale(request));
        var total = result.entries().size();
        var last = Math.max(1, (total + SIZE - 1) / SIZE);
        var at = Math.clamp(asked, 1, last);
        var path = "/organiser/items/import/" + kept.id() + "?page=";
        var shown = result.entries().stream().skip((at - 1L) * SIZE).limit(SIZE)
                .map(e -> new ImportPage.Numbered(Integer.toString(e.row()), QuestionView.of("row-" + e.row(), e.topic(), e.draft()))).toList();
        return new ImportPage(Long.toString(kept.id()), kept.fileName(), owner.name(), format.number(total), few(errors), more(format, errors),
                few(warnings), more(format, warnings), shown, pages.say(request, "items.page", Integer.toString(at), Integer.toString(last)),
                at > 1 ? path + (at - 1) : "", at < last ? path + (at + 1) : "", result.errors().isEmpty());
    }

    private List<String> sentences(HttpRequest<?> request, List<Finding> findings) {
        return new FindingWords((key, arguments) -> pages.say(request, key, arguments)).of(findings);
    }

    private static List<String> few(List<String> sentences) {
        return sentences.stream().limit(SHOWN).toList();
    }

    private static String more(Format format, List<String> sentences) {
        return sentences.size() > SHOWN ? format.number(sentences.size() - SHOWN) : "";
    }
}
