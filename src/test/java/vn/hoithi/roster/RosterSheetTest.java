package vn.hoithi.roster;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.registration.BirthYears;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.SheetSettings;
import vn.hoithi.sheet.Tables;
import vn.hoithi.sheet.XlsxGrid;
import vn.hoithi.sheet.XlsxReader;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.world.Cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoithi.roster.Lists.row;

/** Lists as units really send them. */
class RosterSheetTest {

    private static final Unit WARD = unit(1, null, "1/", "Công đoàn phường Tân Lập");
    private static final Unit A = unit(2, WARD, "1/2/", "Công đoàn khối A");
    private static final Unit SCHOOL = unit(3, WARD, "1/3/", "Trường Tiểu học Kim Đồng");
    private static final Unit TWIN = unit(4, A, "1/2/4/", "Trường Tiểu học Kim Đồng");
    private static final Unit TEAM = unit(6, A, "1/2/6/", "Tổ may 1");

    @Test
    void theTemplateItselfIsReadAndItsExamplesAreTold() throws IOException {
        var roster = read(RosterTemplate.write());
        assertThat(roster.errors()).isEmpty();
        assertThat(roster.entries()).hasSize(2).extracting(Roster.Entry::role).containsExactly(MemberRole.MEMBER, MemberRole.OFFICER);
        assertThat(roster.entries()).extracting(Roster.Entry::unit).containsOnly(WARD);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(RosterTemplate.write()))) {
            assertThat(book.getSheetAt(0).getDataValidations()).singleElement().satisfies(v -> assertThat(v.getValidationConstraint().getExplicitListValues()).containsExactly("Cán bộ", "Đoàn viên", "Người lao động"));
            assertThat(book.getSheetAt(0).getRow(300).getCell(3).getCellStyle().getDataFormatString()).isEqualTo("@");
        }
        assertThat(keys(roster.warnings())).containsExactly("2|Họ và tên|roster.example", "3|Họ và tên|roster.example");
    }

    @Test
    void numbersComeInEveryUsualForm() {
        for (var typed : List.of("0905123456", "0905 123 456", "0905.123.456", "0905-123-456", "0905–123–456", "(0905) 123456", "+84905123456", "+84 905 123 456", "84905123456", "0084905123456",
                "0905\u00A0123\u00A0456", "'0905123456", "+84(0)905 123 456", "0905_123_456")) {
            var roster = read(Lists.of(row("Nguyễn Thị Lan", typed, "")));
            assertThat(roster.entries()).as(typed).singleElement().satisfies(e -> assertThat(e.phone()).isEqualTo("+84905123456"));
            assertThat(roster.warnings()).as(typed).isEmpty();
        }
        for (var typed : List.of("090512345", "09051234567", "0105123456", "0905 123 4S6", "0905123456/0906123456", "không có")) {
            assertThat(keys(read(Lists.of(row("Nguyễn Thị Lan", typed, ""))).errors())).as(typed).singleElement().asString().startsWith("2|Số điện thoại|phone.");
        }
    }

    @Test
    void aZeroLostByTheSpreadsheetIsPutBackAndTold() {
        var asNumber = read(Lists.with(s -> s.getRow(1).createCell(3).setCellValue(905123456), row("Nguyễn Thị Lan", "", "")));
        assertThat(asNumber.entries().getFirst().phone()).isEqualTo("+84905123456");
        assertThat(keys(asNumber.warnings())).containsExactly("2|Số điện thoại|roster.zero");
        assertThat(asNumber.lines().getFirst().phone()).isEqualTo("0905 123 456");
        var withCountry = read(Lists.with(s -> s.getRow(1).createCell(3).setCellValue(84905123456d), row("Nguyễn Thị Lan", "", "")));
        assertThat(withCountry.entries().getFirst().phone()).isEqualTo("+84905123456");
        assertThat(withCountry.warnings()).isEmpty();
    }

    @Test
    void everyBadCellIsToldByRowAndColumn() {
        assertThat(errors(new String[] {"", "1988", "Đoàn viên", "", ""})).containsExactly("2|Họ và tên|person.name.missing");
        assertThat(errors(new String[] {"x".repeat(201), "1988", "Đoàn viên", "", ""})).containsExactly("2|Họ và tên|person.name.long");
        assertThat(errors(new String[] {"😀😀", "1988", "Đoàn viên", "", ""})).containsExactly("2|Họ và tên|person.name.letters");
        assertThat(errors(new String[] {"Lan 😀", "1988", "Đoàn viên", "", ""})).containsExactly("2|Họ và tên|person.name.signs");
        for (var year : List.of("88", "1888", "2020", "19O8", "1988.5", "1.988", "-1988")) {
            assertThat(errors(new String[] {"Lan", year, "Đoàn viên", "", ""})).as(year).containsExactly("2|Năm sinh|person.birthYear.wrong");
        }
        assertThat(errors(new String[] {"Lan", "", "", "", ""})).containsExactly("2|Năm sinh|import.blank", "2|Vai trò|import.blank");
        assertThat(errors(new String[] {"Lan", "1988", "Giám đốc", "", ""})).containsExactly("2|Vai trò|roster.role");
        assertThat(errors(row("Lan", "0905123456", ""), row("Huệ", "+84 905 123 456", ""))).containsExactly("3|Số điện thoại|roster.phoneTwice");
        assertThat(read(Lists.of(row("Tốt", "", ""), row("", "", "khác"))).lines()).hasSize(2);
    }

    @Test
    void whatIsUnusualButRightIsTaken() {
        var long200 = "Lan " + "x".repeat(196);
        assertThat(read(Lists.of(row(long200, "", ""))).entries().getFirst().name()).isEqualTo(long200);
        assertThat(read(Lists.of(row(Normalizer.normalize("Nguyễn Thị  Huệ", Normalizer.Form.NFD), "", ""))).entries().getFirst().name()).isEqualTo("Nguyễn Thị Huệ");
        assertThat(keys(read(Lists.of(row("Lan 2", "", ""))).warnings())).containsExactly("2|Họ và tên|roster.strange");
        assertThat(read(Lists.of(row("H'Wương Niê", "", ""))).warnings()).isEmpty();
        assertThat(keys(read(Lists.of(row("NguyÔn ThÞ ®oµn C«ng", "", ""))).warnings())).containsExactly("2|Họ và tên|import.encoding");
        for (var date : List.of("15/03/1988", "15-3-1988", "1.1.1988", "1988-03-15")) {
            assertThat(read(Lists.of(new String[] {"Lan", date, "doan vien", "", ""})).entries().getFirst().birthYear()).as(date).isEqualTo(1988);
        }
        assertThat(read(Lists.with(s -> s.getRow(1).getCell(1).setCellValue(1988), row("Lan", "", ""))).entries().getFirst().birthYear()).isEqualTo(1988);
        assertThat(read(Lists.of(new String[] {"Lan", "1988", "NGƯỜI LAO ĐỘNG", "", ""})).entries().getFirst().role()).isEqualTo(MemberRole.WORKER);
        assertThat(keys(read(Lists.of(row("Lan", "", ""), row("LAN", "", ""))).warnings())).containsExactly("3|Họ và tên|roster.twinRow");
        var otherTitles = Lists.with(s -> {
            s.getRow(0).getCell(0).setCellValue("HỌ TÊN");
            s.getRow(0).getCell(1).setCellValue("Ngày sinh");
            s.getRow(0).getCell(3).setCellValue("SĐT");
            s.getRow(0).createCell(5).setCellValue("Ghi chú");
        }, row("Lan", "0905123456", ""));
        assertThat(read(otherTitles).entries().getFirst().phone()).isEqualTo("+84905123456");
        assertThat(keys(read(otherTitles).warnings())).containsExactly("1|Ghi chú|import.unknownColumn");
    }

    @Test
    void aColumnThatOnlyCountsLinesIsNoUnreadColumn() {
        assertThat(unread("Số TT", "", "x")).isEmpty();
        assertThat(unread("Thứ tự", "1", "2")).as("by what stands below").isEmpty();
        assertThat(unread("Thứ tự", "1", "1")).containsExactly("1|Thứ tự|import.unknownColumn");
        assertThat(unread("Mã", "101", "102")).containsExactly("1|Mã|import.unknownColumn");
        assertThat(unread("Phòng", "", "")).containsExactly("1|Phòng|import.unknownColumn");
    }

    private static List<String> unread(String title, String... below) {
        return keys(read(Lists.with(s -> {
            s.getRow(0).createCell(5).setCellValue(title);
            for (int i = 0; i < below.length; i++) {
                s.getRow(i + 1).createCell(5).setCellValue(below[i]);
            }
        }, row("Lan", "", ""), row("Hoa", "", ""))).warnings());
    }

    @Test
    void aUnitIsFoundByItsNameBelowTheChosenOne() {
        assertThat(unitOf("")).isEqualTo(WARD);
        assertThat(unitOf("TO MAY 1")).isEqualTo(TEAM);
        assertThat(unitOf("cong doan phuong tan lap")).isEqualTo(WARD);
        assertThat(unitOf("Công đoàn khối A › Trường Tiểu học Kim Đồng")).isEqualTo(TWIN);
        assertThat(unitOf("công đoàn phường tân lập > công đoàn khối a > trường tiểu học kim đồng")).isEqualTo(TWIN);
        var twice = read(Lists.of(row("Lan", "", "Trường tiểu học Kim Đồng"))).errors().getFirst();
        assertThat(twice.key()).isEqualTo("roster.unit.twice");
        assertThat(twice.arguments()).containsExactly("Trường tiểu học Kim Đồng", "2", "Công đoàn phường Tân Lập › Trường Tiểu học Kim Đồng; Công đoàn khối A › Trường Tiểu học Kim Đồng");
        var near = read(Lists.of(row("Lan", "", "Tổ may số 1"))).errors().getFirst();
        assertThat(near.key()).isEqualTo("roster.unit.near");
        assertThat(near.arguments().getLast()).contains("Công đoàn khối A › Tổ may 1");
        assertThat(errors(row("Lan", "", "LĐLĐ tỉnh"))).as("above the chosen unit").containsExactly("2|Đơn vị|roster.unit.none");
    }

    @Test
    void whatIsNoListIsRefusedAsAWhole() {
        assertThat(errorsOf("Chỉ là chữ".getBytes(StandardCharsets.UTF_8))).containsExactly("0||import.notXlsx");
        assertThat(errorsOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})).containsExactly("0||import.oldXls");
        assertThat(errorsOf(new byte[] {'P', 'K', 3, 4, 9, 9, 9})).containsExactly("0||import.damaged");
        assertThat(errorsOf(Lists.of())).containsExactly("0||roster.empty");
        assertThat(errorsOf(Lists.with(s -> s.getRow(1).getCell(1).setCellFormula("1900+88"), row("Lan", "", "")))).containsExactly("2|Năm sinh|import.formula");
        assertThat(errorsOf(Lists.with(s -> s.addMergedRegion(new CellRangeAddress(1, 1, 0, 1)), row("Lan", "", "")))).containsExactly("2|Họ và tên|import.merged");
        assertThat(errorsOf(Lists.with(s -> s.getRow(0).getCell(1).setCellValue("Tuổi"), row("Lan", "", "")))).containsExactly("1|Năm sinh|import.noColumn");
        assertThat(errorsOf(Lists.with(s -> s.getRow(0).createCell(5).setCellValue("Họ tên"), row("Lan", "", "")))).containsExactly("1|Họ và tên|import.twiceColumn");
    }

    @Test
    void fiveThousandPeopleAreReadAndOneMoreAreNot() {
        var rows = IntStream.range(0, 5001).mapToObj(i -> row("Người Số" + "x".repeat(i % 7) + " " + letters(i), "", "")).toArray(String[][]::new);
        assertThat(errorsOf(Lists.of(rows))).containsExactly("0||import.tooMany");
        var fits = read(Lists.of(java.util.Arrays.copyOf(rows, 5000)));
        assertThat(fits.errors()).isEmpty();
        assertThat(fits.entries()).hasSize(5000);
    }

    @Test
    void aYearOfBirthComesFromAnyDate() {
        var read = read(Cases.file("roster-date-cell.xlsx"));
        assertThat(read.errors()).isEmpty();
        assertThat(read.entries()).hasSize(4).extracting(Roster.Entry::birthYear).containsOnly(1988);
        assertThat(keys(read.warnings())).containsExactly("3|Năm sinh|roster.serial");
        for (var text : List.of("ngày 15 tháng 3 năm 1988", "15 / 03 / 1988", "3/1988", "Năm 1988")) {
            assertThat(read(Lists.of(new String[] {"Lan", text, "Đoàn viên", "", ""})).entries()).as(text).extracting(Roster.Entry::birthYear).containsExactly(1988);
        }
    }

    @Test
    void aFormulaNobodyReadsDoesNoHarm() {
        var read = read(Cases.file("roster-stt-formula.xlsx"));
        assertThat(read.errors()).isEmpty();
        assertThat(read.entries()).extracting(Roster.Entry::name).containsExactly("Người Một");
    }

    @Test
    void titlesAboveTheHeadingsArePassedOver() {
        var read = read(Cases.file("roster-title-rows.xlsx"));
        assertThat(read.errors()).isEmpty();
        assertThat(read.entries()).singleElement().satisfies(e -> assertThat(e.row()).isEqualTo(3));
    }

    @Test
    void aNameMayStandInTwoColumnsAndARoleBeSaidOnce() {
        var two = Lists.with(s -> {
            s.getRow(0).getCell(0).setCellValue("Họ lót");
            s.getRow(0).getCell(2).setCellValue("Tên");
            s.getRow(0).getCell(3).setCellValue("SĐT");
            s.getRow(1).getCell(2).setCellValue("Lan");
        }, row("Nguyễn Thị", "0905123456", ""));
        assertThat(errorsOf(two)).containsExactly("1|Vai trò|roster.noRoleColumn");
        var read = read(two, SheetSettings.NONE.with("role", "WORKER"));
        assertThat(read.errors()).isEmpty();
        assertThat(read.entries()).singleElement().satisfies(e -> {
            assertThat(e.name()).isEqualTo("Nguyễn Thị Lan");
            assertThat(e.role()).isEqualTo(MemberRole.WORKER);
            assertThat(e.phone()).isEqualTo("+84905123456");
        });
    }

    @Test
    void oneHeadingMayStandOverTwoColumns() {
        var broad = Lists.with(s -> {
            s.getRow(0).getCell(0).setCellValue("Họ và tên");
            s.getRow(0).getCell(1).setBlank();
            s.getRow(0).getCell(4).setCellValue("Năm sinh");
            s.getRow(1).getCell(1).setCellValue("Lan");
            s.getRow(1).createCell(4).setCellValue(1988);
            s.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
        }, row("Nguyễn Thị", "", ""));
        assertThat(read(broad).errors()).isEmpty();
        assertThat(read(broad).entries()).extracting(Roster.Entry::name).containsExactly("Nguyễn Thị Lan");
    }

    @Test
    void oneBadRowHidesNoOther() {
        var read = read(Lists.with(s -> s.getRow(1).getCell(1).setCellFormula("1900+88"), row("Lan", "0905123456", ""), row("", "12", "khác"), row("Huệ", "0905123456", "")));
        assertThat(keys(read.errors())).containsExactlyInAnyOrder("2|Năm sinh|import.formula", "3|Họ và tên|person.name.missing", "3|Số điện thoại|phone.short", "3|Đơn vị|roster.unit.none", "4|Số điện thoại|roster.phoneTwice");
    }

    private static String letters(int number) {
        return Integer.toString(number, 20).chars().mapToObj(c -> Character.toString('a' + (c < 'a' ? c - '0' : c - 'a' + 10))).reduce("", String::concat);
    }

    private static Unit unitOf(String written) {
        return read(Lists.of(row("Lan", "", written))).entries().getFirst().unit();
    }

    private static List<String> errors(String[]... rows) {
        return errorsOf(Lists.of(rows));
    }

    private static List<String> errorsOf(byte[] file) {
        return keys(read(file).errors());
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(f -> f.row() + "|" + f.column() + "|" + f.key()).toList();
    }

    private static Roster read(byte[] file) {
        return read(file, SheetSettings.NONE);
    }

    private static Roster read(byte[] file, SheetSettings settings) {
        try {
            return RosterSheet.read(Tables.of(XlsxReader.read(file), RosterColumn.class, settings), settings, new UnitNames(WARD, List.of(WARD, A, SCHOOL, TWIN, TEAM)), new BirthYears(1936, 2012));
        } catch (XlsxGrid.Unreadable why) {
            return new Roster(List.of(), List.of(Finding.whole(why.key())), List.of());
        }
    }

    private static Unit unit(long id, Unit parent, String path, String name) {
        return new Unit(id, parent == null ? null : parent.id(), path, 0, UnitKind.GRASSROOTS, null, name, Vietnamese.fold(name), null, 1, null, null, null);
    }
}
