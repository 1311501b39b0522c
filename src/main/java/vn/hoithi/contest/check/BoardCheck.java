package vn.hoithi.contest.check;

import vn.hoithi.contest.BoardAssignment;
import vn.hoithi.contest.ContestSettings.Board;
import vn.hoithi.contest.check.ContestCheck.Finding;
import vn.hoithi.contest.check.ContestCheck.Weight;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What is wrong with the boards of a contest. Every invited unit must belong to exactly one. */
final class BoardCheck {

    private static final String FIELD = "boards";
    private final List<Finding> findings = new ArrayList<>();
    private final List<Board> boards;
    private final ContestFacts facts;

    private BoardCheck(List<Board> boards, ContestFacts facts) {
        this.boards = boards;
        this.facts = facts;
    }

    static List<Finding> of(List<Board> boards, ContestFacts facts) {
        var check = new BoardCheck(boards, facts);
        check.names();
        check.units();
        check.empty();
        if (boards.size() > BoardFields.MOST) {
            check.bad("check.boards.many", FIELD, BoardFields.MOST);
        }
        if (boards.size() == 1) {
            check.findings.add(new Finding(Weight.WAIT, "check.boards.one", List.of(), FIELD));
        }
        return check.findings;
    }

    private void bad(String key, String field, Object... arguments) {
        findings.add(new Finding(Weight.BAD, key, List.of(arguments), field));
    }

    private void names() {
        var seen = new HashSet<String>();
        for (int no = 1; no <= boards.size(); no++) {
            var name = boards.get(no - 1).name();
            if (name.isBlank()) {
                bad("check.board.name", BoardFields.nameField(no), no);
            } else if (name.length() > BoardFields.LONGEST_NAME) {
                bad("check.board.long", BoardFields.nameField(no), no, BoardFields.LONGEST_NAME);
            } else if (!seen.add(Vietnamese.line(name).toLowerCase())) {
                bad("check.board.twice", BoardFields.nameField(no), name);
            }
        }
    }

    private void units() {
        Map<Long, Board> holders = new HashMap<>();
        for (var board : boards) {
            for (var unitId : board.unitIds()) {
                var other = holders.putIfAbsent(unitId, board);
                if (other != null) {
                    bad("check.board.shared", FIELD, name(unitId), other.name(), board.name());
                } else if (!invited(unitId)) {
                    bad("check.board.foreign", FIELD, name(unitId));
                }
            }
        }
    }

    /** The last board is empty only when nothing is left over for it. */
    private void empty() {
        var rule = new BoardAssignment(boards);
        var leftOver = facts.parts().stream().anyMatch(u -> rule.of(u.path()) == boards.size());
        for (var board : boards) {
            if (board.unitIds().isEmpty() && (board != boards.getLast() || !leftOver)) {
                bad("check.board.empty", FIELD, board.name());
            }
        }
    }

    private boolean invited(long unitId) {
        var unit = facts.listed().get(unitId);
        return unit != null && facts.invited().stream().anyMatch(top -> top.holds(unit.path()));
    }

    private String name(long unitId) {
        var unit = facts.listed().get(unitId);
        return unit == null ? "" + unitId : unit.name();
    }
}
