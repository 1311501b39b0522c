package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.Places;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;

import java.time.Instant;
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
        return own.isEmpty() ? List.of() : List.of(
                place(contest.get(), round, own.get(), "ranking.place.unit", units.byId(own.get().unitId()).map(Unit::name).orElse(""), own.get().unitPath(), locale),
                place(contest.get(), round, own.get(), "ranking.place.contest", "", "", locale));
    }

    private Place place(Contest contest, int round, RankingQueries.KeyRow own, String label, String name, String path, Locale locale) {
        var field = new Field(queries, contest, round, path);
        var format = Format.of(locale);
        return new Place(messages.say(locale, label), name, format.number(reasons.rank(field, own)), format.number(field.size()), reasons.decided(field, own, locale));
    }
}
