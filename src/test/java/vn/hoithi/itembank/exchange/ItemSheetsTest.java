package vn.hoithi.itembank.exchange;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.hoithi.itembank.Choice;
import vn.hoithi.itembank.ItemKind;
import vn.hoithi.itembank.Level;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.SheetSettings;
import vn.hoithi.sheet.Tables;
import vn.hoithi.sheet.XlsxBook;
import vn.hoithi.sheet.XlsxGrid;
import vn.hoithi.sheet.XlsxReader;
import vn.hoithi.world.Cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of questions as offices have them, not as the template would have them. */
class ItemSheetsTest {

    @Test
    void daysAmongTheChoicesAreReadAsDays() {
        var read = read(Cases.file("items-date-choices.xlsx"));
        assertThat(read.errors()).isEmpty();
        assertThat(texts(read, 0)).containsExactly("02/03/2019", "01/07/2025", "27/11/2024", "05/12/2024");
        assertThat(keys(read.warnings())).contains("2|A|import.day");
    }

    @Test
    void lettersAndNumbersOfAnotherLayoutAreTakenOff() {
        var read = read(Cases.file("items-own-letters.xlsx"));
        assertThat(read.errors()).isEmpty();
        assertThat(read.entries().getFirst().draft().text()).isEqualTo("Thời hạn là bao lâu?");
        assertThat(texts(read, 0)).containsExactly("10 ngày", "20 ngày", "30 ngày", "Tất cả phương án trên đều đúng");
        assertThat(keys(read.warnings())).contains("2|Câu hỏi|import.cutNumber", "2|A|import.cutLetters", "2|D|import.notFixed");
        assertThat(read.unsafe()).isEqualTo(1);
    }

    @Test
    void anotherSheetIsOfferedAndReadWhenAskedFor() {
        var file = Cases.file("items-two-sheets.xlsx");
        var first = read(file);
        assertThat(first.entries()).extracting(e -> e.draft().text()).containsExactly("Trang một?");
        assertThat(first.warnings()).contains(Finding.whole("import.sheetLeft", "Thông hiểu", "1"));
        var both = read(file, said("tab-0", "1", "read-0", "1", "heading-0", "1", "tab-1", "1", "read-1", "1", "heading-1", "1"));
        assertThat(both.entries()).extracting(e -> e.draft().text()).containsExactly("Trang một?", "Trang hai?");
        assertThat(both.entries()).extracting(ItemSheet.Entry::sheet).containsExactly("Nhận biết", "Thông hiểu");
        assertThat(both.warnings()).noneMatch(f -> f.key().equals("import.sheetLeft"));
    }

    @Test
    void aHiddenRowIsToldAndReadWhenAskedFor() {
        var file = Cases.file("items-hidden-row.xlsx");
        var first = read(file);
        assertThat(first.entries()).hasSize(1);
        assertThat(first.warnings()).contains(Finding.whole("import.hiddenRows", "1"));
        assertThat(read(file, said("hidden", "1")).entries()).hasSize(2);
    }

    @Test
    void headingsAreFoundBelowTitlesInAnyOrderAndWording() {
        var read = read(book(s -> s.addMergedRegion(new CellRangeAddress(0, 0, 0, 7)), new String[][] {{"NGÂN HÀNG CÂU HỎI"}, {"Năm 2025"},
            {"STT", "Đáp án đúng", "Nội dung câu hỏi", "Phương án A", "Phương án B", "Phương án C", "Chuyên đề", "Độ khó"},
            {"1", "B", "Mấy cấp?", "Hai", "Ba", "Bốn", "Luật", "NB"}, {"2", "a)", "Mấy năm?", "Hai", "Ba", "Bốn", "Luật", "Vận dụng cao"}}));
        assertThat(read.errors()).isEmpty();
        assertThat(read.entries()).extracting(e -> e.draft().text()).containsExactly("Mấy cấp?", "Mấy năm?");
        assertThat(read.entries()).extracting(e -> e.draft().level()).containsExactly(Level.RECOGNISE, Level.APPLY);
        assertThat(read.entries().getFirst().draft().choices().get(1).correct()).isTrue();
        assertThat(read.warnings()).as("STT only counts the lines").noneMatch(f -> f.key().equals("import.unknownColumn"));
    }

