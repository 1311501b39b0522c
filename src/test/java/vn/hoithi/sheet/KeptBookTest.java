package vn.hoithi.sheet;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class KeptBookTest {

    private static final XlsxGrid.Row FULL = new XlsxGrid.Row(70_000, true, Map.of(0, "Công đoàn cơ sở\nhai dòng", 39, "12"), Map.of(39, "n12"), List.of(39));
    private static final XlsxGrid.Row EMPTY = new XlsxGrid.Row(70_001, false, Map.of(), Map.of(), List.of());
    private static final XlsxBook BOOK = new XlsxBook(List.of(new XlsxGrid("Đơn vị", false, List.of(FULL, EMPTY), List.of("A1:B2"), true, false, true), new XlsxGrid("", true, List.of(), List.of(), false, true, false)), 3);

    @Test
    void whatWasKeptIsTheWorkbookAgain() {
        assertThat(KeptBook.open(WorkbookReader.written(BOOK))).isEqualTo(new KeptBook(BOOK, ""));
        assertThat(KeptBook.open(WorkbookReader.written(BOOK)).book().sheets().getFirst().rows().getFirst().cells()).containsEntry(39, "12").doesNotContainKey(1);
    }

    @Test
    void aWorkbookThatWasReadIsTheSameAgain() throws Exception {
        var file = WorkbookReader.small();
        assertThat(KeptBook.open(new WorkbookReader().read("", file)).book()).isEqualTo(XlsxReader.read(file));
    }

    @Test
    void whatIsNoneSaysWhy() {
        var kept = new WorkbookReader().read("", new byte[] {1, 2, 3, 4});
        assertThat(KeptBook.open(kept)).isEqualTo(new KeptBook(null, "import.notXlsx"));
        assertThat(KeptBook.isOne(kept)).isFalse();
    }

    @Test
    void anotherVersionsIsNoneOfOurs() {
        assertThat(KeptBook.isOne(WorkbookReader.written(BOOK))).isTrue();
        assertThat(KeptBook.isOne("{\"book\":{}}".getBytes())).isFalse();
        assertThat(KeptBook.isOne(new byte[0])).isFalse();
    }

    @Test
    void aTextThatComesAgainIsThereOnce() {
        var row = new XlsxGrid.Row(1, false, Map.of(3, "Công đoàn cơ sở"), Map.of(), List.of());
        var rows = KeptBook.open(WorkbookReader.written(new XlsxBook(List.of(new XlsxGrid("", false, List.of(row, row), List.of(), false, false, false)), 0))).book().sheets().getFirst().rows();
        assertThat(rows.getFirst().cell(3)).isSameAs(rows.getLast().cell(3));
    }

    @Test
    void itsLengthIsThatOfWhatIsPacked() {
        var kept = WorkbookReader.written(new XlsxBook(List.of(new XlsxGrid("x".repeat(100_000), false, List.of(), List.of(), false, false, false)), 0));
        assertThat(kept.length).isLessThan(2_000);
        assertThat(KeptBook.isLonger(kept, 90_000)).isTrue();
        assertThat(KeptBook.isLonger(kept, 110_000)).isFalse();
    }
}
