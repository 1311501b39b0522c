package vn.hoithi.administration.audit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.audit.Audit;
import vn.hoithi.audit.AuditSearch;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.sheet.TableFile;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The audit log, for administrators: what concerns their subtree, and everything for whoever administers the top of the tree. */
@Controller(AuditController.PATH)
@Secured("ADMINISTRATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class AuditController {

    static final String PATH = "/admin/audit";
    /** Lines a file has at most; whoever needs more takes it in days. */
    static final int MOST_LINES = 100_000;
    private static final String VIEW = "audit/log";
    private static final int SHOWN = 50;
    private static final int PIECE = 500;
    private final AuditFilters filters;
    private final AuditLines lines;
    private final AuditSearch search;
    private final Audit audit;
    private final Pages pages;
    private final Clock clock;

    AuditController(AuditFilters filters, AuditLines lines, AuditSearch search, Audit audit, Pages pages, Clock clock) {
        this.filters = filters;
        this.lines = lines;
        this.search = search;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "0") long before) {
        var filter = filters.read(request, actor);
        if (!filter.errors().isEmpty()) {
            return pages.invalid(request, VIEW, page(request, filter, List.of(), "", before > 0));
        }
        if (before <= 0) {
            noteSearch(actor, filter, clock.now());
        }
        var found = filter.nothing() ? List.<vn.hoithi.audit.Entry>of() : search.find(before > 0 ? filter.query().before(before) : filter.query(), SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        var older = found.size() > SHOWN ? PATH + "?" + filter.address() + "&before=" + shown.getLast().id() : "";
        return pages.ok(request, VIEW, page(request, filter, lines.of(shown, Pages.locale(request)), older, before > 0));
    }

    /** The same as a file, written while it is sent. */
    @Get("/file")
    HttpResponse<?> file(HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "xlsx") String format) {
        var filter = filters.read(request, actor);
        if (!filter.errors().isEmpty() || filter.nothing()) {
            return pages.seeOther(PATH + "?" + filter.address());
        }
        var csv = format.equals("csv");
        audit.write(new Audit.Event(Audit.Action.AUDIT_EXPORTED, actor.personId(), Audit.Subject.NOTHING, null, place(actor), (csv ? "csv" : "xlsx") + filter.told()), clock.now());
        return new TableFile(pages.say(request, "audit.title"), lines.columns(Pages.locale(request)), pieces(request, filter)).download("nhat-ky-quan-tri", csv);
    }

    private java.util.function.Supplier<List<List<String>>> pieces(HttpRequest<?> request, AuditFilters.Filter filter) {
        var locale = Pages.locale(request);
        var rest = new AtomicReference<>(filter.query());
        var written = new AtomicReference<>(0);
        return () -> {
            var found = search.find(rest.get(), Math.min(PIECE, MOST_LINES - written.get()));
            if (!found.isEmpty()) {
                rest.set(rest.get().before(found.getLast().id()));
                written.set(written.get() + found.size());
            }
            return lines.cells(found, locale);
        };
    }

    private AuditPage page(HttpRequest<?> request, AuditFilters.Filter filter, List<AuditPage.Line> found, String older, boolean further) {
        return new AuditPage(filters.form(filter, Pages.locale(request)), filter.people(), filter.units(), filter.sentence().isEmpty() ? "" : pages.say(request, filter.sentence()), found, older,
                further ? PATH + "?" + filter.address() : "", PATH + "/file?" + filter.address() + "&format=", filter.errors());
    }

    /** Whoever asks what a person did looks at people, too. */
    private void noteSearch(Actor actor, AuditFilters.Filter filter, Instant now) {
        var whom = filter.query().people();
        if (!whom.isEmpty()) {
            audit.write(whom.size() == 1 ? Audit.Event.to(Audit.Action.AUDIT_READ, actor.personId(), whom.getFirst(), place(actor), "")
                    : Audit.Event.at(Audit.Action.AUDIT_READ, actor.personId(), place(actor), whom.size()), now);
        }
    }

    private static String place(Actor actor) {
        return actor.scope(Role.ADMINISTRATOR).paths().getFirst();
    }
}
