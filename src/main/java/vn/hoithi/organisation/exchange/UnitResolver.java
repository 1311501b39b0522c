package vn.hoithi.organisation.exchange;

import vn.hoithi.organisation.exchange.ExchangeRepository.Standing;
import vn.hoithi.organisation.exchange.UnitNode.State;
import vn.hoithi.sheet.Finding;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out who each row is and under whom it stands, in whatever order the rows come: by code; without one by its name under the same unit,
 * so that what stands above a row must be known first.
 */
final class UnitResolver {

    private static final int DEEPEST = 60;
    private static final int NAMESAKES = 50;
    private final UnitNode top;
    private final Set<String> elsewhere;
    private final List<Finding> errors;
    private final Map<Long, UnitNode> byId = new LinkedHashMap<>();
    private final Map<String, UnitNode> coded = new HashMap<>();
    private final Map<String, UnitNode> closed = new HashMap<>();
    private final List<UnitNode> asking = new ArrayList<>();
    private List<UnitNode> rows = List.of();
    private Map<String, List<UnitNode>> named;
    private Map<Child, List<UnitNode>> below;

    /** Who stands under whom, by name. */
    private record Child(long parentId, String name) {
    }

    /** @param elsewhere codes of units outside of the subtree, as {@link UnitLine#key} gives them */
    UnitResolver(Standing top, List<Standing> standing, Set<String> elsewhere, List<Finding> errors) {
        this.elsewhere = elsewhere;
        this.errors = errors;
        standing.forEach(s -> byId.put(s.id(), new UnitNode(s, null)));
        this.top = byId.get(top.id());
        for (var one : standing) {
            var node = byId.get(one.id());
            node.parent = node == this.top ? null : byId.get(one.parentId());
            node.state = State.KNOWN;
            if (one.code() != null) {
                (node.open() ? coded : closed).putIfAbsent(UnitLine.key(one.code()), node);
            }
        }
    }

    /** The unit everything stands below. */
    UnitNode top() {
        return top;
    }

    /** All units that stand, and the one of each id. */
    Map<Long, UnitNode> standing() {
        return byId;
    }

    /** A unit for each row, in their order. */
    List<UnitNode> resolve(List<UnitLine> lines) {
        rows = lines.stream().map(this::known).toList();
        var nodes = rows.stream().map(this::settled).toList();
        nodes.forEach(this::twice);
        return nodes;
    }

    private UnitNode known(UnitLine line) {
        var key = UnitLine.key(line.code());
        var there = key.isEmpty() ? null : coded.get(key);
        if (there != null && there.line == null && there.there != null) {
            there.line = line;
            there.state = State.ASKED;
            there.wrong = !line.sound();
            return there;
        }
        var node = new UnitNode(null, line);
        node.wrong = !line.sound();
        if (there != null) {
            refuse(node, UnitColumn.CODE, "exchange.codeTwice", line.code(), Integer.toString(there.line.row()));
        } else if (elsewhere.contains(key)) {
            refuse(node, UnitColumn.CODE, "exchange.codeOutside", line.code());
        } else if (closed.containsKey(key)) {
            refuse(node, UnitColumn.CODE, "exchange.codeClosed", line.code());
        } else if (!key.isEmpty()) {
            coded.put(key, node);
        }
        return node;
    }

    private UnitNode settled(UnitNode node) {
        if (node.state == State.KNOWN) {
            return node.same == null ? node : node.same;
        }
        if (node.state == State.ASKING) {
            circle(node);
            return null;
        }
        if (asking.size() > DEEPEST) {
            refuse(asking.getFirst(), UnitColumn.PARENT, "exchange.deep");
            return null;
        }
        node.state = State.ASKING;
        asking.add(node);
        if (node != top) {
            node.parent = parent(node);
        }
        asking.removeLast();
        node.state = State.KNOWN;
        return node.there == null && node.parent != null ? unlessThere(node) : node;
    }

