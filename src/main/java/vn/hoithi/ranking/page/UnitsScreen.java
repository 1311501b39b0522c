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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a board of units into words. */
@Singleton
class UnitsScreen {

    private final UnitRankings rankings;
    private final Units units;

    UnitsScreen(UnitRankings rankings, Units units) {
        this.rankings = rankings;
        this.units = units;
    }

    /** @param under a unit of the contest's roll, 0 for the top; another one is missing */
    UnitsPage page(RankingRequest query, By by, long under, @Nullable UnitKind level, int page) {
        var tree = rankings.tree(query.contest().id());
        var top = tree.top();
        if (under != 0 && !tree.byId().containsKey(under)) {
            throw new NotFoundException();
        }
        var from = under != 0 ? under : top == null ? 0 : top.unitId();
        return new Painter(query, by, from, level, tree, Math.max(1, page)).page();
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
            var made = rankings.ranking(new UnitRankings.Key(query.contest().id(), query.round(), by, under, level, board));
            var all = made.large();
            var rows = all.stream().skip((page - 1L) * RankingRequest.PAGE).limit(RankingRequest.PAGE).map(this::row).toList();
            var small = made.small().stream().skip((page - 1L) * RankingRequest.PAGE).limit(RankingRequest.PAGE).map(this::row).toList();
            var longest = Math.max(all.size(), made.small().size());
            var people = Link.address(query.base() + "/people", "round", query.round(), "board", board, "unit", under == top() ? 0 : under);
            return new UnitsPage(query.contest().title(), query.contest().slug(), query.counted(), query.rounds(r -> address(r, by, under, 1)), boardLinks(), levels(),
                    Arrays.stream(By.values()).map(b -> new Link(query.words().say("ranking.by." + b), address(query.round(), b, under, 1), b == by)).toList(), crumbs(), name(under),
                    caption(), pinned(made), rows, small, small.isEmpty() ? "" : query.range("ranking.range.units", made.small().size(), page),
                    query.range("ranking.range.units", all.size(), page), query.pages(longest, page, n -> address(query.round(), by, under, n)), people, under == 0 ? "" : "/units/" + under + "/contests", query.words().say("denominator." + rate + ".head"), query.words().say("ranking.small", query.words().say("denominator." + rate)),
                    query.words().say("ranking.small.note", query.words().say("denominator." + rate)));
        }

        private String caption() {
            return by == By.RATE ? query.words().say(rate == Denominator.NOBODY ? "ranking.caption.noRate" : "ranking.caption.RATE", query.words().say("denominator." + rate)) : query.words().say("ranking.caption." + by);
        }

        private UnitsPage.Pinned pinned(UnitRanking made) {
            return java.util.stream.Stream.concat(made.large().stream(), made.small().stream()).filter(p -> own(p.row().path())).findFirst().map(p -> {
                var row = row(p);
                var toNextRank = p.rank() > 0 ? made.toNextRank(p) : null;
                var hint = toNextRank == null ? "" : query.words().say("ranking.toNextRank", query.words().number(toNextRank[0]), query.words().number(toNextRank[1]));
                return new UnitsPage.Pinned(row.rank(), row.name(), hint, row.value(), row.of());
            }).orElse(null);
        }

        private UnitsPage.Row row(Placed placed) {
            var r = placed.row();
            var format = query.words().format();
            var entry = tree.byId().get(r.unitId());
            var rate = format.percent(r.done(), r.declared());
            var average = r.scored() == 0 ? "–" : format.average(r.average());
            var people = format.number(r.participants());
            var fraction = r.declared() == 0 ? "" : format.number(r.done()) + "/" + format.number(r.declared());
            var source = entry.countedOn() == null ? "" : query.words().say("ranking.source", format.date(entry.countedOn()), entry.source());
            var value = switch (by) { case COUNT -> people; case RATE -> rate; case AVERAGE -> average; };
            return new UnitsPage.Row(placed.rank() == 0 ? "–" : format.number(placed.rank()), placed.shared(), name(r.unitId()),
                    r.children() == 0 ? "" : address(query.round(), by, r.unitId(), null, 1), level == null || entry.parentId() == null ? "" : name(entry.parentId()),
                    r.children() == 0 ? "" : query.words().say("ranking.below", format.number(r.children())), people,
                    r.declared() == 0 ? "–" : format.number(r.declared()), source, average, rate, value, by == By.RATE ? fraction : "",
                    r.overfull() ? query.words().say("ranking.overfull") : "", own(r.path()));
        }

        private List<Link> boardLinks() {
            var links = query.boards(no -> address(query.round(), by, no, under, level, 1), true);
            return links.size() == 1 || tree.board(under) > 0 ? List.of() : links;
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
        private List<Link> levels() {
            var direct = tree.children(under).stream().map(RollEntry::kind).collect(Collectors.toSet());
            var kinds = tree.kinds().getOrDefault(under, Set.of()).stream().filter(k -> direct.size() > 1 || !direct.contains(k)).toList();
            if (kinds.isEmpty()) {
                return List.of();
            }
            var links = new ArrayList<Link>();
            links.add(new Link(query.words().say("ranking.level.below"), address(query.round(), by, under, null, 1), level == null));
            kinds.forEach(k -> links.add(new Link(query.words().say("ranking.level." + k), address(query.round(), by, under, k, 1), k == level)));
            return links;
        }

        private String address(int round, By order, long unitId, int n) {
            return address(round, order, unitId, level, n);
        }

        private String address(int round, By order, long unitId, UnitKind kind, int n) {
            return address(round, order, tree.board(unitId) > 0 ? 0 : board, unitId, kind, n);
        }

        private String address(int round, By order, int inBoard, long unitId, UnitKind kind, int n) {
            return Link.address(query.base(), "round", round, "board", inBoard, "by", order == By.COUNT ? "" : order.name().toLowerCase(), "under", unitId == top() ? 0 : unitId, "level", kind,
                    "page", n == 1 ? 0 : n);
        }
    }
}
