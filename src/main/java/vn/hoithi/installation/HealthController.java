package vn.hoithi.installation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Wording;

import java.util.Comparator;
import java.util.List;

/** The configuration looked through, for administrators of the whole installation; what wants mending stands first. */
@Controller("/admin/health")
@Secured("ADMINISTRATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class HealthController {

    private final Configuration configuration;
    private final Units units;
    private final Pages pages;
    private final Clock clock;

    HealthController(Configuration configuration, Units units, Pages pages, Clock clock) {
        this.configuration = configuration;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> look(HttpRequest<?> request, Actor actor) {
        if (!units.coversAll(actor.scope(Role.ADMINISTRATOR))) {
            throw new NotFoundException();
        }
        var words = pages.in(request);
        var lines = configuration.look(clock.now()).stream().sorted(Comparator.comparing(CheckResult::state).reversed()).map(finding -> Line.of(finding, words)).toList();
        return pages.ok(request, "installation/health", new HealthPage((int) lines.stream().filter(l -> l.state().equals("BAD")).count(), (int) lines.stream().filter(l -> l.state().equals("ATTENTION")).count(), lines));
    }

    /** A thing that was looked at; {@code remedy} is "" when nothing is to be done. */
    public record Line(String state, String name, String found, String remedy) {

        static Line of(CheckResult finding, Wording words) {
            return new Line(finding.state().name(), words.say(finding.name()), words.say(finding.sentence(), finding.values()), finding.state() == CheckResult.State.GOOD ? "" : words.say(finding.remedy(), finding.values()));
        }
    }

    /** How many are bad, how many want attention, and all of them. */
    public record HealthPage(int bad, int attention, List<Line> lines) {
    }
}
