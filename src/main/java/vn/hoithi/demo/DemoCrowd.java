package vn.hoithi.demo;

import jakarta.inject.Singleton;
import org.slf4j.LoggerFactory;
import vn.hoithi.account.People;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Round;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;

/** Some three thousand simulated people who sat the closed contest, half of them the open one too; the first sixty of them wrote an essay, half of which is marked. */
@Singleton
class DemoCrowd {

    static final int PEOPLE = 3_000;
    static final int ESSAYS = 60;
    private static final int IN_OPEN_CONTEST = 1_400;
    private static final int AT_ONCE = 8;

    private final People people;
    private final Memberships memberships;
    private final SimulatedSitting sitting;
    private final DemoMarking marking;
    private final Units units;

    DemoCrowd(People people, Memberships memberships, SimulatedSitting sitting, DemoMarking marking, Units units) {
        this.units = units;
        this.people = people;
        this.memberships = memberships;
        this.sitting = sitting;
        this.marking = marking;
    }

    void sit(Contest closed, Contest open, List<Unit> homes, Instant now) {
        var essays = DemoFiles.essayAnswers();
        var seats = seats(homes);
        try (var workers = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var jobs = new ArrayList<java.util.concurrent.Callable<Void>>();
            for (int i = 0; i < Math.min(PEOPLE, seats.size()); i++) {
                var number = i;
                jobs.add(() -> {
                    person(number, seats.get(number), closed, open, essays, now);
                    return null;
                });
            }
            for (var done : workers.invokeAll(jobs)) {
                done.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        } catch (java.util.concurrent.ExecutionException broken) {
            LoggerFactory.getLogger(DemoCrowd.class).error("demo crowd", broken.getCause());
            return;
        }
        marking.markHalf(closed, ESSAYS, now);
    }

    /** The member one signs in as has sat the closed contest too, well and without the essay: the certificate waits for her. */
    void member(long personId, Contest closed) {
        var round = closed.settings().rounds().getFirst();
        var behaviour = new SimulatedSitting.Behaviour(0.95, Duration.ofMinutes(11).plusSeconds(40), null, null);
        sitting.sit(closed, memberships.actor(personId).orElseThrow(), behaviour, round.opens().plus(Duration.ofHours(74)), new Random(1929));
    }

    private void person(int number, DemoSeats.Seat seat, Contest closed, Contest open, List<String> essays, Instant now) {
        var random = new Random(number * 31L + 7);
        var self = DemoPerson.any(seat.unit(), seat.role(), random);
        var joined = closed.settings().rounds().getFirst().opens().minus(Duration.ofDays(2));
        var account = people.open(null, self.name(), self.birthYear(), null, joined).orElseThrow();
        memberships.join(account.id(), self.unit().id(), self.role(), joined);
        var actor = memberships.actor(account.id()).orElseThrow();
        var essay = number < ESSAYS ? essays.get(number % essays.size()) : null;
        sit(closed, closed.settings().rounds().getFirst(), actor, self, essay, closed.settings().rounds().getFirst().closes(), random);
        if (number < IN_OPEN_CONTEST) {
            for (var round : open.settings().rounds().subList(number % 3 == 0 ? 1 : 0, open.settings().rounds().size())) {
                sit(open, round, actor, self, null, round.closes().isBefore(now) ? round.closes() : now, random);
            }
        }
    }

    /** Starts within working days; whole seconds, so that equal scores with equal durations happen. */
    private void sit(Contest contest, Round round, Actor actor, DemoPerson self, String essay, Instant until, Random random) {
        var minutes = contest.settings().minutes();
        var span = Duration.between(round.opens(), until.minus(Duration.ofMinutes(minutes))).toSeconds();
        if (span <= 0) {
            return;
        }
        var start = round.opens().plusSeconds((long) (span * random.nextDouble()));
        var took = Duration.ofSeconds(Math.max(100, (long) (minutes * 60 * (0.25 + random.nextDouble() * 0.6))) / 5 * 5);
        var prediction = contest.settings().prediction() == null ? null : 500L + random.nextInt(6_000);
        sitting.sit(contest, actor, new SimulatedSitting.Behaviour(self.skill(), took, prediction, essay), start, random);
    }

    private List<DemoSeats.Seat> seats(List<Unit> homes) {
        return DemoSeats.taken(homes.stream().map(u -> units.count(u.id()).map(c -> new DemoSeats.Home(u, c.members(), c.officers())).orElseThrow()).toList(), new Random(PEOPLE));
    }
}
