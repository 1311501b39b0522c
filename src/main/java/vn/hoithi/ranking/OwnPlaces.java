package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.Places;
import vn.hoithi.contest.BoardRule;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A person's places for the page of the own result. */
@Singleton
class OwnPlaces implements Places {

    private final Contests contests;
    private final RankingQueries queries;
    private final Reasons reasons;
    private final Units units;
    private final Messages messages;

    OwnPlaces(Contests contests, RankingQueries queries, Reasons reasons, Units units, Messages messages) {
        this.contests = contests;
        this.queries = queries;
        this.reasons = reasons;
        this.units = units;
        this.messages = messages;
    }

    @Override
    public boolean shown(long contestId, int round, Instant now) {
        return contests.byId(contestId).filter(c -> Visibility.open(c, round, now)).isPresent();
    }

    @Override
    public List<Place> places(long contestId, int round, long personId, Locale locale) {
        var contest = contests.byId(contestId);
        var own = contest.flatMap(c -> queries.key(contestId, round, personId));
        return own.isEmpty() ? List.of() : new Painter(contest.get(), round, own.get(), locale).places();
    }

    /** Own unit, board if there are boards, contest. */
    private final class Painter {

        private final Contest contest;
        private final int round;
        private final RankingQueries.KeyRow own;
        private final Locale locale;

        Painter(Contest contest, int round, RankingQueries.KeyRow own, Locale locale) {
            this.contest = contest;
            this.round = round;
            this.own = own;
            this.locale = locale;
        }

        List<Place> places() {
            var places = new ArrayList<Place>();
            places.add(place("ranking.place.unit", units.byId(own.unitId()).map(Unit::name).orElse(""), Field.ofUnit(queries, contest, round, own.unitPath())));
            var board = new BoardRule(contest.settings().boards()).of(own.unitPath());
            if (board > 0) {
                places.add(place("ranking.place.board", contest.settings().boards().get(board - 1).name(), Field.ofBoard(queries, contest, round, board)));
            }
            places.add(place("ranking.place.contest", "", Field.ofAll(queries, contest, round)));
            return List.copyOf(places);
        }

        private Place place(String label, String name, Field field) {
            var format = Format.of(locale);
            return new Place(messages.say(locale, label), name, format.number(reasons.rank(field, own)), format.number(field.size()), reasons.decided(field, own, locale));
        }
    }
}
