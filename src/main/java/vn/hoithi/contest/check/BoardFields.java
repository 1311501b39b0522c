package vn.hoithi.contest.check;

import vn.hoithi.contest.ContestSettings.Board;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.web.Form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The boards on the organiser's form: their names and prizes as typed, and for each unit the number of the board chosen. */
public record BoardFields(List<Board> boards) {

    /** Most boards of a contest. */
    public static final int MOST = 8;
    /** Most characters of a board's name. */
    public static final int LONGEST_NAME = 60;
    private static final String OF = "board-of-";

    /** What was sent. */
    public static BoardFields sent(Form form) {
        var boards = new ArrayList<Board>();
        for (int no = 1; no <= MOST && form.has(nameField(no)); no++) {
            boards.add(new Board(form.line(nameField(no)), units(form, no), form.block(prizesField(no))));
        }
        return new BoardFields(List.copyOf(boards));
    }

    private static List<Long> units(Form form, int no) {
        var chosen = new ArrayList<Long>();
        for (var name : form.names()) {
            if (name.matches(OF + "\\d{1,18}") && form.line(name).equals("" + no)) {
                chosen.add(Long.valueOf(name.substring(OF.length())));
            }
        }
        return chosen;
    }

    /** Boards named A, B and so on, each with these prizes and no units yet. */
    public static List<Board> lettered(int count, String prizes) {
        return IntStream.range(0, count).mapToObj(i -> new Board(name(i), List.of(), prizes)).toList();
    }

    /** The field of a board's name. */
    public static String nameField(int no) {
        return "board-" + no + "-name";
    }

    /** The field of a board's prizes. */
    public static String prizesField(int no) {
        return "board-" + no + "-prizes";
    }

    /** The field that says on which board a unit is. */
    public static String unitField(long unitId) {
        return OF + unitId;
    }

    /** Puts the boards into the fields of a form. */
    public static void fill(Map<String, Object> fields, List<Board> boards) {
        for (int no = 1; no <= boards.size(); no++) {
            var board = boards.get(no - 1);
            fields.put(nameField(no), board.name());
            fields.put(prizesField(no), board.prizes());
            for (var unitId : board.unitIds()) {
                fields.putIfAbsent(unitField(unitId), no);
            }
        }
    }

    /** The number of the board a unit is chosen for, 0 for none. */
    public int of(long unitId) {
        return 1 + IntStream.range(0, boards.size()).filter(i -> boards.get(i).unitIds().contains(unitId)).findFirst().orElse(-1);
    }

    /** After a button: board-add (at first two at once, for one board alone ranks nothing apart), board-drop-N. */
    public BoardFields after(String action) {
        var fresh = new ArrayList<>(boards);
        if (action.equals("board-add") && boards.size() < MOST) {
            IntStream.range(boards.size(), Math.max(2, boards.size() + 1)).forEach(i -> fresh.add(new Board(name(i), List.of(), "")));
        } else if (action.matches("board-drop-[1-" + MOST + "]") && Integer.parseInt(action.substring("board-drop-".length())) <= boards.size()) {
            fresh.remove(Integer.parseInt(action.substring("board-drop-".length())) - 1);
        }
        return new BoardFields(List.copyOf(fresh));
    }

    /** Every unit gets a board: each kind of unit its own, the largest kinds divided by name while there are boards left, the last kinds together when there are too few. */
    public BoardFields spread(List<Unit> units) {
        var groups = groups(units, boards.size());
        return new BoardFields(IntStream.range(0, boards.size()).mapToObj(i -> new Board(boards.get(i).name(), i < groups.size() ? groups.get(i) : List.of(), boards.get(i).prizes())).toList());
    }

    /** Without the boards no unit is left for; none at all when only one would remain. */
    public BoardFields trimmed() {
        var held = boards.stream().filter(b -> !b.unitIds().isEmpty()).toList();
        return new BoardFields(held.size() < 2 ? List.of() : held);
    }

    private static List<List<Long>> groups(List<Unit> units, int count) {
        var byKind = new TreeMap<UnitKind, List<Long>>();
        units.forEach(u -> byKind.computeIfAbsent(u.kind(), k -> new ArrayList<>()).add(u.id()));
        var groups = new ArrayList<>(byKind.values());
        while (groups.size() > count && groups.size() > 1) {
            var last = groups.removeLast();
            groups.getLast().addAll(last);
        }
        var pieces = new int[groups.size()];
        Arrays.fill(pieces, 1);
        for (int free = Math.min(count, units.size()) - groups.size(); free > 0 && !groups.isEmpty(); free--) {
            pieces[IntStream.range(0, pieces.length).boxed().max(Comparator.comparingDouble(i -> (double) groups.get(i).size() / pieces[i])).orElseThrow()]++;
        }
        return IntStream.range(0, pieces.length).boxed().flatMap(i -> cut(groups.get(i), pieces[i])).toList();
    }

    /** So many about equal parts in their order, the longer ones first. */
    private static Stream<List<Long>> cut(List<Long> units, int parts) {
        return IntStream.range(0, parts).mapToObj(i -> units.subList((units.size() * i + parts - 1) / parts, (units.size() * (i + 1) + parts - 1) / parts));
    }

    private static String name(int index) {
        return "Bảng " + (char) ('A' + index);
    }
}
