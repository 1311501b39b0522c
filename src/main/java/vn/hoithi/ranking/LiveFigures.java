package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestFigures;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The numbers on a contest's page. How many took part is no result and always shown; which units lead only when rankings are. */
@Singleton
class LiveFigures implements ContestFigures {

    private static final int TOP = 5;
    private final UnitBoards boards;
    private final RankingQueries queries;
    private final Units units;

    LiveFigures(UnitBoards boards, RankingQueries queries, Units units) {
        this.boards = boards;
        this.queries = queries;
        this.units = units;
    }

    @Override
    public Optional<Figures> figures(Contest contest, Instant now) {
        var tree = boards.tree(contest.id());
        if (tree.byId().isEmpty()) {
            return Optional.empty();
        }
        var grassroots = boards.board(new UnitBoards.Key(contest.id(), 0, UnitBoard.By.COUNT, 0, UnitKind.GRASSROOTS)).large();
        var somebody = (int) grassroots.stream().filter(p -> p.row().participants() > 0).count();
        var members = tree.children(0).stream().mapToLong(e -> e.members()).sum();
        return Optional.of(new Figures(queries.size(contest.id(), 0), somebody, grassroots.size(), members, top(contest, now), now));
    }

    private List<TopUnit> top(Contest contest, Instant now) {
        if (!Visibility.open(contest, 0, now)) {
            return List.of();
        }
        var top = boards.tree(contest.id()).top();
        var board = boards.board(new UnitBoards.Key(contest.id(), 0, UnitBoard.By.COUNT, top == null ? 0 : top.unitId(), null));
        return board.large().stream().filter(p -> p.rank() > 0).limit(TOP).map(p -> new TopUnit(units.byId(p.row().unitId()).map(Unit::name).orElse(""),
                p.row().participants(), p.row().membersIn(), p.row().members())).toList();
    }
}