    /** A row without a unit of its code is the unit of its name under the same one, if that has no other code. */
    private UnitNode unlessThere(UnitNode node) {
        var twins = node.parent.there == null ? null : below().get(new Child(node.parent.there.id(), node.line.name()));
        var there = twins == null ? null : twins.stream().filter(t -> node.line.code().isEmpty() || t.there.code() == null).findFirst().orElse(null);
        if (there == null || node.wrong) {
            return node;
        }
        twins.remove(there);
        there.line = node.line;
        node.same = there;
        return there;
    }

    /** Open units no row has the code of: what stands for its own row is not taken for another because of its name. Most files write codes and never ask. */
    private Map<Child, List<UnitNode>> below() {
        if (below == null) {
            below = new HashMap<>();
            byId.values().stream().filter(n -> n.open() && n != top && n.line == null).forEach(n -> below.computeIfAbsent(new Child(n.there.parentId(), n.there.name()), c -> new ArrayList<>(1)).add(n));
        }
        return below;
    }

    /** All by what they are called and will be. Only files that write names of those above ask. */
    private Map<String, List<UnitNode>> named() {
        if (named == null) {
            named = new HashMap<>();
            byId.values().stream().filter(UnitNode::open).forEach(n -> named.computeIfAbsent(Vietnamese.fold(n.there.name()), k -> new ArrayList<>(1)).add(n));
            rows.stream().filter(n -> !n.name().isEmpty() && (n.there == null || !n.name().equals(n.there.name()))).forEach(n -> named.computeIfAbsent(Vietnamese.fold(n.name()), k -> new ArrayList<>(1)).add(n));
        }
        return named;
    }

    private UnitNode parent(UnitNode node) {
        var written = node.line.parent();
        if (written.isEmpty()) {
            return top;
        }
        var key = UnitLine.key(written);
        var found = coded.get(key);
        if (found != null) {
            return found.there != null ? found : settled(found);
        }
        if (closed.containsKey(key) || elsewhere.contains(key)) {
            refuse(node, UnitColumn.PARENT, closed.containsKey(key) ? "exchange.parentClosed" : "exchange.parentOutside", written);
            return null;
        }
        var candidates = called(written);
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        if (!node.wrong) {
            refuse(node, UnitColumn.PARENT, candidates.isEmpty() ? "exchange.parentMissing" : "exchange.parentTwice", written);
        }
        return null;
    }

    /** The units with the name; names above it may stand before it: "Phường A › Trường B". */
    private List<UnitNode> called(String written) {
        var names = List.of(written.split("\\s*[›»>]\\s*"));
        var all = names.isEmpty() ? List.<UnitNode>of() : named().getOrDefault(Vietnamese.fold(names.getLast()), List.of());
        if (all.size() > NAMESAKES && names.size() == 1) {
            return all;
        }
        var found = new LinkedHashSet<UnitNode>();
        var open = new ArrayList<UnitNode>();
        for (var one : all) {
            var node = one.state == State.ASKING || one.there != null ? one : settled(one);
            if (node != null && under(node, names)) {
                (node.state == State.ASKING && node.there == null ? open : found).add(node);
            }
        }
        if (found.isEmpty() && !open.isEmpty()) {
            circle(open.getFirst());
        }
        return List.copyOf(found);
    }

    private boolean under(UnitNode node, List<String> names) {
        var at = node.parent;
        for (int i = names.size() - 2; i >= 0; i--, at = at.parent) {
            if (at == null || !Vietnamese.fold(at.name()).equals(Vietnamese.fold(names.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private void circle(UnitNode node) {
        var from = asking.indexOf(node);
        asking.subList(Math.max(0, from), asking.size()).forEach(n -> refuse(n, UnitColumn.PARENT, "exchange.circle", n.name()));
    }

    private void twice(UnitNode node) {
        if (node.there == null && node.parent != null && !node.wrong && node.line.code().isEmpty()) {
            var first = node.parent.twins().putIfAbsent(node.line.name(), node);
            if (first != null && first != node) {
                refuse(node, UnitColumn.NAME, "exchange.nameTwice", node.name(), Integer.toString(first.line.row()));
            }
        }
    }

    private void refuse(UnitNode node, UnitColumn column, String key, String... arguments) {
        if (!node.wrong) {
            errors.add(node.line.at(column, key, arguments));
        }
        node.wrong = true;
    }
}
