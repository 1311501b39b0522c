package vn.hoithi.ranking.page;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contests.RollEntry;
import vn.hoithi.contest.Denominator;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.UnitRanking;
import vn.hoithi.ranking.UnitRanking.By;
import vn.hoithi.ranking.UnitRanking.Placed;
import vn.hoithi.ranking.UnitRankings;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a board of units into words. */
@Singleton
class UnitsScreen {

    /** Units without anybody that are named. */
    private static final int NAMED = 200;
    private final UnitRankings rankings;
    private final Units units;

    UnitsScreen(UnitRankings rankings, Units units) {
        this.rankings = rankings;
        this.units = units;
    }

    /** @param asked a unit of the contest's roll, another one is missing; null: where the reader's own unit is among its siblings, else the top */
    UnitsPage page(RankingRequest query, By by, @Nullable Long asked, @Nullable UnitKind level, int page) {
        var tree = rankings.tree(query.contest().id());
        var top = tree.top();
        var under = asked == null ? beside(query, tree, level) : asked;
        if (under != 0 && !tree.byId().containsKey(under)) {
            throw new NotFoundException();
        }
        var from = under != 0 ? under : top == null ? 0 : top.unitId();
        return new Painter(query, by, from, level, tree, Math.max(1, page)).page();
    }

    /** The unit above the reader's own. */
    private static long beside(RankingRequest query, UnitRankings.Tree tree, UnitKind level) {
        var own = query.actor() == null || query.board() > 0 || level != null ? null : tree.byId().get(query.actor().unitId());
        return own == null || own.parentId() == null || !tree.byId().containsKey(own.parentId()) ? 0 : own.parentId();
    }

    private final class Painter {

        private final RankingRequest query;
        private final By by;
        private final long under;
        private final UnitKind level;
        private final UnitRankings.Tree tree;
        private final int page;
        private final int board;
        private final Denominator rate;
        private final Map<Long, String> publicly = new HashMap<>();

        Painter(RankingRequest query, By by, long under, UnitKind level, UnitRankings.Tree tree, int page) {
            this.query = query;
            this.by = by;
            this.under = under;
            this.level = level;
            this.tree = tree;
            this.page = page;
            this.rate = Denominator.of(query.contest().settings());
            this.board = tree.board(under) > 0 ? 0 : query.board(); // below a unit of one board there is nothing to choose
        }

        UnitsPage page() {
            var made = rankings.ranking(UnitRankings.Key.of(query.view(), query.round(), by, under, level, board));
            if (query.ahead()) {
                query.everybodys().map(v -> rankings.ranking(UnitRankings.Key.of(v, query.round(), by, under, level, board)))
                        .ifPresent(r -> Stream.concat(r.large().stream(), r.small().stream()).forEach(p -> publicly.put(p.row().unitId(), query.publicly(p.row().participants() == 0 ? 0 : p.rank()))));
            }
            var all = took(made.large());
            var few = took(made.small());
            var shown = cut(all);
            var shownSmall = cut(few);
            var source = oneSource(Stream.concat(shown.stream(), shownSmall.stream()).toList());
            var rows = shown.stream().map(p -> row(p, source)).toList();
            var small = shownSmall.stream().map(p -> row(p, source)).toList();
            var longest = Math.max(all.size(), few.size());
            var filters = RankingRequest.choices(query.rounds(), measures(), boards(), levels());
            var people = Link.address(query.base() + "/people", "round", query.round(), "board", board, "unit", under == top() ? 0 : under);
            return new UnitsPage(query.contest().title(), query.contest().slug(), query.base(), query.counted(), query.note(), filters, RankingRequest.chosen(filters), under, by.name(),
                    query.words().say("ranking.by." + by), crumbs(), name(under), (caption() + " " + source).strip(), pinned(made), rows, small, small.isEmpty() ? "" : query.range("ranking.range.units", few.size(), page),
                    query.range("ranking.range.units", all.size(), page), query.pages(longest, page, n -> address(query.round(), by, under, n)), nobody(made), query.sheet() ? "" : paper(), people, under == 0 ? "" : "/units/" + under + "/contests", query.words().say("denominator." + rate + ".head"), query.words().say("ranking.small", query.words().say("denominator." + rate)),
                    query.words().say("ranking.small.note", query.words().say("denominator." + rate)), query.winners());
        }

        private static List<Placed> took(List<Placed> all) {
            return all.stream().filter(p -> p.row().participants() > 0).toList();
        }

        private List<Placed> cut(List<Placed> all) {
            return all.stream().skip((long) (page - 1) * query.lines()).limit(query.lines()).toList();
        }

        /** Day and source where all of these have the same: said once then; else empty. */
        private String oneSource(List<Placed> placed) {
            var sources = placed.stream().map(this::source).distinct().limit(2).toList();
            return placed.size() > 1 && sources.size() == 1 && !sources.getFirst().isEmpty() ? sources.getFirst() + "." : "";
        }

        private String source(Placed placed) {
            var entry = tree.byId().get(placed.row().unitId());
            return entry.countedOn() == null ? "" : query.words().say("ranking.source", query.words().format().date(entry.countedOn()), entry.source());
        }

