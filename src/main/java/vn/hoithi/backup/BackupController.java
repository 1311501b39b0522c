package vn.hoithi.backup;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The backups, for administrators of the whole installation: how old the last good one is, what was taken, and one now. */
@Controller("/admin/backups")
@Secured("ADMINISTRATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class BackupController {

    private static final String PATH = "/admin/backups";
    private static final int SHOWN = 20;
    private final Backups backups;
    private final BackupSettings settings;
    private final Units units;
    private final Pages pages;
    private final Clock clock;

    BackupController(Backups backups, BackupSettings settings, Units units, Pages pages, Clock clock) {
        this.backups = backups;
        this.settings = settings;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor) {
        ofAll(actor);
        var now = clock.now();
        var format = Format.of(Pages.locale(request));
        var last = backups.lastGood();
        var late = last.filter(run -> Duration.between(Instant.ofEpochMilli(run.startedAt()), now).compareTo(BackupSettings.OVERDUE) <= 0).isEmpty();
        return pages.ok(request, "backup/backups", new BackupsPage(last.map(run -> format.minute(Instant.ofEpochMilli(run.startedAt()))).orElse(""), late, settings.folder().map(Object::toString).orElse(""),
                settings.getAt().toString(), settings.getKeep(), backups.newest(SHOWN).stream().map(run -> line(request, run, format)).toList()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(HttpRequest<?> request, Actor actor) {
        ofAll(actor);
        return backups.begin(actor.personId(), clock.now()) ? pages.seeOther(request, PATH, "ok", "backup.begun") : pages.seeOther(request, PATH, "warn", settings.folder().isEmpty() ? "backup.noFolder" : "backup.busy");
    }

    /** A backup holds what lies outside of every smaller scope. */
    private void ofAll(Actor actor) {
        if (!units.coversAll(actor.scope(Role.ADMINISTRATOR))) {
            throw new NotFoundException();
        }
    }

    private Line line(HttpRequest<?> request, BackupRun run, Format format) {
        var state = run.isGood() ? pages.say(request, "backup.good", format.number(run.rowCount()), format.number(run.byteCount() / (1 << 20) + 1))
                : run.refusal() == null ? pages.say(request, "backup.unfinished") : pages.say(request, "backup.refusal." + run.refusal(), run.detail());
        return new Line(format.minute(Instant.ofEpochMilli(run.startedAt())), run.way(), run.fileName(), run.isGood(), state);
    }

    /** One that was taken or tried; {@code way} names a message. */
    public record Line(String when, String way, String file, boolean good, String state) {
    }

    /** The page; {@code last} and {@code folder} are "" when there is none, {@code late} when the last good one is too old. */
    public record BackupsPage(String last, boolean late, String folder, String at, int keep, List<Line> lines) {
    }
}
