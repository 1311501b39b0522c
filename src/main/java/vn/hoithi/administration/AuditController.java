package vn.hoithi.administration;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.audit.Audit;
import vn.hoithi.audit.Entry;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The audit log, for administrators: what concerns their subtree, and sign-ins for whoever administers the top of the tree. */
@Controller("/admin/audit")
@Secured("ADMINISTRATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class AuditController {

    private static final int SHOWN = 50;
    /** Done by somebody who was not signed in; whatever else has no actor was a command. */
    private static final Set<Audit.Action> UNKNOWN = EnumSet.of(Audit.Action.SIGN_IN_FAILED, Audit.Action.RESET_SENT, Audit.Action.REGISTRATIONS_SLOWED, Audit.Action.OFFICERS_BURST);
    private final Audit audit;
    private final Units units;
    private final Pages pages;

    AuditController(Audit audit, Units units, Pages pages) {
        this.audit = audit;
        this.units = units;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "") String action, @QueryValue(defaultValue = "0") long before) {
        var wanted = Arrays.stream(Audit.Action.values()).filter(a -> a.name().equals(action)).findFirst().orElse(null);
        var entries = audit.read(paths(actor), wanted, before > 0 ? before : Long.MAX_VALUE, SHOWN + 1);
        var shown = entries.stream().limit(SHOWN).toList();
        var older = entries.size() > SHOWN ? "/admin/audit?action=" + (wanted == null ? "" : wanted.name()) + "&before=" + shown.getLast().id() : "";
        return pages.ok(request, "organisation/audit", new AuditPage(Option.named(List.of(Audit.Action.values()), pages.in(request), "audit.", a -> a == wanted),
                shown.stream().map(e -> line(request, e)).toList(), older));
    }

    private List<String> paths(Actor actor) {
        var paths = new ArrayList<>(actor.scope(Role.ADMINISTRATOR).paths());
        if (units.roots().stream().anyMatch(root -> paths.contains(root.path()))) {
            paths.add("");
        }
        return paths;
    }

    private Line line(HttpRequest<?> request, Entry entry) {
        var who = entry.actorName() != null ? entry.actorName() : pages.say(request, UNKNOWN.contains(entry.action()) ? "audit.unknown" : "audit.command");
        return new Line(Format.of(Pages.locale(request)).second(Instant.ofEpochMilli(entry.writtenAt())), entry.action().name(), who,
                entry.personName() == null || entry.action() == Audit.Action.SIGN_IN ? "" : entry.personName(), note(request, entry));
    }

    private String note(HttpRequest<?> request, Entry entry) {
        return switch (entry.action()) {
            case ROLE_GRANTED, ROLE_REVOKED -> role(request, entry.note());
            case PEOPLE_READ -> pages.say(request, "audit.found", entry.note());
            case PEOPLE_IMPORTED, CODES_ISSUED -> pages.say(request, "audit.people", entry.note());
            case ITEMS_IMPORTED -> pages.say(request, "audit.items", entry.note());
            default -> entry.note();
        };
    }

    /** The role is kept by its name, and told in the reader's language. */
    private String role(HttpRequest<?> request, String note) {
        var comma = note.indexOf(", ");
        return comma < 0 ? note : pages.say(request, "role." + note.substring(0, comma)) + note.substring(comma);
    }

    /** An event as printed; {@code action} names a message, {@code whom} and {@code note} may be "". */
    public record Line(String when, String action, String who, String whom, String note) {
    }

    /** The newest events; {@code older} leads to those before, or is "". */
    public record AuditPage(List<Option> actions, List<Line> lines, String older) {
    }
}