        /** Units without anybody, the small ones among them. */
        private UnitsPage.Nobody nobody(UnitRanking made) {
            var idle = Stream.concat(made.large().stream(), made.small().stream()).map(Placed::row).filter(r -> r.participants() == 0).toList();
            var named = idle.stream().limit(NAMED).map(r -> new Link(name(r.unitId()), r.children() == 0 ? "" : address(query.round(), by, r.unitId(), null, 1), own(r.path()))).toList();
            return new UnitsPage.Nobody(idle.isEmpty() ? "" : query.words().say("ranking.nobodyYet", query.words().number(idle.size())), named,
                    idle.size() > NAMED ? query.words().say("ranking.more", query.words().number(idle.size() - NAMED)) : "");
        }

        private String paper() {
            var here = address(query.round(), by, under, 1);
            return here + (here.contains("?") ? "&" : "?") + "sheet=1";
        }

        private Filter measures() {
            return new Filter("by", query.words().say("ranking.sort"), Arrays.stream(By.values()).map(b -> new Option(b.name().toLowerCase(Locale.ROOT), query.words().say("ranking.by." + b), b == by)).toList());
        }

        private String caption() {
            return by == By.RATE ? query.words().say(rate == Denominator.NOBODY ? "ranking.caption.noRate" : "ranking.caption.RATE", query.words().say("denominator." + rate)) : query.words().say("ranking.caption." + by);
        }

        private UnitsPage.Pinned pinned(UnitRanking made) {
            return Stream.concat(made.large().stream(), made.small().stream()).filter(p -> own(p.row().path())).findFirst().map(p -> {
                var row = row(p, "");
                var toNextRank = p.rank() > 0 ? made.toNextRank(p) : null;
                var hint = toNextRank == null ? "" : query.words().say("ranking.toNextRank", query.words().number(toNextRank[0]), query.words().number(toNextRank[1]));
                return new UnitsPage.Pinned(row.rank(), row.name(), hint, row.value(), row.of(), UnitPlaces.path(query.contest(), p.row().unitId()));
            }).orElse(null);
        }

        /** @param saidOnce source of all rows, told above them, or empty */
        private UnitsPage.Row row(Placed placed, String saidOnce) {
            var r = placed.row();
            var format = query.words().format();
            var entry = tree.byId().get(r.unitId());
            var rate = format.percent(r.done(), r.declared());
            var average = r.scored() == 0 ? "–" : format.average(r.average());
            var people = format.number(r.participants());
            var fraction = r.declared() == 0 ? "" : format.number(r.done()) + "/" + format.number(r.declared());
            var value = switch (by) { case COUNT -> people; case RATE -> rate; case AVERAGE -> average; };
            return new UnitsPage.Row(placed.rank() == 0 ? "–" : format.number(placed.rank()), placed.shared(), name(r.unitId()),
                    r.children() == 0 ? "" : address(query.round(), by, r.unitId(), null, 1), level == null || entry.parentId() == null ? "" : name(entry.parentId()),
                    r.children() == 0 ? "" : query.words().say("ranking.below", format.number(r.children())), people,
                    r.declared() == 0 ? "–" : format.number(r.declared()), saidOnce.isEmpty() ? source(placed) : "", average, rate, value, by == By.RATE ? fraction : "", publicly.getOrDefault(r.unitId(), ""),
                    r.overfull() ? query.words().say("ranking.overfull") : "", own(r.path()));
        }

        private Filter boards() {
            return tree.board(under) > 0 ? new Filter("board", "", List.of()) : query.boards(true);
        }

        private List<Link> crumbs() {
            var steps = new ArrayList<Link>();
            for (var at = tree.byId().get(under); at != null; at = at.parentId() == null ? null : tree.byId().get(at.parentId())) {
                steps.addFirst(new Link(name(at.unitId()), address(query.round(), by, at.unitId(), null, 1), at.unitId() == under && level == null));
            }
            return steps;
        }

        private boolean own(String path) {
            return query.actor() != null && !query.actor().unitPath().isEmpty() && rankings.place(query.contest().id(), query.actor().unitPath()).startsWith(path);
        }

        private long top() {
            return tree.top() == null ? 0 : tree.top().unitId();
        }

        private String name(long unitId) {
            return rankings.formerName(query.contest().id(), unitId).or(() -> units.byId(unitId).map(Unit::name)).orElse("");
        }

        /** The units directly below, or all of a kind that stands deeper; no choice where nothing stands deeper. */
        private Filter levels() {
            var direct = tree.children(under).stream().map(RollEntry::kind).collect(Collectors.toSet());
            var kinds = tree.kinds().getOrDefault(under, Set.of()).stream().filter(k -> direct.size() > 1 || !direct.contains(k)).toList();
            var options = new ArrayList<Option>();
            options.add(new Option("", query.words().say("ranking.level.below"), level == null));
            kinds.forEach(k -> options.add(new Option(k.name().toLowerCase(Locale.ROOT), query.words().say("ranking.level." + k), k == level)));
            return new Filter("level", query.words().say("ranking.level"), options);
        }

        private String address(int round, By order, long unitId, int n) {
            return address(round, order, unitId, level, n);
        }

        private String address(int round, By order, long unitId, UnitKind kind, int n) {
            return address(round, order, tree.board(unitId) > 0 ? 0 : board, unitId, kind, n);
        }

        private String address(int round, By order, int inBoard, long unitId, UnitKind kind, int n) {
            return Link.address(query.base(), "round", round, "board", inBoard, "by", order == By.COUNT ? "" : order.name().toLowerCase(Locale.ROOT), "under", unitId == top() && query.actor() == null ? 0 : unitId, "level", kind == null ? "" : kind.name().toLowerCase(Locale.ROOT),
                    "page", n == 1 ? 0 : n);
        }
    }
}
