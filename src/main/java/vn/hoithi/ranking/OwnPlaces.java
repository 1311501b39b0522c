package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.result.Ranks;
import vn.hoithi.contest.BoardAssignment;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.edition.Editions;
import vn.hoithi.ranking.edition.RankingView;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A person's places for the page of the own result, and the unit's. */
@Singleton
class OwnPlaces implements Ranks {

    private final Contests contests;
    private final RankingQueries queries;
    private final Units units;
    private final LivePlaces live;
    private final Editions editions;
    private final Messages messages;
    private final Clock clock;

    OwnPlaces(Contests contests, RankingQueries queries, Units units, LivePlaces live, Editions editions, Messages messages, Clock clock) {
        this.editions = editions;
        this.contests = contests;
        this.queries = queries;
        this.units = units;
        this.live = live;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Place> places(long contestId, int round, long personId, Locale locale) {
        var view = contests.byId(contestId).flatMap(c -> editions.shown(c, clock.now()));
        var own = view.flatMap(v -> queries.key(v.id(), round, personId));
        return own.isEmpty() ? List.of() : new Painter(view.get(), round, own.get(), messages.in(locale)).places();
    }

    /** Own unit, board if there are boards, contest. */
    private final class Painter {

        private final RankingView view;
        private final Contest contest;
        private final int round;
        private final RankingQueries.KeyRow own;
        private final Wording words;

        Painter(RankingView view, int round, RankingQueries.KeyRow own, Wording words) {
            this.view = view;
            this.contest = view.contest();
            this.round = round;
            this.own = own;
            this.words = words;
        }

        List<Place> places() {
            var places = new ArrayList<Place>();
            places.add(place("ranking.place.unit", units.byId(own.unitId()).map(Unit::name).orElse(""), Competitors.ofUnit(queries, view, round, own.unitPath())));
            var board = new BoardAssignment(contest.settings().boards()).of(own.unitPath());
            if (board > 0) {
                places.add(place("ranking.place.board", contest.settings().boards().get(board - 1).name(), Competitors.ofBoard(queries, view, round, board)));
            }
            places.add(place("ranking.place.contest", "", Competitors.ofAll(queries, view, round)));
            live.ofUnit(contest, own.unitId(), null, clock.now()).filter(u -> u.place().rank() > 0).ifPresent(u -> places.add(new Place(words.say("ranking.own"), u.name(), words.number(u.place().rank()),
                    words.number(u.place().of()), u.more() == 0 ? "" : words.say("ranking.toNextRank", words.number(u.more()), words.number(u.next())))));
            return List.copyOf(places);
        }

        private Place place(String label, String name, Competitors field) {
            return new Place(words.say(label), name, words.number(RankExplanation.rank(field, own)), words.number(field.size()), RankExplanation.decided(field, own, words));
        }
    }
}
