package vn.hoithi.ranking.prize;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import vn.hoithi.contest.prize.PrizeList;
import vn.hoithi.database.Batches;
import vn.hoithi.database.Transactions;
import vn.hoithi.ranking.RankingQueries;
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
import java.util.List;

/** Who wins the prizes: worked out from the newest ranking as often as it is asked, from an edition once, when it is made. */
@Singleton
class Winners implements EditionFollower {

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
            return new Award(view.contest().settings().prizeList(), reckoned(view));
        }
        return repository.award(view.id()).map(a -> new Award(read(a.prizes()), repository.of(view.id()))).orElse(Award.NONE);
    }

    @Override
    public void copied(RankingView view) {
        var prizes = view.contest().settings().prizeList();
        if (prizes.isEmpty() || !view.edition().published()) {
            return;
        }
        var winners = reckoned(view);
        transactions.write(() -> {
            repository.clear(view.id());
            repository.clearAward(view.id());
            repository.award(view.id(), text(prizes));
            Batches.run(jdbc, INSERT, winners, (row, winner) -> fill(row, view.id(), winner));
            return true;
        });
    }

    private List<Winner> reckoned(RankingView view) {
        var all = new ArrayList<Winner>();
        for (var list : List.of(new PersonWinners(queries, view).all(), new UnitWinners(repository, rankings, view).all())) {
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
