package vn.hoithi.contest.check;

import org.junit.jupiter.api.Test;
import vn.hoithi.contest.ContestSettings.Board;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.web.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class BoardFieldsTest {

    @Test
    void whatIsStoredComesBackFromTheForm() {
        var boards = List.of(new Board("Bảng A", List.of(3L, 5L), "Giải nhất"), new Board("Bảng B", List.of(), ""));
        var fields = new LinkedHashMap<String, Object>();
        BoardFields.fill(fields, boards);
        var sheet = BoardFields.sent(Form.of(fields));
        assertThat(sheet.boards()).isEqualTo(boards);
        assertThat(sheet.of(5)).isEqualTo(1);
        assertThat(sheet.of(6)).isZero();
    }

    @Test
    void boardsComeByTwoAtFirstAndThenOneByOneUpToEight() {
        var sheet = new BoardFields(List.of()).after("board-add");
        assertThat(sheet.boards()).extracting(Board::name).containsExactly("Bảng A", "Bảng B");
        for (int i = 0; i < 9; i++) {
            sheet = sheet.after("board-add");
        }
        assertThat(sheet.boards()).hasSize(8);
        assertThat(sheet.after("board-drop-1").boards()).extracting(Board::name).startsWith("Bảng B").hasSize(7);
        assertThat(sheet.after("board-drop-9").boards()).hasSize(8);
    }

    @Test
    void everyKindOfUnitHasItsBoard() {
        var units = Stream.concat(units(UnitKind.GRASSROOTS, 1, 3).stream(), Stream.concat(units(UnitKind.INTERMEDIATE, 10, 2).stream(), units(UnitKind.SECTOR, 20, 1).stream())).toList();
        assertThat(spread(3, units)).containsExactly(List.of(20L), List.of(10L, 11L), List.of(1L, 2L, 3L));
        assertThat(spread(2, units)).as("the last kinds together").containsExactly(List.of(20L), List.of(10L, 11L, 1L, 2L, 3L));
        assertThat(spread(4, units)).as("the largest kind divided").containsExactly(List.of(20L), List.of(10L, 11L), List.of(1L, 2L), List.of(3L));
        assertThat(spread(4, Stream.concat(units(UnitKind.FEDERATION, 1, 3).stream(), units(UnitKind.SECTOR, 20, 1).stream()).toList())).as("no part is empty").allMatch(part -> part.size() == 1);
        assertThat(spread(4, Stream.concat(units(UnitKind.FEDERATION, 1, 9).stream(), units(UnitKind.SECTOR, 20, 2).stream()).toList())).extracting(List::size).as("into equal parts").containsExactly(3, 3, 3, 2);
    }

    @Test
    void aPresetKeepsNoBoardWithoutUnits() {
        var four = new BoardFields(BoardFields.lettered(4, "Giải nhất"));
        assertThat(four.spread(units(UnitKind.INTERMEDIATE, 1, 2)).trimmed().boards()).extracting(Board::name).containsExactly("Bảng A", "Bảng B");
        assertThat(four.spread(units(UnitKind.INTERMEDIATE, 1, 1)).trimmed().boards()).isEmpty();
        assertThat(four.spread(List.of()).trimmed().boards()).isEmpty();
    }

    private static List<List<Long>> spread(int boards, List<Unit> units) {
        return new BoardFields(BoardFields.lettered(boards, "")).spread(units).boards().stream().map(Board::unitIds).toList();
    }

    private static List<Unit> units(UnitKind kind, long from, int count) {
        return IntStream.range(0, count).mapToObj(i -> new Unit(from + i, null, from + i + "/", 1, kind, null, "Đơn vị " + (from + i), "", null, 1, null, null, null)).toList();
    }
}
