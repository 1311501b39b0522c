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
import vn.hoithi.ranking.lot.Lots;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Option;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Puts a board of people into words. */
@Singleton
class PeopleScreen {

    private final RankingQueries queries;
    private final UnitRankings rankings;
    private final Units units;
    private final Lots lots;
    private final Cache<Key, Slice> slices = Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofMillis(1500)).build();

    private record Key(long viewId, int roundNo, String path, int board, int page, int lines) {
    }

    /** A page of people: how many there are in all, how many took part for the unit, the first line's rank; one row more than the page shows who shares its last rank. */
    private record Slice(int size, int took, int firstRank, List<RankingQueries.PersonRow> rows) {
    }

    PeopleScreen(RankingQueries queries, UnitRankings rankings, Units units, Lots lots) {
        this.lots = lots;
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
        var field = new Competitors(queries, query.view(), query.round(), entry == null ? "" : entry.unitPath(), entry == null ? query.board() : 0);
        var slice = slices.get(new Key(query.view().id(), query.round(), field.path(), field.board(), at, query.lines()), key -> read(field, unitId, at, query.lines()));
        var own = query.actor() == null ? null : queries.key(query.view().id(), query.round(), query.actor().personId()).filter(k -> among(field, k)).orElse(null);
        var filters = RankingRequest.choices(query.rounds(), query.boards(unitId == 0), units(query, unitId));
        return new PeoplePage(query.contest().title(), query.contest().slug(), query.base(), counted(query), query.note(), filters, RankingRequest.chosen(filters),
                unitId == 0 ? query.boardName() : name(unitId), elsewhere(query, slice), provisional(query, slice), query.sheet() ? "" : paper(query, field, unitId), query.contest().settings().tieRules().contains(TieRule.STARTED), own == null ? null : own(query, own, field), own == null ? "" : mine(query, own, field, unitId), rows(query, field, slice, at),
                query.range("ranking.range.people", slice.size(), at), query.pages(slice.size(), at, n -> address(query, query.round(), field, unitId, n)),
                Link.address(query.base(), "round", query.round(), "board", field.board()), query.winners());
    }

    /** As of when; of a lot that was drawn with which number. */
    private String counted(RankingRequest query) {
        return lots.of(query.contest()).map(lot -> query.counted() + " " + query.words().say("ranking.lot", String.valueOf(lot.seed()), lot.source())).orElseGet(query::counted);
    }

    /** A unit counts everybody who took part there; a place somebody has once, with the unit of the counting attempt (of several rounds the latest). */
    private static String elsewhere(RankingRequest query, Slice slice) {
        var away = slice.took() - slice.size();
        return away <= 0 ? "" : query.words().say("ranking.elsewhere", query.words().number(slice.took()), query.words().number(away));
    }

    private static boolean among(Competitors field, RankingQueries.KeyRow person) {
        return person.unitPath().startsWith(field.path()) && (field.board() == 0 || new BoardAssignment(field.contest().settings().boards()).of(person.unitPath()) == field.board());
    }

    private Slice read(Competitors field, long unitId, int page, int lines) {
        var rows = field.lines(lines + 1, (page - 1) * lines);
        var first = rows.isEmpty() ? 0 : 1 + field.before(SortKey.stored(rows.getFirst().sortKey()));
        var took = unitId == 0 ? 0 : queries.tallies(field.view().id(), field.roundNo(), List.of(unitId)).stream().mapToInt(RankingQueries.TallyRow::participants).sum();
        return new Slice(field.size(), took, first, rows);
    }

    private List<PeoplePage.Row> rows(RankingRequest query, Competitors field, Slice slice, int page) {
        var printed = new ArrayList<PeoplePage.Row>();
        var rank = slice.firstRank();
        var count = Math.min(slice.rows().size(), query.lines());
        for (int i = 0; i < count; i++) {
            var key = key(slice, i);
            var tied = i > 0 && key.equals(key(slice, i - 1));
            var place = (page - 1) * query.lines() + i + 1;
            rank = i == 0 || tied ? rank : place;
            var shared = tied || i == 0 && rank < place || i + 1 < slice.rows().size() && key.equals(key(slice, i + 1));
            printed.add(row(query, slice.rows().get(i), rank, shared, why(query, slice, i), publicly(query, field, slice.rows().get(i).personId())));
        }
        return printed;
    }

    private static SortKey key(Slice slice, int i) {
        return SortKey.stored(slice.rows().get(i).sortKey());
    }

    /** The rank everybody sees, for those who see another; asked one by one, for these are few readers. */
    private String publicly(RankingRequest query, Competitors field, long personId) {
        return !query.ahead() ? "" : query.everybodys().map(v -> new Competitors(queries, v, field.roundNo(), field.path(), field.board()))
                .map(f -> query.publicly(queries.key(f.view().id(), f.roundNo(), personId).map(k -> RankExplanation.rank(f, k)).orElse(0))).orElse("");
    }

    private PeoplePage.Row row(RankingRequest query, RankingQueries.PersonRow r, int rank, boolean shared, String why, String publicly) {
        var format = query.words().format();
        var rules = query.contest().settings().tieRules();
        var duration = format.duration(r.durationMs());
        var submitted = format.second(Instant.ofEpochMilli(r.submittedAt()));
        var started = rules.contains(TieRule.STARTED) ? format.second(Instant.ofEpochSecond(SortKey.stored(r.sortKey()).value(rules.indexOf(TieRule.STARTED)))) : "";
        return new PeoplePage.Row(format.number(rank), shared, r.personName(), placed(r), format.points(r.points()), duration, submitted, started, why, publicly, query.staff() && query.view().edition() == null ? "/organiser/contests/" + query.contest().slug() + "/verification/" + r.personId() : "", query.actor() != null && query.actor().personId() == r.personId());
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

    /** Everybody, the own unit, and a unit one came to by an address. */
    private Filter units(RankingRequest query, long unitId) {
        var own = query.actor() == null ? 0 : query.actor().unitId();
        var options = new ArrayList<Option>();
        options.add(Option.of(0, query.words().say("ranking.everyUnit"), unitId == 0));
        if (own != 0 && rankings.tree(query.contest().id()).byId().containsKey(own)) {
            options.add(Option.of(own, query.words().say("ranking.ownUnit"), unitId == own));
        }
        if (unitId != 0 && unitId != own) {
            options.add(Option.of(unitId, name(unitId), true));
        }
        return new Filter("unit", query.words().say("ranking.unit"), options);
    }

    /** What decided beside the nearest better with the same points, else beside the nearest worse. */
    private static String why(RankingRequest query, Slice slice, int i) {
        var own = key(slice, i);
        var above = IntStream.iterate(i - 1, n -> n >= 0, n -> n - 1).map(n -> own.firstDifference(key(slice, n))).filter(rule -> rule >= 0).limit(1);
        var below = IntStream.range(i + 1, slice.rows().size()).map(n -> own.firstDifference(key(slice, n))).filter(rule -> rule >= 0).limit(1);
        return IntStream.concat(above, below).filter(rule -> rule > 0).mapToObj(rule -> why(query, slice.rows().get(i), query.contest().settings().tieRules().get(rule - 1), own.value(rule - 1))).findFirst().orElse("");
    }

    private static String why(RankingRequest query, RankingQueries.PersonRow r, TieRule rule, long value) {
        var words = query.words();
        return switch (rule) {
            case PREDICTION -> value == Long.MAX_VALUE ? words.say("ranking.because.none") : value == 0 && r.provisional() == 1 ? words.say("ranking.because.notYet") : words.say("ranking.because.PREDICTION", words.number(value));
            case DURATION -> words.say("ranking.because.DURATION", words.length(r.durationMs()));
            case SUBMITTED -> words.say("ranking.because.SUBMITTED", words.format().second(Instant.ofEpochMilli(r.submittedAt())));
            case STARTED -> words.say("ranking.because.STARTED", words.format().second(Instant.ofEpochSecond(value)));
            case LOT -> words.say("ranking.because.LOT");
        };
    }

    /** The unit with the one above it: names repeat. */
    private String placed(RankingQueries.PersonRow r) {
        var line = Units.idsIn(r.unitPath());
        var above = line.size() < 3 ? "" : name(line.get(line.size() - 2));
        return above.isEmpty() ? r.unitName() : r.unitName() + ", " + above;
    }

    private static String provisional(RankingRequest query, Slice slice) {
        return slice.rows().stream().noneMatch(r -> r.provisional() == 1) ? "" : query.words().say("attempt.result.provisional.rank") + " " + query.words().say("result.note.prediction");
    }

    private static String paper(RankingRequest query, Competitors field, long unitId) {
        var here = address(query, query.round(), field, unitId, 1);
        return here + (here.contains("?") ? "&" : "?") + "sheet=1";
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
