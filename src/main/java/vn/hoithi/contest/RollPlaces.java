package vn.hoithi.contest;

import vn.hoithi.contest.Contests.RollEntry;
import vn.hoithi.organisation.Units;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where somebody's attempts count in a contest: in the tree of its roll. A contest keeps the tree of its publication, so that a unit that is moved while
 * it runs goes on counting for those whose denominator it is part of.
 */
final class RollPlaces {

    private RollPlaces() {
    }

    /** The path in the roll's tree for a path of today; what the roll does not know hangs below the nearest unit that it knows. {@code roll}: paths by unit. */
    static String of(Map<Long, String> roll, String path) {
        var steps = Units.idsIn(path);
        for (int i = steps.size() - 1; i >= 0; i--) {
            var known = roll.get(steps.get(i));
            if (known != null) {
                return below(known, path, steps.size() - 1 - i);
            }
        }
        return path;
    }

    /** Paths of a roll's lines, by unit. */
    static Map<Long, String> paths(Collection<RollEntry> lines) {
        return lines.stream().collect(Collectors.toMap(RollEntry::unitId, RollEntry::unitPath));
    }

    /** The path with the last so many steps of the other one behind it. */
    private static String below(String start, String path, int steps) {
        int cut = path.length();
        for (int i = 0; i < steps; i++) {
            cut = path.lastIndexOf('/', cut - 2) + 1;
        }
        return start + path.substring(cut);
    }
}
