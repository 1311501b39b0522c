package vn.hoithi.installation;

import jakarta.inject.Singleton;
import vn.hoithi.administration.WaitingWork;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;

import java.time.Instant;
import java.util.List;

/** First steps still missing, for whoever administers all of the installation; after everything people wait for. */
@Singleton
class FirstStepsWork implements WaitingWork {

    private final FirstSteps steps;
    private final Units units;

    FirstStepsWork(FirstSteps steps, Units units) {
        this.steps = steps;
        this.units = units;
    }

    @Override
    public List<Line> of(Actor reader, Instant now) {
        return reader.is(Role.ADMINISTRATOR) && units.coversAll(reader.scope(Role.ADMINISTRATOR))
                ? List.of(new Line(90, "steps.title", steps.look(now).stream().filter(step -> !step.done()).count(), "/admin/first-steps")) : List.of();
    }
}
