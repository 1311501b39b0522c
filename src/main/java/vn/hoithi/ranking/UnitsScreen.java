package vn.hoithi.ranking;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contests.RollEntry;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;
import vn.hoithi.ranking.UnitBoard.By;
import vn.hoithi.ranking.UnitBoard.Placed;
import vn.hoithi.web.Missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a board of units into words. */
@Singleton
class UnitsScreen {

    private final UnitBoards boards;
    private final Units units;

    UnitsScreen(UnitBoards boards, Units units) {
        this.boards = boards;
        this.units = units;
    }

    /** @param under a unit of the contest's roll, 0 for the top; another one is missing */
    UnitsPage page(Desk desk, By by, long under, @Nullable UnitKind level, int page) {
        var tree = boards.tree(desk.contest().id());
        var top = tree.top();
        if (under != 0 && !tree.byId().containsKey(under)) {
            throw new Missing();
        }
        var from = under != 0 ? under : top == null ? 0 : top.unitId();
        return new Painter(desk, by, from, level, tree, Math.max(1, page)).page();
    }

    private final class Painter {

        private final Desk desk;
        private final By by;
        private final long under;
        private final UnitKind level;
        private final UnitBoards.Tree tree;
        private final int page;
        private final int board;

        Painter(Desk desk, By by, long under, UnitKind level, UnitBoards.Tree tree, int page) {
            this.desk = desk;
            this.by = by;
            this.under = under;
            this.level = level;
            this.tree = tree;
            this.page = page;
            this.board = tree.board(under) > 0 ? 0 : desk.board(); // below a unit of one board there is nothing to choose
        }

        UnitsPage page() {
            var made = boards.board(new UnitBoards.Key(desk.contest().id(), desk.round(), by, under, level, board));
            var all = made.large();
            var rows = all.stream().skip((page - 1L) * Desk.PAGE).limit(Desk.PAGE).map(this::row).toList();
            var people = Link.address(desk.base() + "/people", "round", desk.round(), "board", board, "unit", under == top() ? 0 : under);
            return new UnitsPage(desk.contest().title(), desk.contest().slug(), desk.counted(), desk.rounds(r -> address(r, by, under, 1)), boardLinks(), levels(),
                    Arrays.stream(By.values()).map(b -> new Link(desk.say("ranking.by." + b), address(desk.round(), b, under, 1), b == by)).toList(), crumbs(), name(under),
                    desk.say("ranking.caption." + by), pinned(made), rows, made.small().stream().limit(Desk.PAGE).map(this::row).toList(),
                    desk.range("ranking.range.units", all.size(), page), desk.pages(all.size(), page, n -> address(desk.round(), by, under, n)), people, by == By.RATE);
        }

        private UnitsPage.Pinned pinned(UnitBoard made) {
            return java.util.stream.Stream.concat(made.large().stream(), made.small().stream()).filter(p -> own(p.row().path())).findFirst().map(p -> {
                var row = row(p);
                var climb = p.rank() > 0 ? made.climb(p) : null;
                var hint = climb == null ? "" : desk.say("ranking.climb", desk.format().number(climb[0]), desk.format().number(climb[1]));
                return new UnitsPage.Pinned(row.rank(), row.name(), hint, row.value(), row.of());
            }).orElse(null);
        }

        private UnitsPage.Row row(Placed placed) {
            var r = placed.row();
            var format = desk.format();
            var entry = tree.byId().get(r.unitId());
            var rate = format.percent(r.membersIn(), r.members());
            var average = r.participants() == 0 ? "–" : format.points(Math.round((double) r.points() / r.participants()));
            var people = format.number(r.participants());
            var fraction = r.members() == 0 ? "" : format.number(r.membersIn()) + "/" + format.number(r.members());
            var source = entry.countedOn() == null ? "" : desk.say("ranking.source", format.date(entry.countedOn()), entry.source());
            var value = switch (by) { case COUNT -> people; case RATE -> rate; case AVERAGE -> average; };
            return new UnitsPage.Row(placed.rank() == 0 ? "–" : format.number(placed.rank()), placed.shared(), name(r.unitId()),
                    r.children() == 0 ? "" : address(desk.round(), by, r.unitId(), null, 1), level == null || entry.parentId() == null ? "" : name(entry.parentId()),
                    r.children() == 0 ? "" : desk.say("ranking.below", format.number(r.children())), people,
                    r.members() == 0 ? "–" : format.number(r.members()), source, average, rate, value, by == By.RATE ? fraction : "",
                    r.overfull() ? desk.say("ranking.overfull") : "", own(r.path()));
        }

        private List<Link> boardLinks() {
            var links = desk.boards(no -> address(desk.round(), by, no, under, level, 1), true);
            return links.size() == 1 || tree.board(under) > 0 ? List.of() : links;
        }

        private List<Link> crumbs() {
            var steps = new ArrayList<Link>();
            for (var at = tree.byId().get(under); at != null; at = at.parentId() == null ? null : tree.byId().get(at.parentId())) {
                steps.addFirst(new Link(name(at.unitId()), address(desk.round(), by, at.unitId(), null, 1), at.unitId() == under && level == null));
            }
            return steps;
        }

        private boolean own(String path) {
            return desk.actor() != null && !desk.actor().unitPath().isEmpty() && desk.actor().unitPath().startsWith(path);
        }

        private long top() {
            return tree.top() == null ? 0 : tree.top().unitId();
        }

        private String name(long unitId) {
            return units.byId(unitId).map(Unit::name).orElse("");
        }

        /** The units directly below, or all of a kind that stands deeper; no choice where nothing stands deeper. */
        private List<Link> levels() {
            var direct = tree.children(under).stream().map(RollEntry::kind).collect(Collectors.toSet());
            var kinds = tree.kinds().getOrDefault(under, Set.of()).stream().filter(k -> direct.size() > 1 || !direct.contains(k)).toList();
            if (kinds.isEmpty()) {
                return List.of();
            }
            var links = new ArrayList<Link>();
            links.add(new Link(desk.say("ranking.level.below"), address(desk.round(), by, under, null, 1), level == null));
            kinds.forEach(k -> links.add(new Link(desk.say("ranking.level." + k), address(desk.round(), by, under, k, 1), k == level)));
            return links;
        }

        private String address(int round, By order, long unitId, int n) {
            return address(round, order, unitId, level, n);
        }

        private String address(int round, By order, long unitId, UnitKind kind, int n) {
            return address(round, order, tree.board(unitId) > 0 ? 0 : board, unitId, kind, n);
        }

        private String address(int round, By order, int inBoard, long unitId, UnitKind kind, int n) {
            return Link.address(desk.base(), "round", round, "board", inBoard, "by", order == By.COUNT ? "" : order.name().toLowerCase(), "under", unitId == top() ? 0 : unitId, "level", kind,
                    "page", n == 1 ? 0 : n);
        }
    }
}
