package vn.hoithi.ranking.regrade;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.answered.AnsweredPapers;
import vn.hoithi.attempt.Score;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Pool;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEvent.Kind;
import vn.hoithi.ranking.Competitors;
import vn.hoithi.ranking.RankingQueries;
import vn.hoithi.ranking.TriedRankings;
import vn.hoithi.ranking.TriedRankings.Moved;
import vn.hoithi.ranking.TriedRankings.Tried;
import vn.hoithi.ranking.UnitRanking;
import vn.hoithi.ranking.UnitRankings;
import vn.hoithi.ranking.edition.RankingView;
import vn.hoithi.ranking.prize.Winners;
import vn.hoithi.ranking.regrade.Trial.PersonChange;
import vn.hoithi.ranking.regrade.Trial.UnitChange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Works out what a correction would change before anything does: every paper with the item is scored by both keys. */
@Singleton
class Trials {

    private final AnsweredPapers papers;
    private final TriedRankings rankings;
    private final UnitRankings unitRankings;
    private final RankingQueries queries;
    private final Winners winners;

    Trials(AnsweredPapers papers, TriedRankings rankings, UnitRankings unitRankings, RankingQueries queries, Winners winners) {
        this.papers = papers;
        this.rankings = rankings;
        this.unitRankings = unitRankings;
        this.queries = queries;
        this.winners = winners;
    }

    /** Papers with the item, and the results that would be others, by attempt. */
    private static final class Scores {

        private final Map<Long, Score> other = new HashMap<>();
        private final TreeSet<Long> people = new TreeSet<>();
        private int papers;

        private OutcomeEvent changed(OutcomeEvent event) {
            var score = event.kind() == Kind.SUBMITTED ? other.get(event.attemptId()) : null;
            return score == null ? event : scored(event, score);
        }
    }

    /** The entry with another result. */
    static OutcomeEvent scored(OutcomeEvent event, Score score) {
        return event.with(e -> e.points(score.points()).correctCount(score.correct()).allCorrect(score.allCorrect() ? 1 : 0));
    }

    Trial of(Contest contest, Correction correction) {
        var scores = scores(contest, correction);
        var tried = rankings.of(contest, scores.people, scores::changed);
        var moved = tried.moved(0);
        var units = units(contest, tried);
        return new Trial(scores.papers, scores.other.size(), moved.size(), count(moved, 1), count(moved, -1), people(contest, tried, moved), winners.changed(contest, tried), units.size(),
                units.subList(0, Math.min(Trial.LISTED, units.size())));
    }

    private Scores scores(Contest contest, Correction correction) {
        var scores = new Scores();
        var s = contest.settings();
        Pool after = contest.pool().ruled(correction.itemVersionId(), correction.ruling(), correction.keyBits());
        papers.each(contest, AnsweredPapers.with(correction.itemVersionId()), piece -> piece.forEach(a -> {
            scores.papers++;
            var score = Score.of(a.paper(), after, a.responses(), s.pointsPerItem(), s.credit());
            if (!score.equals(Score.of(a.paper(), contest.pool(), a.responses(), s.pointsPerItem(), s.credit()))) {
                scores.other.put(a.row().id(), score);
                scores.people.add(a.row().personId());
            }
        }));
        return scores;
    }

    private static int count(List<Moved> moved, int sign) {
        return (int) moved.stream().filter(m -> Integer.signum(m.after() - m.before()) == sign).count();
    }

    private List<PersonChange> people(Contest contest, Tried tried, List<Moved> moved) {
        var first = moved.stream().sorted(Comparator.<Moved>comparingInt(m -> -Math.abs(m.after() - m.before())).thenComparing(Moved::oldKey)).limit(Trial.LISTED).toList();
        var ranks = tried.ranks(new Competitors(queries, RankingView.newest(contest), 0, "", 0), first);
        var changes = new ArrayList<PersonChange>();
        for (int i = 0; i < first.size(); i++) {
            var m = first.get(i);
            changes.add(new PersonChange(m.personId(), m.unitPath(), m.before(), m.after(), ranks.get(i)[0], ranks.get(i)[1]));
        }
        return changes;
    }

    private List<UnitChange> units(Contest contest, Tried tried) {
        var rows = unitRankings.ranking(UnitRankings.Key.of(RankingView.newest(contest), 0, UnitRanking.By.COUNT, 0, UnitKind.GRASSROOTS, 0)).large();
        return rows.stream().map(UnitRanking.Placed::row).map(row -> new UnitChange(row.unitId(), row.average(), tried.row(contest, 0, row).average())).filter(u -> u.before() != u.after())
                .sorted(Comparator.<UnitChange>comparingLong(u -> -Math.abs(u.after() - u.before())).thenComparing(UnitChange::unitId)).toList();
    }
}
