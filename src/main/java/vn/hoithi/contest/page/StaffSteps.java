package vn.hoithi.contest.page;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.administration.WaitingWork;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestPlaces;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What waits for whoever holds a role: how the led unit takes part, what is to be decided, released and marked, and the contest that runs. */
@Singleton
class StaffSteps {

    private final List<WaitingWork> waiting;
    private final ContestCalendar calendar;
    private final ContestOverviews overviews;
    private final @Nullable ContestPlaces places;

    StaffSteps(List<WaitingWork> waiting, ContestCalendar calendar, ContestOverviews overviews, @Nullable ContestPlaces places) {
        this.waiting = waiting;
        this.calendar = calendar;
        this.overviews = overviews;
        this.places = places;
    }

    List<OwnHome.Step> of(Actor actor, Wording words, Instant now) {
        if (actor.grants().isEmpty()) {
            return List.of();
        }
        var steps = new ArrayList<OwnHome.Step>();
        waiting.stream().flatMap(w -> w.of(actor, now).stream()).filter(l -> l.count() > 0).sorted(Comparator.comparingInt(WaitingWork.Line::place))
                .forEach(l -> steps.add(new OwnHome.Step(words.say("home.waiting"), words.say(l.key()), "", words.number(l.count()), l.href(), words.say("home.do"))));
        led(actor, words, now).ifPresent(steps::add);
        run(actor, words, now).ifPresent(steps::add);
        return steps;
    }

    /** How a led unit takes part in what is open for it. */
    private Optional<OwnHome.Step> led(Actor actor, Wording words, Instant now) {
        return places == null ? Optional.empty() : actor.grants().stream().filter(g -> g.role() == Role.LEADER)
                .flatMap(g -> calendar.open(now).stream().filter(c -> g.unitPath().startsWith(c.unitPath())).limit(1).flatMap(c -> places.ofUnit(c, g.unitId(), actor, now).map(u -> led(c, g.unitId(), u, words)).stream())).findFirst();
    }

    private static OwnHome.Step led(Contest contest, long unitId, ContestPlaces.UnitLine unit, Wording words) {
        var text = UnitDue.text(unit, words) + (unit.untouched() > 0 ? " " + words.say("home.untouched", words.number(unit.untouched())) : "");
        return new OwnHome.Step(contest.title(), unit.name(), text, unit.declared() == 0 ? "" : words.format().percent(unit.done(), unit.declared()), "/units/" + unitId + "?contest=" + contest.slug(), words.say("home.led"));
    }

    /** The contest of the organiser that closes first. */
    private Optional<OwnHome.Step> run(Actor actor, Wording words, Instant now) {
        var scope = actor.scope(Role.ORGANISER);
        return calendar.open(now).stream().filter(c -> scope.covers(c.unitPath())).findFirst().map(c -> {
            var overview = overviews.of(c, words.locale(), now);
            var people = overview.figures() == null ? words.number(0) : overview.figures().people();
            return new OwnHome.Step(words.say("home.runs"), c.title(), overview.badgeText() + " " + overview.until() + ". " + words.say("home.runs.people", people), "", "/organiser/contests/" + c.slug() + "/live", words.say("organiser.inside"));
        });
    }
}
