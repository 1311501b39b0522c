package vn.hoithi.ranking.page;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestPlaces;
import vn.hoithi.document.card.Card;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.UnitRankings;
import vn.hoithi.web.Wording;
import vn.hoithi.web.look.LinkPreview;
import vn.hoithi.web.share.Shares;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A unit's place in words, for its page and for the picture of a link to it. Whoever asks has asked before whether the ranking is shown. */
@Singleton
class UnitPlaces {

    private final ContestPlaces places;
    private final UnitRankings rankings;
    private final Units units;
    private final Shares shares;

    UnitPlaces(ContestPlaces places, UnitRankings rankings, Units units, Shares shares) {
        this.places = places;
        this.rankings = rankings;
        this.units = units;
        this.shares = shares;
    }

    /** Empty when the contest has no such unit. */
    Optional<UnitPlacePage> page(Contest contest, long unitId, Wording words, Instant now) {
        return places.ofUnit(contest, unitId, null, now).map(line -> {
            var name = name(contest, unitId);
            var above = above(contest, unitId);
            var path = path(contest, unitId);
            var rank = line.place().rank() == 0 ? "" : words.number(line.place().rank());
            var of = words.number(line.place().of());
            var basis = words.say(line.declared() > 0 ? "place.basis.rate" : "place.basis.count", words.say("denominator." + line.rate()));
            var figures = figures(line, words);
            var onward = line.more() == 0 ? "" : words.say("ranking.toNextRank", words.number(line.more()), words.number(line.next()));
            var sentence = rank.isEmpty() ? words.say("place.sentence.none", name, contest.title()) : words.say("place.sentence", name, rank, of, contest.title());
            return new UnitPlacePage(contest.title(), contest.slug(), name, above, rank, of, basis, figures, onward, words.say("ranking.counted", words.format().minute(now)),
                    Link.address("/rankings/" + contest.slug(), "by", "rate", "under", above.isEmpty() ? 0 : rankings.tree(contest.id()).byId().get(unitId).parentId()),
                    shares.of(path, sentence), new LinkPreview(sentence, words.say("place.preview", basis, contest.unitName()), path, path + "/picture.png", card(contest, name, above, rank, of, figures, words).words()));
        });
    }

    /** Empty when the contest has no such unit. */
    Optional<Card> card(Contest contest, long unitId, Wording words, Instant now) {
        return page(contest, unitId, words, now).map(p -> card(contest, p.name(), p.above(), p.rank(), p.of(), p.figures(), words));
    }

    private static Card card(Contest contest, String name, String above, String rank, String of, List<UnitPlacePage.Figure> figures, Wording words) {
        var all = new ArrayList<Card.Figure>();
        if (!rank.isEmpty()) {
            all.add(new Card.Figure(words.say("place.rank", rank, of), words.say("place.rank.label")));
        }
        figures.forEach(f -> all.add(new Card.Figure(f.value(), f.label())));
        return new Card(contest.title(), name, List.of(above), all);
    }

    private static List<UnitPlacePage.Figure> figures(ContestPlaces.UnitLine line, Wording words) {
        var figures = new ArrayList<UnitPlacePage.Figure>();
        if (line.declared() > 0) {
            figures.add(new UnitPlacePage.Figure(words.format().percent(line.done(), line.declared()), words.say("denominator." + line.rate() + ".share")));
            figures.add(new UnitPlacePage.Figure(words.number(line.done()) + " / " + words.number(line.declared()), words.say("place.people.of")));
        } else {
            figures.add(new UnitPlacePage.Figure(words.number(line.done()), words.say("contest.figures.people")));
        }
        return figures;
    }

    static String path(Contest contest, long unitId) {
        return "/rankings/" + contest.slug() + "/units/" + unitId;
    }

    private String name(Contest contest, long unitId) {
        return rankings.formerName(contest.id(), unitId).or(() -> units.byId(unitId).map(Unit::name)).orElse("");
    }

    private String above(Contest contest, long unitId) {
        var tree = rankings.tree(contest.id()).byId();
        var parent = tree.get(unitId).parentId();
        return parent == null || !tree.containsKey(parent) ? "" : name(contest, parent);
    }
}