    @Test
    void broadHeadingsHaveTheirPartsBelow() {
        var read = read(book(s -> {
            for (int column : new int[] {0, 1, 5, 6}) {
                s.addMergedRegion(new CellRangeAddress(0, 1, column, column));
            }
            s.addMergedRegion(new CellRangeAddress(0, 0, 2, 4));
        }, new String[][] {{"Chủ đề", "Câu hỏi", "Các phương án", "", "", "Đáp án", "Mức độ"}, {"", "", "A", "B", "C", "", ""}, {"Luật", "Mấy cấp?", "Hai", "Ba", "Bốn", "C", "1"}}));
        assertThat(read.errors()).isEmpty();
        assertThat(texts(read, 0)).containsExactly("Hai", "Ba", "Bốn");
    }

    @Test
    void allChoicesMayStandInOneCell() {
        var one = read(book(s -> { }, new String[][] {{"Chủ đề", "Mức độ", "Câu hỏi", "Phương án trả lời", "Đáp án"}, {"Luật", "Nhận biết", "Câu 1. Mấy cấp?", "A. Hai\nB. Ba\nC. Bốn", "B"}}));
        assertThat(one.errors()).isEmpty();
        assertThat(texts(one, 0)).containsExactly("Hai", "Ba", "Bốn");
        var inStem = read(book(s -> { }, new String[][] {{"Chủ đề", "Mức độ", "Câu hỏi", "Đáp án"}, {"Luật", "Nhận biết", "Câu 1. Mấy cấp?\nA. Hai\nB. Ba", "A và B"}, {"Luật", "Nhận biết", "Mấy năm?\nA. Hai\nB. Ba\nC. Bốn", "AB"}}));
        assertThat(keys(inStem.errors())).containsExactly("2|Đáp án|item.fault.ALL_RIGHT");
        assertThat(inStem.entries().getFirst().draft().text()).isEqualTo("Mấy năm?");
        assertThat(inStem.entries().getFirst().draft().kind()).isEqualTo(ItemKind.MULTIPLE);
    }

    @Test
    void whatTheWholeListSharesIsSaidOnce() {
        var file = book(s -> { }, new String[][] {{"Câu hỏi", "A", "B", "Đáp án"}, {"Mấy cấp?", "Hai", "Ba", "A"}});
        assertThat(keys(read(file).errors())).containsExactlyInAnyOrder("1|Chủ đề|import.noColumn.topic", "1|Mức độ|import.noColumn.level");
        var read = read(file, SheetSettings.NONE.with("topic", "Luật Công đoàn").with("level", "APPLY"));
        assertThat(read.errors()).isEmpty();
        assertThat(read.entries().getFirst().topic()).isEqualTo("Luật Công đoàn");
        assertThat(read.entries().getFirst().draft().level()).isEqualTo(Level.APPLY);
    }

    @Test
    void columnsAreWhatSomebodySaysTheyAre() {
        var file = book(s -> { }, new String[][] {{"Chủ đề", "Mức độ", "Hỏi gì", "x", "y", "Chọn"}, {"Luật", "Nhận biết", "Mấy cấp?", "Hai", "Ba", "A"}});
        assertThat(keys(read(file).errors())).contains("1|Câu hỏi|import.noColumn", "1|Đáp án|import.noColumn");
        var read = read(file, said("tab-0", "1", "read-0", "1", "heading-0", "1", "shown-0", "1", "column-0-0", "TOPIC", "column-0-1", "LEVEL", "column-0-2", "TEXT", "column-0-3", "A", "column-0-4", "B", "column-0-5", "KEY"));
        assertThat(read.errors()).isEmpty();
        assertThat(texts(read, 0)).containsExactly("Hai", "Ba");
        assertThat(read(file, said("tab-0", "1", "read-0", "1", "heading-0", "1", "last-0", "1")).entries()).isEmpty();
    }

    @Test
    void oneBadCellHidesNoOther() {
        var read = read(book(s -> {
            s.getRow(1).createCell(7).setCellFormula("1+1");
            s.getRow(1).getCell(3).setCellFormula("1+1");
            s.addMergedRegion(new CellRangeAddress(3, 3, 3, 4));
        }, new String[][] {{"Chủ đề", "Mức độ", "Câu hỏi", "A", "B", "C", "Đáp án", "STT"}, {"Luật", "Siêu khó", "Mấy cấp?", "Hai", "Ba", "", "X"}, {"Luật", "Nhận biết", "", "Hai", "Ba", "", "A"},
            {"Luật", "Nhận biết", "Gộp?", "Hai", "Ba", "", "A"}, {"", "Nhận biết", "Mấy cấp?", "Hai", "Ba", "", "A"}}));
        assertThat(keys(read.errors())).containsExactlyInAnyOrder("2|A|import.formula", "2|Mức độ|import.level", "2|Đáp án|import.letter", "3|Câu hỏi|item.fault.TEXT_MISSING", "4|A|import.merged", "5|Chủ đề|import.blank");
        assertThat(keys(read.warnings())).contains("5|Câu hỏi|import.twinRow").doesNotContain("1|STT|import.unknownColumn");
    }

