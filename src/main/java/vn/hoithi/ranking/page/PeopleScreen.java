package vn.hoithi.ranking.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import vn.hoithi.contest.BoardAssignment;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.Competitors;
import vn.hoithi.ranking.RankExplanation;
import vn.hoithi.ranking.RankingQueries;
import vn.hoithi.ranking.SortKey;
import vn.hoithi.ranking.UnitRankings;
import vn.hoithi.web.NotFoundException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Puts a board of people into words. */
@Singleton
class PeopleScreen {

    private static final Set<TieRule> TIMES = EnumSet.of(TieRule.DURATION, TieRule.SUBMITTED, TieRule.STARTED);
    private final RankingQueries queries;
    private final UnitRankings rankings;
    private final Units units;
    private final Cache<Key, Slice> slices = Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofMillis(1500)).build();

    private record Key(long contestId, int roundNo, String path, int board, int page) {
    }

    /** A page of people: how many there are in all, how many took part for the unit, the first line's rank; one row more than the page shows who shares its last rank. */
    private record Slice(int size, int took, int firstRank, List<RankingQueries.PersonRow> rows) {
    }

    PeopleScreen(RankingQueries queries, UnitRankings rankings, Units units) {
        this.queries = queries;
        this.rankings = rankings;
        this.units = units;
    }

    /** @param unitId a unit of the contest's roll to narrow to, 0 for all; another one is missing. With a unit the desk's board says nothing more. */
    PeoplePage page(RankingRequest query, long unitId, int page) {
        var entry = rankings.tree(query.contest().id()).byId().get(unitId);
        if (unitId != 0 && entry == null) {
            throw new NotFoundException();
        }
        var at = Math.clamp(page, 1, 100_000);
        var field = new Competitors(queries, query.contest(), query.round(), entry == null ? "" : entry.unitPath(), entry == null ? query.board() : 0);
        var slice = slices.get(new Key(query.contest().id(), query.round(), field.path(), field.board(), at), key -> read(field, unitId, at));
        var own = query.actor() == null ? null : queries.key(query.contest().id(), query.round(), query.actor().personId()).filter(k -> among(field, k)).orElse(null);
        return new PeoplePage(query.contest().title(), query.contest().slug(), query.counted(), query.rounds(r -> address(query, r, field, unitId, 1)), narrowing(query, field, unitId),
                unitId == 0 ? query.boardName() : name(unitId), elsewhere(query, slice), query.contest().settings().tieRules().contains(TieRule.STARTED), own == null ? null : own(query, own, field), own == null ? "" : mine(query, own, field, unitId), rows(query, slice, at),
                query.range("ranking.range.people", slice.size(), at), query.pages(slice.size(), at, n -> address(query, query.round(), field, unitId, n)),
                Link.address(query.base(), "round", query.round(), "board", field.board()));
    }

    /** A unit counts everybody who took part there; a place somebody has once, with the unit of the counting attempt (of several rounds the latest). */
    private static String elsewhere(RankingRequest query, Slice slice) {
        var away = slice.took() - slice.size();
        return away <= 0 ? "" : query.words().say("ranking.elsewhere", query.words().number(slice.took()), query.words().number(away));
    }

    private static boolean among(Competitors field, RankingQueries.KeyRow person) {
        return person.unitPath().startsWith(field.path()) && (field.board() == 0 || new BoardAssignment(field.contest().settings().boards()).of(person.unitPath()) == field.board());
    }

    private Slice read(Competitors field, long unitId, int page) {
        var rows = field.lines(RankingRequest.PAGE + 1, (page - 1) * RankingRequest.PAGE);
        var first = rows.isEmpty() ? 0 : 1 + field.before(SortKey.stored(rows.getFirst().sortKey()));
        var took = unitId == 0 ? 0 : queries.tallies(field.contest().id(), field.roundNo(), List.of(unitId)).stream().mapToInt(RankingQueries.TallyRow::participants).sum();
        return new Slice(field.size(), took, first, rows);
    }

    private List<PeoplePage.Row> rows(RankingRequest query, Slice slice, int page) {
        var printed = new ArrayList<PeoplePage.Row>();
        var rank = slice.firstRank();
        var count = Math.min(slice.rows().size(), RankingRequest.PAGE);
        for (int i = 0; i < count; i++) {
            var key = key(slice, i);
            var tied = i > 0 && key.equals(key(slice, i - 1));
            var place = (page - 1) * RankingRequest.PAGE + i + 1;
            rank = i == 0 || tied ? rank : place;
            var shared = tied || i == 0 && rank < place || i + 1 < slice.rows().size() && key.equals(key(slice, i + 1));
            printed.add(row(query, slice.rows().get(i), rank, shared));
        }
        return printed;
    }

    private static SortKey key(Slice slice, int i) {
        return SortKey.stored(slice.rows().get(i).sortKey());
    }

    private static PeoplePage.Row row(RankingRequest query, RankingQueries.PersonRow r, int rank, boolean shared) {
        var format = query.words().format();
        var rules = query.contest().settings().tieRules();
        var duration = format.duration(r.durationMs());
        var submitted = format.second(Instant.ofEpochMilli(r.submittedAt()));
        var started = rules.contains(TieRule.STARTED) ? format.second(Instant.ofEpochSecond(SortKey.stored(r.sortKey()).value(rules.indexOf(TieRule.STARTED)))) : "";
        var tie = switch (rules.stream().filter(TIMES::contains).findFirst().orElse(TieRule.DURATION)) { case SUBMITTED -> submitted; case STARTED -> started; default -> duration; };
        return new PeoplePage.Row(format.number(rank), shared, r.personName(), r.unitName(), format.points(r.points()), duration, submitted, started, tie, r.provisional() == 1, query.actor() != null && query.actor().personId() == r.personId());
    }

    private PeoplePage.Own own(RankingRequest query, RankingQueries.KeyRow own, Competitors field) {
        return new PeoplePage.Own(query.words().number(RankExplanation.rank(field, own)), query.actor().name(), query.words().format().points(own.points()),
                RankExplanation.why(field, own, query.words()));
    }

    private static String mine(RankingRequest query, RankingQueries.KeyRow own, Competitors field, long unitId) {
        var key = SortKey.stored(own.sortKey());
        var before = field.before(key) + field.tied(key, own.personId());
        return address(query, query.round(), field, unitId, before / RankingRequest.PAGE + 1) + "#own";
    }

    /** Everybody, each board, the own unit, and a unit one came to by an address. */
    private List<Link> narrowing(RankingRequest query, Competitors field, long unitId) {
        var own = query.actor() == null ? 0 : query.actor().unitId();
        var links = query.boards(no -> people(query, query.round(), no, 0, 1), unitId == 0);
        if (own != 0 && rankings.tree(query.contest().id()).byId().containsKey(own)) {
            links.add(new Link(query.words().say("ranking.ownUnit"), people(query, query.round(), 0, own, 1), unitId == own));
        }
        if (unitId != 0 && unitId != own) {
            links.add(new Link(name(unitId), address(query, query.round(), field, unitId, 1), true));
        }
        return links.size() == 1 ? List.of() : links;
    }

    private String name(long unitId) {
        return unitId == 0 ? "" : units.byId(unitId).map(Unit::name).orElse("");
    }

    private static String address(RankingRequest query, int round, Competitors field, long unitId, int n) {
        return people(query, round, field.board(), unitId, n);
    }

    private static String people(RankingRequest query, int round, int board, long unitId, int n) {
        return Link.address(query.base() + "/people", "round", round, "board", board, "unit", unitId, "page", n == 1 ? 0 : n);
    }
}
