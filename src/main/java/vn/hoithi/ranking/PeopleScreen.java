package vn.hoithi.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import vn.hoithi.contest.BoardRule;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.web.Missing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts a board of people into words. */
@Singleton
class PeopleScreen {

    private final RankingQueries queries;
    private final Reasons reasons;
    private final UnitBoards boards;
    private final Units units;
    private final Cache<Key, Slice> slices = Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofMillis(1500)).build();

    private record Key(long contestId, int roundNo, String path, int board, int page) {
    }

    /** A page of people: how many there are in all, the first line's rank, whether somebody just after the last shares its rank. */
    private record Slice(int size, int firstRank, List<RankingQueries.PersonRow> rows) {
    }

    PeopleScreen(RankingQueries queries, Reasons reasons, UnitBoards boards, Units units) {
        this.queries = queries;
        this.reasons = reasons;
        this.boards = boards;
        this.units = units;
    }

    /** @param unitId a unit of the contest's roll to narrow to, 0 for all; another one is missing. With a unit the desk's board says nothing more. */
    PeoplePage page(Desk desk, long unitId, int page) {
        var entry = boards.tree(desk.contest().id()).byId().get(unitId);
        if (unitId != 0 && entry == null) {
            throw new Missing();
        }
        var at = Math.clamp(page, 1, 100_000);
        var field = new Field(queries, desk.contest(), desk.round(), entry == null ? "" : entry.unitPath(), entry == null ? desk.board() : 0);
        var slice = slices.get(new Key(desk.contest().id(), desk.round(), field.path(), field.board(), at), key -> read(field, at));
        var own = desk.actor() == null ? null : queries.key(desk.contest().id(), desk.round(), desk.actor().personId()).filter(k -> among(field, k)).orElse(null);
        return new PeoplePage(desk.contest().title(), desk.contest().slug(), desk.counted(), desk.rounds(r -> address(desk, r, field, unitId, 1)), narrowing(desk, field, unitId),
                unitId == 0 ? desk.boardName() : name(unitId), own == null ? null : own(desk, own, field), own == null ? "" : mine(desk, own, field, unitId), rows(desk, slice, at),
                desk.range("ranking.range.people", slice.size(), at), desk.pages(slice.size(), at, n -> address(desk, desk.round(), field, unitId, n)),
                Link.address(desk.base(), "round", desk.round(), "board", field.board()));
    }

    private static boolean among(Field field, RankingQueries.KeyRow person) {
        return person.unitPath().startsWith(field.path()) && (field.board() == 0 || new BoardRule(field.contest().settings().boards()).of(person.unitPath()) == field.board());
    }

    private static Slice read(Field field, int page) {
        var rows = field.lines(Desk.PAGE + 1, (page - 1) * Desk.PAGE);
        var first = rows.isEmpty() ? 0 : 1 + field.before(SortKey.stored(rows.getFirst().sortKey()));
        return new Slice(field.size(), first, rows);
    }

    private List<PeoplePage.Row> rows(Desk desk, Slice slice, int page) {
        var printed = new ArrayList<PeoplePage.Row>();
        var rank = slice.firstRank();
        var count = Math.min(slice.rows().size(), Desk.PAGE);
        for (int i = 0; i < count; i++) {
            var key = key(slice, i);
            var tied = i > 0 && key.equals(key(slice, i - 1));
            var place = (page - 1) * Desk.PAGE + i + 1;
            rank = i == 0 || tied ? rank : place;
            var shared = tied || i == 0 && rank < place || i + 1 < slice.rows().size() && key.equals(key(slice, i + 1));
            printed.add(row(desk, slice.rows().get(i), rank, shared));
        }
        return printed;
    }

    private static SortKey key(Slice slice, int i) {
        return SortKey.stored(slice.rows().get(i).sortKey());
    }

    private static PeoplePage.Row row(Desk desk, RankingQueries.PersonRow r, int rank, boolean shared) {
        var format = desk.format();
        return new PeoplePage.Row(format.number(rank), shared, r.personName(), r.unitName(), format.points(r.points()), format.duration(r.durationMs()),
                format.second(Instant.ofEpochMilli(r.submittedAt())), r.provisional() == 1, desk.actor() != null && desk.actor().personId() == r.personId());
    }

    private PeoplePage.Own own(Desk desk, RankingQueries.KeyRow own, Field field) {
        return new PeoplePage.Own(desk.format().number(reasons.rank(field, own)), desk.actor().name(), desk.format().points(own.points()),
                reasons.why(field, own, desk.locale()));
    }

    private static String mine(Desk desk, RankingQueries.KeyRow own, Field field, long unitId) {
        var key = SortKey.stored(own.sortKey());
        var before = field.before(key) + field.beside(key, own.personId());
        return address(desk, desk.round(), field, unitId, before / Desk.PAGE + 1) + "#toi";
    }

    /** Everybody, each board, the own unit, and a unit one came to by an address. */
    private List<Link> narrowing(Desk desk, Field field, long unitId) {
        var own = desk.actor() == null ? 0 : desk.actor().unitId();
        var links = desk.boards(no -> people(desk, desk.round(), no, 0, 1), unitId == 0);
        if (own != 0 && boards.tree(desk.contest().id()).byId().containsKey(own)) {
            links.add(new Link(desk.say("ranking.ownUnit"), people(desk, desk.round(), 0, own, 1), unitId == own));
        }
        if (unitId != 0 && unitId != own) {
            links.add(new Link(name(unitId), address(desk, desk.round(), field, unitId, 1), true));
        }
        return links.size() == 1 ? List.of() : links;
    }

    private String name(long unitId) {
        return unitId == 0 ? "" : units.byId(unitId).map(Unit::name).orElse("");
    }

    private static String address(Desk desk, int round, Field field, long unitId, int n) {
        return people(desk, round, field.board(), unitId, n);
    }

    private static String people(Desk desk, int round, int board, long unitId, int n) {
        return Link.address(desk.base() + "/people", "round", round, "board", board, "unit", unitId, "page", n == 1 ? 0 : n);
    }
}
