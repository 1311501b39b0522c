package vn.hoithi.itembank.exchange;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.itembank.Choice;
import vn.hoithi.itembank.ItemKind;
import vn.hoithi.itembank.Items;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.Role;
import vn.hoithi.sheet.SheetSettings;
import vn.hoithi.sheet.Tables;
import vn.hoithi.sheet.XlsxGrid;
import vn.hoithi.sheet.XlsxReader;
import vn.hoithi.world.Browser;
import vn.hoithi.world.World;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class XlsxImportTest {

    private static final String[] HEADER = {"Chủ đề", "Mức độ", "Câu hỏi", "A", "B", "C", "D", "E", "F", "Đáp án", "Giữ vị trí", "Căn cứ", "Giải thích"};
    @Inject
    World world;
    @Inject
    Items items;
    World.Province province;
    Browser hoa;

    @BeforeEach
    void anOrganiserOfTheWard() {
        province = world.province();
        hoa = world.browser(world.staff("Lê Thị Hoa", province.wardA(), Role.ORGANISER, province.wardA()));
    }

    @Test
    void theTemplateItselfIsAFileWithoutErrors() throws IOException {
        var result = read(ItemTemplate.write(), Set.of());
        assertThat(result.errors()).isEmpty();
        assertThat(result.entries()).hasSize(2);
        assertThat(result.entries().get(1).draft().kind()).isEqualTo(ItemKind.MULTIPLE);
        assertThat(result.entries().get(1).draft().choices().get(3).fixed()).isTrue();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(ItemTemplate.write()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
        }
        assertThat(hoa.get("/organiser/items/template.xlsx").header("Content-Disposition")).contains("mau-cau-hoi.xlsx");
    }

    @Test
    void aGoodFileIsPreviewedThenConfirmedOnce() {
        var decomposed = Normalizer.normalize("Câu nhập thứ nhất?", Normalizer.Form.NFD);
        var preview = send(book(row("C", "Câu nhập thứ hai?"), row("A, b", decomposed)));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text("#h-items")).isEqualTo("2 câu đọc được");
        assertThat(preview.text("main")).contains("Câu nhập thứ nhất?", "Câu nhập thứ hai?", "Đáp án đúng", "cau-hoi.xlsx");
        assertThat(items.drawable(province.wardA().path())).isEmpty();
        var action = preview.html().select("#confirm").attr("action");
        assertThat(hoa.post(action).text(".flash")).isEqualTo("Đã nhập 2 câu vào ngân hàng.");
        assertThat(hoa.post(action).text(".flash")).contains("đã được nhập");
        assertThat(items.drawable(province.wardA().path())).hasSize(2).anySatisfy(v -> {
            assertThat(v.text()).isEqualTo("Câu nhập thứ nhất?");
            assertThat(v.kind()).isEqualTo(ItemKind.MULTIPLE);
            assertThat(v.key()).isEqualTo(0b011);
            assertThat(v.level()).isEqualTo(Level.APPLY);
        });
    }

    @Test
    void aFileSentAgainBringsTheFirstUpToDate() {
        confirm(send(book(row("A", "Câu gửi lại?"), row("B", "Câu giữ nguyên?"))));
        var again = send(book(row("C", "Câu gửi lại?"), row("B", "Câu giữ nguyên?"), row("A", "Câu thêm?")));
        assertThat(again.text("main")).contains("1 câu mới, 1 câu sẽ sửa câu đã có, 1 câu đã có, giữ nguyên");
        assertThat(confirm(again).text(".flash")).isEqualTo("Đã nhập 1 câu mới, sửa 1 câu đã có; 1 câu không đổi.");
        assertThat(items.drawable(province.wardA().path())).hasSize(3).filteredOn(v -> v.text().equals("Câu gửi lại?")).singleElement().satisfies(v -> assertThat(v.key()).isEqualTo(0b100));
    }

    /** "Phát biểu nào đúng?" is asked more than once. */
    @Test
    void theSameQuestionWithOtherChoicesIsAnotherItem() {
        confirm(send(book(row("A", "Phát biểu nào đúng?"))));
        var other = send(book(new String[] {"Thử", "vận dụng", "Phát biểu nào đúng?", "Năm", "Sáu", "Bảy", "", "", "", "A", "", "", ""}));
        assertThat(other.text("#warnings")).contains("với các phương án khác");
        confirm(other);
        assertThat(items.drawable(province.wardA().path())).hasSize(2);
    }

    @Test
    void columnsAndSheetsAreChosenOnThePreview() {
        var preview = send(workbook(s -> {
            s.getRow(0).getCell(9).setCellValue("Mã");
            fill(s.getWorkbook().createSheet("Đợt 2"), 0, HEADER);
            fill(s.getWorkbook().getSheet("Đợt 2"), 1, row("B", "Câu đợt hai?"));
        }, row("A", "Câu đợt một?")));
        assertThat(preview.text("#h-items")).as("the sheet that has all columns").isEqualTo("1 câu đọc được");
        assertThat(preview.text("#warnings")).contains("Trang tính “Câu hỏi” (1 dòng) chưa được đọc");
        var fields = preview.html().select("#columns [name]").stream().filter(e -> !e.hasAttr("type") || !e.attr("type").equals("checkbox") || e.hasAttr("checked"))
                .collect(java.util.stream.Collectors.toMap(e -> e.attr("name"), e -> e.tagName().equals("select") ? e.select("option[selected]").attr("value") : e.val()));
        fields.put("column-0-9", "KEY");
        fields.put("read-0", "1");
        var settled = hoa.post(preview.path() + "/columns", fields.entrySet().stream().flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue())).toArray(String[]::new));
        assertThat(settled.text("#h-items")).isEqualTo("2 câu đọc được");
        assertThat(confirm(settled).text(".flash")).isEqualTo("Đã nhập 2 câu vào ngân hàng.");
    }

    @Test
    void oneOrderForAllItemsThatNeedIt() {
        var preview = send(book(with(row("A", "Câu có cả hai?"), 5, "Cả A và B"), row("A", "Câu thường?")));
        assertThat(preview.text("#order")).contains("Giữ nguyên thứ tự phương án của 1 câu này");
        confirm(hoa.post(preview.path() + "/order"));
        assertThat(items.drawable(province.wardA().path())).filteredOn(v -> v.text().equals("Câu có cả hai?")).singleElement().satisfies(v -> assertThat(v.choices()).allMatch(Choice::fixed));
    }

    private Browser.Page confirm(Browser.Page preview) {
        return hoa.post(preview.html().select("#confirm").attr("action"));
    }

    @Test
    void oneBadRowKeepsTheWholeFileOut() {
        var preview = send(book(row("A", "Câu tốt"), row("", "Câu xấu")));
        assertThat(preview.text("#errors")).contains("Dòng 3, cột Đáp án: Chưa có đáp án: hãy ghi chữ cái của đáp án đúng");
        assertThat(preview.html().select("#confirm")).isEmpty();
        hoa.post(preview.path() + "/confirmation");
        assertThat(items.drawable(province.wardA().path())).isEmpty();
    }

    @Test
    void anotherPersonsFileIsNotThere() {
        var preview = send(book(row("A", "Của Hoa")));
        var other = world.browser(world.staff("Trần Văn Khác", province.wardA(), Role.ORGANISER, province.wardA()));
        assertThat(other.get(preview.path()).status()).isEqualTo(404);
        other.post(preview.path() + "/confirmation");
        assertThat(items.drawable(province.wardA().path())).isEmpty();
        assertThat(hoa.upload("/organiser/items/import", "file", "x.xlsx", book(row("A", "Lạc")), "unit", Long.toString(province.wardB().id())).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoWorkbookIsRefusedInWords() {
        assertThat(refused("Chỉ là chữ".getBytes(StandardCharsets.UTF_8))).contains("Tệp không phải .xlsx");
        assertThat(refused(new byte[0])).contains("Vui lòng chọn một tệp");
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})).contains("kiểu cũ");
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 9, 9, 9})).contains("Không đọc được");
        assertThat(refused(bomb())).contains("giải nén ra lớn quá mức");
    }

    @Test
    void emptyAndHugeSheetsAreRefusedAndWideOnesTold() {
        assertThat(refused(book())).contains("không có câu hỏi nào");
        assertThat(refused(rows(20_000))).contains("nhiều nhất 5.000 dòng");
        assertThat(read(rows(5_000), Set.of()).errors()).isEmpty();
        assertThat(send(workbook(s -> s.getRow(1).createCell(40).setCellValue("xa"), row("A", "Rộng"))).text("#warnings")).contains("ở sau cột AN");
    }

    /** Nothing is written in them; each only has a place. */
    @Test
    void aSheetOfCountlessEmptyCellsIsRefused() {
        var many = workbook(s -> {
            for (int i = 1; i <= 4_000; i++) {
                var line = s.getRow(i) == null ? s.createRow(i) : s.getRow(i);
                for (int j = 20; j < 100; j++) {
                    line.createCell(j);
                }
            }
        }, row("A", "Nhiều ô"));
        assertThat(refused(many)).contains("quá nhiều ô");
    }

    @Test
    void formulasAndMergedCellsAreRefused() {
        assertThat(send(workbook(s -> s.getRow(1).getCell(3).setCellFormula("1+1"), row("A", "Công thức"))).text("#errors")).contains("Dòng 2, cột A: Ô này là công thức");
        assertThat(send(workbook(s -> s.addMergedRegion(new CellRangeAddress(1, 1, 11, 12)), row("A", "Gộp"))).text("#errors")).contains("L2:M2 gộp nhiều cột");
    }

    @Test
    void aMissingColumnIsNamed() {
        var bytes = workbook(s -> s.getRow(0).getCell(9).setCellValue("Mã"), row("A", "Thiếu cột"));
        assertThat(sentences(bytes)).contains("1|Đáp án|import.noColumn");
    }

    @Test
    void everyBadCellIsToldByRowAndColumn() {
        assertThat(sentences(book(row("G", "Chữ lạ")))).containsExactly("2|Đáp án|import.letter");
        assertThat(sentences(book(row("B, B", "Hai lần")))).containsExactly("2|Đáp án|import.letterTwice");
        assertThat(sentences(book(row("A, F", "Trống")))).containsExactly("2|Đáp án|import.emptyKey");
        assertThat(sentences(book(row("A, B, C, D", "Đúng cả")))).containsExactly("2|Đáp án|item.fault.ALL_RIGHT");
        assertThat(sentences(book(row("A", "")))).containsExactly("2|Câu hỏi|item.fault.TEXT_MISSING");
        assertThat(sentences(book(with(row("A", "Mức"), 1, "Siêu khó")))).containsExactly("2|Mức độ|import.level");
        assertThat(sentences(book(with(row("A", "Chủ đề"), 0, "")))).containsExactly("2|Chủ đề|import.blank");
        assertThat(sentences(book(with(row("A", "Trùng"), 4, "MỘT")))).containsExactly("2|B|item.fault.TWIN");
        assertThat(sentences(book(with(row("A", "Hở"), 4, "")))).containsExactly("2|B|import.gap");
        assertThat(sentences(book(with(row("A", "Giữ"), 10, "E")))).containsExactly("2|Giữ vị trí|import.emptyFixed");
        assertThat(sentences(book(with(row("A", "Dài"), 3, "x".repeat(501))))).containsExactly("2|A|item.fault.CHOICE_LONG");
    }

    @Test
    void numbersAreReadAsNumbers() {
        var bytes = workbook(s -> s.getRow(1).getCell(3).setCellValue(12), row("A", "Mấy tháng?"));
        var result = read(bytes, Set.of());
        assertThat(result.entries().getFirst().draft().choices().getFirst().text()).isEqualTo("12");
        assertThat(result.warnings()).anySatisfy(w -> assertThat(w.key()).isEqualTo("import.number"));
    }

    @Test
    void doubtsAreWarningsAndDoNotStop() {
        assertThat(warnings(book(with(row("A", "Cả"), 6, "Tất cả các ý trên")))).contains("2|D|import.notFixed");
        assertThat(warnings(book(with(with(row("A", "Cả"), 6, "Tất cả các ý trên"), 10, "D")))).doesNotContain("2|D|import.notFixed");
        assertThat(warnings(book(row("A", "LuËt C«ng ®oµn cã mÊy ch­¬ng?")))).contains("2|Câu hỏi|import.encoding");
        assertThat(warnings(book(row("A", "Luaät Coâng ñoaøn coù maáy chöông?")))).contains("2|Câu hỏi|import.encoding");
        assertThat(warnings(book(row("A", "Người lao động ở «Huế» được nghỉ mấy ngày, quyền của họ thế nào?")))).doesNotContain("2|Câu hỏi|import.encoding");
        assertThat(warnings(book(row("A", "Một câu"), row("A", "MỘT  CÂU")))).contains("3|Câu hỏi|import.twinRow");
    }

    private static ItemSheet.Result read(byte[] content, Set<String> topics) {
        try {
            return ItemSheet.read(Tables.of(XlsxReader.read(content), ItemColumn.class, SheetSettings.NONE), SheetSettings.NONE, topics);
        } catch (XlsxGrid.Unreadable why) {
            throw new AssertionError(why);
        }
    }

    private Browser.Page send(byte[] content) {
        return hoa.upload("/organiser/items/import", "file", "cau-hoi.xlsx", content, "unit", Long.toString(province.wardA().id()));
    }

    private String refused(byte[] content) {
        var page = send(content);
        assertThat(page.status()).isEqualTo(422);
        return page.text("#file-error");
    }

    private static List<String> sentences(byte[] content) {
        return read(content, Set.of("thu")).errors().stream().map(f -> f.row() + "|" + f.column() + "|" + f.key()).toList();
    }

    private static List<String> warnings(byte[] content) {
        var result = read(content, Set.of("thu"));
        assertThat(result.errors()).isEmpty();
        return result.warnings().stream().map(f -> f.row() + "|" + f.column() + "|" + f.key()).toList();
    }

    private static String[] row(String key, String text) {
        return new String[] {"Thử", "vận dụng", text, "Một", "Hai", "Ba", "Bốn", "", "", key, "", "Điều 8", "Vì thế"};
    }

    private static String[] with(String[] row, int column, String value) {
        var copy = row.clone();
        copy[column] = value;
        return copy;
    }

    private static byte[] book(String[]... rows) {
        return workbook(s -> { }, rows);
    }

    private static byte[] workbook(Consumer<XSSFSheet> change, String[]... rows) {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Câu hỏi");
            fill(sheet, 0, HEADER);
            for (int i = 0; i < rows.length; i++) {
                fill(sheet, i + 1, rows[i]);
            }
            change.accept(sheet);
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static byte[] rows(int count) {
        try (var book = new SXSSFWorkbook(100); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Câu hỏi");
            fill(sheet, 0, HEADER);
            for (int i = 1; i <= count; i++) {
                fill(sheet, i, row("A", "Câu số " + i));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** A small file whose sheet unpacks to far more than any real one. */
    private static byte[] bomb() {
        try {
            var out = new ByteArrayOutputStream();
            try (var from = new java.util.zip.ZipInputStream(new ByteArrayInputStream(book(row("A", "Bom")))); var to = new java.util.zip.ZipOutputStream(out)) {
                for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    to.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                    var content = from.readAllBytes();
                    if (entry.getName().endsWith("sheet1.xml")) {
                        to.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>".getBytes(StandardCharsets.UTF_8));
                        var blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                        for (int i = 0; i < 80; i++) {
                            to.write(blank);
                        }
                        content = "</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8);
                    }
                    to.write(content);
                    to.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void fill(org.apache.poi.ss.usermodel.Sheet sheet, int number, String[] values) {
        var row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            row.createCell(i).setCellValue(values[i]);
        }
    }
}