    @Test
    void areasMergedDownSayTheSameOfAllTheirRows() {
        var read = read(book(s -> s.addMergedRegion(new CellRangeAddress(1, 2, 0, 0)), new String[][] {{"Chủ đề", "Mức độ", "Câu hỏi", "A", "B", "Đáp án"}, {"Luật", "Nhận biết", "Một?", "Hai", "Ba", "A"}, {"", "Nhận biết", "Hai?", "Hai", "Ba", "A"}}));
        assertThat(read.errors()).isEmpty();
        assertThat(read.entries()).extracting(ItemSheet.Entry::topic).containsExactly("Luật", "Luật");
        assertThat(keys(read.warnings())).contains("2|Chủ đề|import.mergedDown");
    }

    @Test
    void linesBetweenAndRepeatedHeadingsArePassedOverAloud() {
        var read = read(book(s -> s.addMergedRegion(new CellRangeAddress(2, 2, 0, 5)), new String[][] {{"Chủ đề", "Mức độ", "Câu hỏi", "A", "B", "Đáp án"}, {"(1)", "(2)", "(3)", "(4)", "(5)", "(6)"}, {"PHẦN I. LUẬT"},
            {"Luật", "Nhận biết", "Một?", "Hai", "Ba", "A"}, {"Chủ đề", "Mức độ", "Câu hỏi", "A", "B", "Đáp án"}}));
        assertThat(read.errors()).isEmpty();
        assertThat(read.entries()).hasSize(1);
        assertThat(keys(read.warnings())).contains("2||import.headingAgain", "3||import.lineBetween", "5||import.headingAgain");
    }

    @Test
    void itemsWhoseChoicesSpeakOfEachOtherKeepTheirOrderOnOnePress() {
        var file = book(s -> { }, new String[][] {{"Chủ đề", "Mức độ", "Câu hỏi", "A", "B", "C", "Đáp án"}, {"Luật", "Nhận biết", "Một?", "Hai", "Ba", "Cả A và B", "C"}, {"Luật", "Nhận biết", "Hai?", "Hai", "Ba", "Bốn", "C"}});
        assertThat(read(file).unsafe()).isEqualTo(1);
        var fixed = read(file, SheetSettings.NONE.with("order", "1"));
        assertThat(fixed.entries().getFirst().draft().choices()).allMatch(Choice::fixed);
        assertThat(fixed.entries().get(1).draft().choices()).noneMatch(Choice::fixed);
        assertThat(fixed.warnings()).noneMatch(f -> f.key().equals("import.notFixed"));
    }

    private static List<String> texts(ItemSheet.Result read, int entry) {
        return read.entries().get(entry).draft().choices().stream().map(Choice::text).toList();
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(f -> f.row() + "|" + f.column() + "|" + f.key()).toList();
    }

    static ItemSheet.Result read(byte[] file) {
        return read(file, SheetSettings.NONE);
    }

    static ItemSheet.Result read(byte[] file, SheetSettings settings) {
        return ItemSheet.read(Tables.of(book(file), ItemColumn.class, settings), settings, Set.of("luat", "thu"));
    }

    private static XlsxBook book(byte[] file) {
        try {
            return XlsxReader.read(file);
        } catch (XlsxGrid.Unreadable why) {
            throw new AssertionError(why);
        }
    }

    private static SheetSettings said(String... pairs) {
        var fields = new java.util.HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return SheetSettings.of(name -> fields.getOrDefault(name, ""), XlsxReader.SHEETS, List.of());
    }

    private static byte[] book(Consumer<org.apache.poi.xssf.usermodel.XSSFSheet> change, String[][] rows) {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Câu hỏi");
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    if (!rows[i][j].isEmpty()) {
                        row.createCell(j).setCellValue(rows[i][j]);
                    }
                }
            }
            change.accept(sheet);
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
