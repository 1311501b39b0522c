package vn.hoithi.mydata;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.organisation.Actor;
import vn.hoithi.registration.Consents;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Wording;
import vn.hoithi.web.guard.Pace;

import java.time.Duration;
import java.util.List;

/** What is kept of whoever asks, on a page and as a file. */
@Controller("/me/data")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnDataController {

    private final OwnQueries queries;
    private final OwnFile file;
    private final Consents consents;
    private final Pages pages;
    private final Clock clock;
    /** A file costs some dozens of reads: five, then one in ten minutes. */
    private final Pace pace = new Pace(5, Duration.ofMinutes(10));

    OwnDataController(OwnQueries queries, OwnFile file, Consents consents, Pages pages, Clock clock) {
        this.consents = consents;
        this.queries = queries;
        this.file = file;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Actor actor) {
        var counts = queries.counts(actor.personId(), clock.millis());
        var words = pages.in(request);
        return pages.ok(request, "mydata/data", new OwnData(List.of(new Kept("account", "", "/me"), new Kept("attempts", words.say("mydata.attempts.count", words.number(counts.attempts()), words.number(counts.answers())), "/me/attempts"),
                new Kept("essays", words.number(counts.essays()), "/me/attempts"), new Kept("certificates", words.number(counts.certificates()), "/me/attempts"), new Kept("study", words.number(counts.readings()), "/study"),
                new Kept("shares", words.number(counts.shares()), "/me/shares"), new Kept("devices", words.number(counts.sessions()), "/me/sessions"), new Kept("requests", words.number(counts.requests()), "/me"), new Kept("log", "", "")), consent(actor, words)));
    }

    private @Nullable Consent consent(Actor actor, Wording words) {
        return consents.of(actor.personId()).map(c -> new Consent(words.say("mydata.consent.at", words.format().minute(c.at()), c.version()), c.words())).orElse(null);
    }

    @Get("/file")
    HttpResponse<?> file(HttpRequest<?> request, Actor actor) {
        var wait = pace.take(Long.toString(actor.personId()));
        if (!wait.isZero()) {
            return pages.seeOther(request, "/me/data", "warn", "mydata.file.paced", Math.max(1, wait.toMinutes()));
        }
        return HttpResponse.ok(file.of(actor.personId(), pages.in(request), clock.now())).contentType("application/zip")
                .header("Content-Disposition", "attachment; filename=\"du-lieu-cua-toi.zip\"").header("Cache-Control", "no-store");
    }

    /** A kind of data: how much of it there is, and where it is seen, both "" where that is said in words. Message keys {@code mydata.<name>.*}. */
    public record Kept(String name, String count, String path) {
    }

    /** All kinds, and what was agreed to: null where no registration asked for it. */
    public record OwnData(List<Kept> kinds, @Nullable Consent consent) {
    }

    /** When, by which version, and the words. */
    public record Consent(String at, String words) {
    }
}
