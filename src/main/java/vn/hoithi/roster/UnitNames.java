package vn.hoithi.roster;

import vn.hoithi.organisation.Unit;
import vn.hoithi.text.Vietnamese;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the unit a list names: the chosen one or one below it, by its name, or by names of units above it and its own ("Phường A › Trường B"). */
final class UnitNames {

    private static final int NEAR = 3;
    private static final String STEP = " › ";
    private final Unit chosen;
    private final Map<Long, Unit> byId = new HashMap<>();
    private final Map<String, List<Unit>> byName;
    private final Map<String, List<String>> near = new HashMap<>();

    /** @param subtree the chosen unit and all below it; closed ones are left out */
    UnitNames(Unit chosen, List<Unit> subtree) {
        this.chosen = chosen;
        var open = subtree.stream().filter(u -> u.closedOn() == null).toList();
        open.forEach(u -> byId.put(u.id(), u));
        this.byName = open.stream().collect(Collectors.groupingBy(Unit::folded));
    }

    /** All units the words may mean; the chosen one for no words. */
    List<Unit> find(String written) {
        if (written.isEmpty()) {
            return List.of(chosen);
        }
        var whole = byName.get(Vietnamese.fold(written));
        if (whole != null) {
            return whole;
        }
        var steps = Arrays.stream(written.split("[›>]")).map(Vietnamese::fold).filter(s -> !s.isEmpty()).toList();
        return steps.size() < 2 ? List.of() : byName.getOrDefault(steps.getLast(), List.of()).stream().filter(u -> below(u, steps.subList(0, steps.size() - 1))).toList();
    }

    /** The names are, in this order, among those above the unit. */
    private boolean below(Unit unit, List<String> names) {
        var left = names.size();
        for (var at = above(unit); at != null && left > 0; at = above(at)) {
            left -= at.folded().equals(names.get(left - 1)) ? 1 : 0;
        }
        return left == 0;
    }

    private Unit above(Unit unit) {
        return unit.id() == chosen.id() || unit.parentId() == null ? null : byId.get(unit.parentId());
    }

    /** The unit with the one above it, which tells it from its namesakes. */
    String told(Unit unit) {
        var above = above(unit);
        return above == null ? unit.name() : above.name() + STEP + unit.name();
    }

    /** Names that share the most words with what was written; none when fewer than half are shared. */
    List<String> near(String written) {
        return near.computeIfAbsent(Vietnamese.fold(written), folded -> {
            var words = Arrays.stream(folded.split(" ")).distinct().toList();
            return byId.values().stream().map(u -> Map.entry(u, shared(u, words))).filter(e -> e.getValue() * 2 >= words.size())
                    .sorted(Comparator.comparing((Map.Entry<Unit, Long> e) -> -e.getValue()).thenComparing(e -> e.getKey().folded()).thenComparing(e -> e.getKey().path()))
                    .limit(NEAR).map(e -> told(e.getKey())).toList();
        });
    }

    private static long shared(Unit unit, List<String> words) {
        var own = List.of(unit.folded().split(" "));
        return words.stream().filter(own::contains).count();
    }
}
