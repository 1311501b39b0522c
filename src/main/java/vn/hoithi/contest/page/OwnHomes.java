package vn.hoithi.contest.page;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.AttemptStatus.Begun;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestPlaces;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.study.Readings;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes what waits for one reader. What it costs does not grow with the number of contests. */
@Singleton
class OwnHomes {

    private final Contests contests;
    private final MemberSteps member;
    private final StaffSteps staff;
    private final Readings readings;
    private final @Nullable ContestPlaces places;

    OwnHomes(Contests contests, MemberSteps member, StaffSteps staff, Readings readings, @Nullable ContestPlaces places) {
        this.contests = contests;
        this.member = member;
        this.staff = staff;
        this.readings = readings;
        this.places = places;
    }

    OwnHome of(Actor actor, Wording words, Instant now) {
        var begun = member.begun(actor);
        var open = member.open(actor, now);
        var steps = new ArrayList<>(member.running(begun, words, now));
        steps.addAll(staff.of(actor, words, now));
        open.forEach(c -> steps.add(member.step(c, begun, words, now)));
        if (actor.unitId() == 0) {
            steps.add(new OwnHome.Step(words.say("home.unit"), words.say("home.unit.none"), words.say("home.unit.text"), "", "/me", words.say("home.unit.choose")));
        }
        var main = main(open, begun);
        var unit = main.filter(c -> places != null).flatMap(c -> places.ofUnit(c, actor.unitId(), actor, now));
        unit.filter(u -> open.contains(main.orElseThrow()) && steps.stream().noneMatch(s -> s.href().startsWith("/units/" + actor.unitId() + "?"))).ifPresent(u -> steps.add(due(main.orElseThrow(), u, words)));
        if (open.isEmpty()) {
            member.coming(actor, words, now).ifPresent(steps::add);
        }
        readings.underWay(actor.personId()).ifPresent(r -> steps.add(new OwnHome.Step(words.say("home.reading"), r.title(), "", "", r.path(), words.say("home.reading.on"))));
        return new OwnHome(steps.isEmpty() ? null : steps.getFirst(), steps.stream().skip(1).toList(), steps.isEmpty() ? words.say("home.quiet") : "",
                main.map(Contest::title).orElse(""), main.map(c -> "/rankings/" + c.slug()).orElse(""), main.map(c -> places(c, actor, unit, words, now)).orElse(List.of()));
    }

    /** The contest whose places are told: the one begun last that is still open, else the first open one, else the one begun last. */
    private Optional<Contest> main(List<Contest> open, List<Begun> begun) {
        return begun.stream().flatMap(a -> open.stream().filter(c -> c.id() == a.contestId())).findFirst().or(() -> open.stream().findFirst())
                .or(() -> begun.stream().findFirst().flatMap(a -> contests.byId(a.contestId())));
    }

    private static OwnHome.Step due(Contest contest, ContestPlaces.UnitLine unit, Wording words) {
        return new OwnHome.Step(words.say("home.yourUnit"), unit.name(), UnitDue.text(unit, words), unit.declared() == 0 ? "" : words.format().percent(unit.done(), unit.declared()),
                "/rankings/" + contest.slug(), words.say("contest.rankings"));
    }

    private List<OwnHome.PlaceLine> places(Contest contest, Actor actor, Optional<ContestPlaces.UnitLine> unit, Wording words, Instant now) {
        var lines = new ArrayList<OwnHome.PlaceLine>();
        if (places != null) {
            places.ofPerson(contest, actor.personId(), now).ifPresent(p -> lines.add(line(words.say("home.place.own"), p, "", words)));
        }
        unit.filter(u -> u.place().rank() > 0).ifPresent(u -> lines.add(line(u.name(), u.place(),
                u.more() == 0 ? "" : words.say("ranking.toNextRank", words.number(u.more()), words.number(u.next())), words)));
        return lines;
    }

    private static OwnHome.PlaceLine line(String label, ContestPlaces.Place place, String hint, Wording words) {
        return new OwnHome.PlaceLine(label, words.number(place.rank()), words.number(place.of()), hint);
    }
}
