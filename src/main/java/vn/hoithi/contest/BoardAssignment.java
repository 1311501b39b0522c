package vn.hoithi.contest;

import vn.hoithi.organisation.Units;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which board (bảng) a unit belongs to: that of the nearest listed unit among itself and those above it; below no listed unit, the last one. It is
 * read from a path alone, and settings do not change after publication: an attempt stays in the board of its moment for good.
 */
public final class BoardAssignment {

    private final Map<Long, Integer> listed = new HashMap<>();
    private final int last;

    /** @param boards in their order; empty: nobody belongs to a board */
    public BoardAssignment(List<ContestSettings.Board> boards) {
        this.last = boards.size();
        for (int no = 1; no <= last; no++) {
            for (var unitId : boards.get(no - 1).unitIds()) {
                listed.put(unitId, no);
            }
        }
    }

    /** There are boards. */
    public boolean any() {
        return last > 0;
    }

    /** The board's number from 1; 0 without boards. */
    public int of(String unitPath) {
        if (last == 0) {
            return 0;
        }
        return Units.idsIn(unitPath).reversed().stream().map(listed::get).filter(no -> no != null).findFirst().orElse(last);
    }
}
