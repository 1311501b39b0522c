package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestFigures;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The numbers on a contest's page. How many took part is no result and always shown; which units lead only when rankings are. */
@Singleton
class LiveFigures implements ContestFigures {

    private static final int TOP = 5;
    private static final int TOP_OF_BOARD = 3;
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
        var grassroots = boards.board(new UnitBoards.Key(contest.id(), 0, UnitBoard.By.COUNT, 0, UnitKind.GRASSROOTS, 0)).large();
        var somebody = (int) grassroots.stream().filter(p -> p.row().participants() > 0).count();
        var members = tree.children(0).stream().mapToLong(e -> e.members()).sum();
        var shown = Visibility.open(contest, 0, now);
        var inBoards = contest.settings().boards();
        return Optional.of(new Figures(queries.size(contest.id(), 0, 0), somebody, grassroots.size(), members, shown && inBoards.isEmpty() ? top(contest, 0, TOP) : List.of(),
                shown ? tops(contest, inBoards) : List.of(), now));
    }

    /** Boards somebody of which took part. */
    private List<TopBoard> tops(Contest contest, List<ContestSettings.Board> inBoards) {
        return IntStream.rangeClosed(1, inBoards.size()).mapToObj(no -> new TopBoard(no, inBoards.get(no - 1).name(), top(contest, no, TOP_OF_BOARD))).filter(b -> !b.top().isEmpty()).toList();
    }

    private List<TopUnit> top(Contest contest, int inBoard, int most) {
        var top = boards.tree(contest.id()).top();
        var board = boards.board(new UnitBoards.Key(contest.id(), 0, UnitBoard.By.COUNT, top == null ? 0 : top.unitId(), null, inBoard));
        return board.large().stream().filter(p -> p.rank() > 0).limit(most).map(p -> new TopUnit(units.byId(p.row().unitId()).map(Unit::name).orElse(""),
                p.row().participants(), p.row().membersIn(), p.row().members())).toList();
    }
}
