package vn.hoithi.ranking.alltime;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Denominator;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.alltime.AllTime.Part;
import vn.hoithi.ranking.alltime.AllTime.Place;
import vn.hoithi.ranking.UnitRanking;
import vn.hoithi.web.Pager;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts what a unit did through the years into words. Averages and places are said when the contest's ranking is shown, numbers of people also to whoever leads the unit. */
@Singleton
class AllTimeScreen {

    private static final int PAGE = 20;
    private static final int PARTS = 8;
    private final AllTime allTime;
    private final Contests contests;
    private final Units units;

    AllTimeScreen(AllTime allTime, Contests contests, Units units) {
        this.allTime = allTime;
        this.contests = contests;
        this.units = units;
    }

    /** Whose unit it is, for whom ({@code leads}: the reader leads it), when. */
    record Reader(Unit unit, boolean leads, Wording words, Instant now) {
    }

    AllTimePage page(Reader reader, int page) {
        var entries = allTime.of(reader.unit());
        var begun = contests.published().stream().filter(c -> entries.containsKey(c.id()) && c.begun(reader.now())).toList();
        var counted = begun.stream().filter(c -> counted(c, reader)).toList();
        var people = counted.stream().mapToLong(c -> entries.get(c.id()).sum(rate(c)).participants()).sum();
        var pager = Pager.of(page, PAGE, begun.size(), AllTimeController.address(reader.unit().id()) + "?page=");
        var path = units.fullPath(reader.unit());
        return new AllTimePage(reader.unit().name(), path.equals(reader.unit().name()) ? "" : path, reader.words().number(counted.size()), reader.words().number(people), !reader.unit().open(),
                pager.cut(begun).stream().map(c -> entry(c, entries.get(c.id()), reader)).toList(), pager);
    }

    private static boolean counted(Contest contest, Reader reader) {
        return reader.leads() || contest.disclosure().rankingShown(0, reader.now()) && !contest.disclosure().frozen(reader.now());
    }

    private static Denominator rate(Contest contest) {
        return Denominator.of(contest.settings());
    }

    private AllTimePage.Entry entry(Contest contest, AllTime.Entry entry, Reader reader) {
        var words = reader.words();
        var when = words.format().date(contest.settings().rounds().getFirst().opens());
        if (!counted(contest, reader)) {
            return new AllTimePage.Entry(contest.title(), "/rankings/" + contest.slug(), when, hidden(contest, reader), List.of(), "", "");
        }
        var shown = contest.disclosure().rankingShown(0, reader.now()) && !contest.disclosure().frozen(reader.now());
        var listed = entry.parts().stream().limit(PARTS).toList();
        var places = shown ? allTime.places(contest.id(), listed) : Map.<Long, Place>of();
        var whole = entry.parts().size() == 1 && entry.left().isEmpty();
        var figures = figures(entry.sum(rate(contest)), shown, whole ? places.get(listed.getFirst().unitId()) : null, words);
        var parts = listed.stream().filter(p -> !whole || !name(p).equals(reader.unit().name())).map(p -> part(contest, p, whole, shown, places, words)).toList();
        var more = entry.parts().size() - listed.size();
        var href = "/rankings/" + contest.slug() + (whole ? "?under=" + listed.getFirst().unitId() : "");
        return new AllTimePage.Entry(contest.title(), href, when, shown ? figures : figures + ". " + hidden(contest, reader), parts, more == 0 ? "" : words.say("alltime.more", words.number(more)),
                entry.left().isEmpty() ? "" : words.say("alltime.left", words.number(entry.left().size())));
    }

    private AllTimePage.Part part(Contest contest, Part part, boolean whole, boolean shown, Map<Long, Place> places, Wording words) {
        return new AllTimePage.Part(name(part), "/rankings/" + contest.slug() + "?under=" + part.unitId(),
                whole ? "" : figures(AllTime.Entry.of(part, rate(contest)), shown, places.get(part.unitId()), words));
    }

    private static String figures(UnitRanking.Row row, boolean shown, Place place, Wording words) {
        var said = new ArrayList<String>();
        said.add(words.say("alltime.people", words.number(row.participants())));
        if (row.declared() > 0 && !row.overfull()) {
            said.add(words.say("alltime.rate", words.format().percent(row.done(), row.declared())));
        }
        if (shown && row.scored() > 0) {
            said.add(words.say("alltime.average", words.format().average(row.average())));
        }
        if (place != null && row.participants() > 0) {
            said.add(words.say("alltime.place", words.number(place.better() + 1), words.number(place.beside())));
        }
        return String.join(" · ", said);
    }

    private static String hidden(Contest contest, Reader reader) {
        var from = contest.disclosure().rankingFrom(0, reader.now());
        return from == null ? reader.words().say("ranking.never") : !reader.now().isBefore(from) ? reader.words().say("ranking.frozenHere") : reader.words().say("ranking.from", reader.words().format().minute(from));
    }

    private String name(Part part) {
        return part.formerly() != null ? part.formerly() : units.byId(part.unitId()).map(Unit::name).orElse("");
    }
}
