package vn.hoithi.ranking.publication;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Denominator;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.Competitors;
import vn.hoithi.ranking.RankingQueries;
import vn.hoithi.ranking.RankingQueries.PersonRow;
import vn.hoithi.ranking.SortKey;
import vn.hoithi.ranking.UnitRanking;
import vn.hoithi.ranking.UnitRankings;
import vn.hoithi.ranking.edition.RankingView;
import vn.hoithi.sheet.TableFile;
import vn.hoithi.sheet.TableFile.Column;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Rankings as tables to take away: the lines of the pages, all of them. */
@Singleton
class ResultTables {

    private static final int PIECE = 500;
    private final RankingQueries queries;
    private final UnitRankings rankings;
    private final Units units;

    ResultTables(RankingQueries queries, UnitRankings rankings, Units units) {
        this.queries = queries;
        this.rankings = rankings;
        this.units = units;
    }

    TableFile people(RankingView view, Wording words) {
        return new TableFile(words.say("ranking.people"), List.of(new Column(words.say("ranking.rank"), 8), new Column(words.say("ranking.person"), 30), new Column(words.say("ranking.unit"), 40), new Column(words.say("results.path"), 60),
                new Column(words.say("ranking.points"), 10), new Column(words.say("ranking.duration"), 12), new Column(words.say("ranking.submitted"), 22)), new People(new Competitors(queries, view, 0, "", 0), words));
    }

    /** Grassroots units by how many took part. */
    TableFile units(RankingView view, Wording words) {
        var made = rankings.ranking(UnitRankings.Key.of(view, 0, UnitRanking.By.COUNT, 0, UnitKind.GRASSROOTS, 0));
        var rate = Denominator.of(view.contest().settings());
        var placed = made.large().iterator();
        return new TableFile(words.say("ranking.units"), List.of(new Column(words.say("ranking.rank"), 8), new Column(words.say("ranking.unit"), 40), new Column(words.say("results.path"), 60), new Column(words.say("ranking.participants"), 10),
                new Column(words.say("denominator." + rate + ".head"), 12), new Column(words.say("ranking.rate"), 10), new Column(words.say("ranking.average"), 10), new Column(words.say("results.source"), 40)),
                () -> piece(view, placed, words));
    }

    private List<List<String>> piece(RankingView view, Iterator<UnitRanking.Placed> placed, Wording words) {
        var rows = new ArrayList<List<String>>();
        while (placed.hasNext() && rows.size() < PIECE) {
            rows.add(line(view, placed.next(), words));
        }
        return rows;
    }

    private List<String> line(RankingView view, UnitRanking.Placed placed, Wording words) {
        var row = placed.row();
        var format = words.format();
        var entry = rankings.tree(view.contest().id()).byId().get(row.unitId());
        var source = entry.countedOn() == null ? "" : words.say("ranking.source", format.date(entry.countedOn()), entry.source());
        return List.of(placed.rank() == 0 ? "–" : format.number(placed.rank()), rankings.formerName(view.contest().id(), row.unitId()).or(() -> units.byId(row.unitId()).map(Unit::name)).orElse(""), path(row.path()),
                format.number(row.participants()), row.declared() == 0 ? "–" : format.number(row.declared()), format.percent(row.done(), row.declared()), row.scored() == 0 ? "–" : format.average(row.average()), source);
    }

    /** The names from the top down. */
    private String path(String path) {
        var ids = Units.idsIn(path);
        return ids.isEmpty() ? "" : units.byId(ids.getLast()).map(units::fullPath).orElse("");
    }

    /** Lines in their order; equal keys share a rank. */
    private final class People implements Supplier<List<List<String>>> {

        private final Competitors everybody;
        private final Wording words;
        private int passed;
        private int rank;
        private SortKey last;

        private People(Competitors everybody, Wording words) {
            this.everybody = everybody;
            this.words = words;
        }

        @Override
        public List<List<String>> get() {
            return everybody.lines(PIECE, passed).stream().map(this::line).toList();
        }

        private List<String> line(PersonRow row) {
            var key = SortKey.stored(row.sortKey());
            passed++;
            rank = key.equals(last) ? rank : passed;
            last = key;
            var format = words.format();
            return List.of(format.number(rank), row.personName(), row.unitName(), path(row.unitPath()), format.points(row.points()), format.duration(row.durationMs()), format.second(Instant.ofEpochMilli(row.submittedAt())));
        }
    }
}
