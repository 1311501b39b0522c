package vn.hoithi.ranking.prize;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.prize.PrizeList;
import vn.hoithi.contest.prize.PrizeScope;
import vn.hoithi.database.Batches;
import vn.hoithi.database.Transactions;
import vn.hoithi.ranking.Competitors;
import vn.hoithi.ranking.RankingQueries;
import vn.hoithi.ranking.RankingQueries.PersonRow;
import vn.hoithi.ranking.TriedRankings.Tried;
import vn.hoithi.ranking.UnitRankings;
import vn.hoithi.ranking.edition.EditionFollower;
import vn.hoithi.ranking.edition.RankingView;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who wins the prizes: worked out from the newest ranking as often as it is asked, from an edition once, when it is made. */
@Singleton
public class Winners implements EditionFollower {

    private static final String INSERT = """
        INSERT INTO prize_winner (edition_id, line_no, collective, prize_no, round_no, board, place, shared, person_id, unit_id, points, duration_ms, participants, done, declared, scored, counted_on, source, figure)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private final WinnerRepository repository;
    private final RankingQueries queries;
    private final UnitRankings rankings;
    private final Transactions transactions;
    private final JdbcOperations jdbc;
    private final ObjectMapper json;

    Winners(WinnerRepository repository, RankingQueries queries, UnitRankings rankings, Transactions transactions, JdbcOperations jdbc, ObjectMapper json) {
        this.repository = repository;
        this.queries = queries;
        this.rankings = rankings;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Prizes with those who won them. */
    record Award(PrizeList prizes, List<Winner> winners) {

        private static final Award NONE = new Award(PrizeList.NONE, List.of());
    }

    /** Of a state of a ranking: as kept with it, or as the newest would have it. */
    Award of(RankingView view) {
        if (view.edition() == null) {
            return new Award(view.contest().settings().prizeList(), reckoned(view, Optional.empty()));
        }
        return repository.award(view.id()).map(a -> new Award(read(a.prizes()), repository.of(view.id()))).orElse(Award.NONE);
    }

    /** The prizes in force when an edition was published. */
    PrizeList prizes(RankingView published) {
        return repository.award(published.id()).map(a -> read(a.prizes())).orElse(PrizeList.NONE);
    }

    @Override
    public void copied(RankingView view) {
        var prizes = view.contest().settings().prizeList();
        if (prizes.isEmpty() || !view.edition().published()) {
            return;
        }
        var winners = reckoned(view, Optional.empty());
        transactions.write(() -> {
            repository.clear(view.id());
            repository.clearAward(view.id());
            repository.award(view.id(), text(prizes));
            Batches.run(jdbc, INSERT, winners, (row, winner) -> fill(row, view.id(), winner));
            return true;
        });
    }

    /** Prizes that others would win: the winners of each of its rankings before and after. */
    public List<Change> changed(Contest contest, Tried tried) {
        var view = RankingView.newest(contest);
        var before = reckoned(view, Optional.empty()).stream().collect(Collectors.groupingBy(Won::of, LinkedHashMap::new, Collectors.toList()));
        var after = reckoned(view, Optional.of(tried)).stream().collect(Collectors.groupingBy(Won::of, LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().map(won -> new Change(won.collective(), won.prizeNo(), won.scope(), ids(before.get(won)), ids(after.get(won))))
                .filter(change -> !Set.copyOf(change.before()).equals(Set.copyOf(change.after()))).toList();
    }

    /**
     * A prize others would win.
     *
     * @param collective 1 for a unit's
     * @param before     the people or units that win it now
     */
    @Serdeable
    public record Change(int collective, int prizeNo, PrizeScope scope, @Nullable List<Long> before, @Nullable List<Long> after) {

        /** Left out means nobody. */
        public Change {
            before = before == null ? List.of() : List.copyOf(before);
            after = after == null ? List.of() : List.copyOf(after);
        }
    }

    private record Won(int collective, int prizeNo, PrizeScope scope) {

        private static Won of(Winner winner) {
            return new Won(winner.collective(), winner.prizeNo(), winner.scope());
        }
    }

    private static List<Long> ids(@Nullable List<Winner> some) {
        return some == null ? List.of() : some.stream().map(w -> w.personId() == null ? w.unitId() : w.personId()).toList();
    }

    private Iterator<PersonRow> order(RankingView view, Optional<Tried> tried, PrizeScope scope) {
        var all = new Competitors(queries, view, scope.round(), "", scope.board());
        return tried.map(t -> t.order(all, all.all())).orElseGet(all::all);
    }

    private List<Winner> reckoned(RankingView view, Optional<Tried> tried) {
        var all = new ArrayList<Winner>();
        for (var list : List.of(new PersonWinners(view.contest(), scope -> order(view, tried, scope)).all(), new UnitWinners(repository, rankings, view, tried).all())) {
            list.forEach(winner -> all.add(winner.withLineNo(all.size())));
        }
        return all;
    }

    private static void fill(PreparedStatement row, long editionId, Winner w) throws SQLException {
        row.setLong(1, editionId);
        var numbers = new int[] {w.lineNo(), w.collective(), w.prizeNo(), w.roundNo(), w.board(), w.place(), w.shared()};
        for (int i = 0; i < numbers.length; i++) {
            row.setInt(2 + i, numbers[i]);
        }
        if (w.personId() == null) {
            row.setNull(9, Types.BIGINT);
        } else {
            row.setLong(9, w.personId());
        }
        row.setLong(10, w.unitId());
        row.setLong(11, w.points());
        row.setLong(12, w.durationMs());
        row.setInt(13, w.participants());
        row.setInt(14, w.done());
        row.setInt(15, w.declared());
        row.setInt(16, w.scored());
        row.setDate(17, w.countedOn() == null ? null : Date.valueOf(w.countedOn()));
        row.setString(18, w.source());
        row.setLong(19, w.figure());
    }

    private String text(PrizeList prizes) {
        try {
            return json.writeValueAsString(prizes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private PrizeList read(String text) {
        try {
            return json.readValue(text, PrizeList.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
