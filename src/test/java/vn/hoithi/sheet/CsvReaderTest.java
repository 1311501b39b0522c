package vn.hoithi.sheet;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files of commas as programs really write them. */
class CsvReaderTest {

    @Test
    void whicheverSeparatorTheFirstLinesHaveMostOfIsTaken() throws Exception {
        assertThat(cells("a;b,1;c\n1;2;3")).containsExactly(List.of("a", "b,1", "c"), List.of("1", "2", "3"));
        assertThat(cells("a,b,c\n1,2;5,3")).containsExactly(List.of("a", "b", "c"), List.of("1", "2;5", "3"));
        assertThat(cells("a\tb\n1\t2,5")).containsExactly(List.of("a", "b"), List.of("1", "2,5"));
        assertThat(cells("sep=|\na|b;c;d|e")).containsExactly(List.of("a", "b;c;d", "e"));
    }

    @Test
    void quotedCellsHoldSeparatorsQuotesAndLines() throws Exception {
        assertThat(cells("a;\"b; \"\"c\"\"\";d\r\n\"một\nhai\";5\" ;x\r\n")).containsExactly(List.of("a", "b; \"c\"", "d"), List.of("một\nhai", "5\"", "x"));
    }

    @Test
    void rowsKeepTheNumbersOfTheirLines() throws Exception {
        var rows = read("a;b\n\n\"1\n2\";c\nx;y".getBytes(StandardCharsets.UTF_8)).sheets().getFirst().rows();
        assertThat(rows).extracting(XlsxGrid.Row::number).containsExactly(1, 3, 5);
    }

    @Test
    void textsComeInUnicodeWithOrWithoutTheirMark() throws Exception {
        for (var file : List.of("Tên;Mã".getBytes(StandardCharsets.UTF_8), "\uFEFFTên;Mã".getBytes(StandardCharsets.UTF_8), "\uFEFFTên;Mã".getBytes(StandardCharsets.UTF_16LE), "\uFEFFTên;Mã".getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(read(file).sheets().getFirst().rows()).extracting(XlsxGrid.Row::cells).containsExactly(Map.of(0, "Tên", 1, "Mã"));
        }
        assertThatThrownBy(() -> read(new byte[] {'T', (byte) 0xEA, 'n', ';'})).hasMessage("import.notUtf8");
    }

    @Test
    void whatIsNoListIsRefused() {
        for (var file : List.of("Chỉ là chữ", "", "a;b\0")) {
            assertThatThrownBy(() -> read(file.getBytes(StandardCharsets.UTF_8))).as(file).hasMessage("import.notTable");
        }
    }

    @Test
    void anApostropheThatKeptATextFromBeingAFormulaIsNoPartOfIt() throws Exception {
        assertThat(cells("'=1+1;'chữ;'-5")).containsExactly(List.of("=1+1", "'chữ", "-5"));
    }

    @Test
    void theLongestListIsReadToItsLimitAndNoFurther() throws Exception {
        var small = new XlsxLimits(10, 1000, 1000, 1 << 20, "import.tooManyLong", "import.tooHeavyLong");
        var whole = new XlsxReader.Whole();
        CsvReader.read("a;b\n".repeat(100).getBytes(StandardCharsets.UTF_8), small, whole);
        assertThat(whole.sheets().getFirst().tooMany()).isTrue();
        assertThat(whole.sheets().getFirst().rows()).hasSize(60);
        var full = new XlsxReader.Whole();
        CsvReader.read(("a;" + "b".repeat(600) + "\n").repeat(10).getBytes(StandardCharsets.UTF_8), small, full);
        assertThat(full.sheets().getFirst().tooFull()).isTrue();
    }

    private static List<List<String>> cells(String text) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8)).sheets().getFirst().rows().stream().map(r -> (List<String>) new ArrayList<>(r.cells().values())).toList();
    }

    private static XlsxBook read(byte[] file) throws Exception {
        var whole = new XlsxReader.Whole();
        CsvReader.read(file, XlsxLimits.LONG, whole);
        return new XlsxBook(whole.sheets(), 0);
    }
}
