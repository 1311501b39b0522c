package vn.hoithi.organisation.exchange;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.UnitForms;
import vn.hoithi.organisation.tree.Act;
import vn.hoithi.organisation.tree.TreeChanges;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoithi.organisation.exchange.UnitFiles.csv;
import static vn.hoithi.organisation.exchange.UnitFiles.keys;

/** What is wrong with a file of units, told by row and column; whatever it is, nothing of the file is brought in. */
@MicronautTest(transactional = false)
class UnitFileErrorsTest {

    @Inject
    World world;
    @Inject
    UnitFiles files;
    @Inject
    TreeChanges tree;
    @Inject
    UnitForms forms;
    @Inject
    Clock clock;
    @Inject
    Rows rows;
    private World.Province province;
    private World.Province other;
    private String p;

    private record Case(String situation, List<String> rows, String... expected) {
    }

    @BeforeEach
    void provinces() {
        province = world.province();
        other = world.province();
        p = "L" + province.number();
    }

    @Test
    void eachMistakeIsToldAtItsRowAndColumn() {
        var by = world.person("Quản Trị", province.schoolA(), MemberRole.OFFICER);
        var act = new Act(LocalDate.of(2026, 1, 1), "thử", by.personId(), clock.now());
        tree.add(other.federation().id(), new TreeChanges.Naming("CĐCS Nơi Khác", forms.of("GRASSROOTS").orElseThrow(), p + "-khac"), act);
        var closed = tree.add(province.federation().id(), new TreeChanges.Naming("CĐ phường Đã Đóng", forms.of("WARD").orElseThrow(), p + "-dong"), act);
        tree.close(closed.id(), act);
        var before = units();
        for (var c : cases()) {
            var plan = files.plan(province.federation(), csv(c.rows()));
            assertThat(keys(plan.errors())).as(c.situation()).containsExactlyInAnyOrder(c.expected());
            assertThat(plan.clean()).as(c.situation()).isFalse();
        }
        assertThat(units()).isEqualTo(before);
    }

    private List<Case> cases() {
        var parent = "|Mã đơn vị cấp trên|exchange.";
        return List.of(
                new Case("a circle of three", List.of(row("a", "Một", "CĐ cấp trên", "c"), row("b", "Hai", "CĐ cấp trên", "a"), row("c", "Ba", "CĐ cấp trên", "b"), row("d", "Dưới vòng", "CĐCS", "a")),
                        "2" + parent + "circle", "3" + parent + "circle", "4" + parent + "circle"),
                new Case("a unit under itself", List.of(row("a", "Một", "CĐ cấp trên", "a")), "2" + parent + "circle"),
                new Case("nobody of that code", List.of(row("a", "Một", "CĐCS", "zz")), "2" + parent + "parentMissing"),
                new Case("a second root", List.of(row("a", "Tổng Liên đoàn khác", "Tổng Liên đoàn", "")), "2|Loại đơn vị|exchange.secondRoot"),
                new Case("two roots", List.of(row("a", "Gốc", "TLĐ", ""), row("b", "Gốc nữa", "TLĐ", "")), "2|Loại đơn vị|exchange.secondRoot", "3|Loại đơn vị|exchange.secondRoot"),
                new Case("a code twice", List.of(row("a", "Một", "CĐCS", ""), row("b", "Hai", "CĐCS", ""), row("A", "Ba", "CĐCS", "")), "4|Mã đơn vị|exchange.codeTwice"),
                new Case("a ward under a grassroots union", List.of(row("a", "Trường", "CĐCS", ""), row("b", "CĐ phường", "CĐ phường", "a")), "3|Loại đơn vị|tree.misfit"),
                new Case("no name", List.of(row("a", "", "CĐCS", "")), "2|Tên đơn vị|tree.name.missing"),
                new Case("a name of 300 characters", List.of(row("a", "x".repeat(300), "CĐCS", "")), "2|Tên đơn vị|tree.name.long"),
                new Case("a name without letters", List.of(row("a", "12345", "CĐCS", "")), "2|Tên đơn vị|tree.name.letters"),
                new Case("an unknown form", List.of(row("a", "Một", "Câu lạc bộ", "")), "2|Loại đơn vị|exchange.form"),
                new Case("no form", List.of(row("a", "Một", "", "")), "2|Loại đơn vị|import.blank"),
                new Case("a code with a space", List.of("a b;Một;CĐCS;;;;;"), "2|Mã đơn vị|tree.code.wrong"),
                new Case("numbers that are none", List.of(row("a", "Một", "CĐCS", "") + "nhiều;-3;;", row("b", "Hai", "CĐCS", "") + "1,5;1;;"), "2|Số đoàn viên|exchange.number", "2|Số cán bộ|exchange.number", "3|Số đoàn viên|exchange.number"),
                new Case("one number of two", List.of(row("a", "Một", "CĐCS", "") + "40;;;"), "2|Số cán bộ|exchange.bothNumbers"),
                new Case("more officers than members", List.of(row("a", "Một", "CĐCS", "") + "4;5;;"), "2|Số cán bộ|exchange.officers"),
                new Case("a day that is none", List.of(row("a", "Một", "CĐCS", "") + "4;1;31/02/2026;"), "2|Ngày số liệu|exchange.day"),
                new Case("a day to come", List.of(row("a", "Một", "CĐCS", "") + "4;1;01/01/2999;"), "2|Ngày số liệu|exchange.dayToCome"),
                new Case("a code of another federation's unit", List.of(row("khac", "Một", "CĐCS", "")), "2|Mã đơn vị|exchange.codeOutside"),
                new Case("a parent of another federation", List.of(row("a", "Một", "CĐBP", "khac")), "2" + parent + "parentOutside"),
                new Case("a closed parent", List.of(row("a", "Một", "CĐCS", "dong")), "2" + parent + "parentClosed"),
                new Case("the code of a closed unit", List.of(row("dong", "Một", "CĐCS", "")), "2|Mã đơn vị|exchange.codeClosed"),
                new Case("a parent's name that two have", List.of(p + "-a;Một;CĐBP;" + province.schoolA().name() + ";;;;"), "2" + parent + "parentTwice"),
                new Case("the same name twice without codes", List.of(";Một;CĐCS;;;;;", ";Một;CĐCS;;;;;"), "3|Tên đơn vị|exchange.nameTwice"),
                new Case("too many levels", chain(14), "12" + parent + "deep"));
    }

    @Test
    void aParentMayComeLaterOrBeMeantByItsNameOrWhatStandsAboveIt() {
        var plan = files.plan(province.federation(), csv(row("con", "Tổ Một", "Tổ công đoàn", "cha"), row("cha", "CĐCS Đến Sau", "CĐCS", ""), p + "-x;Tổ Hai;Tổ CĐ;CĐCS Đến Sau;;;;",
                p + "-y;Tổ Ba;Tổ;" + province.wardB().name() + " › " + province.schoolB().name() + ";;;;"));
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.units()).extracting(u -> u.parent.name()).containsExactly("CĐCS Đến Sau", province.federation().name(), "CĐCS Đến Sau", province.schoolB().name());
        assertThat(plan.units().getLast().parent.id).isEqualTo(province.schoolB().id());
    }

    @Test
    void formsAreKnownByTheirUsualAbbreviationsAndInEnglish() {
        var names = new FormNames(forms.all());
        for (var pair : List.of("CĐCS GRASSROOTS", "Công đoàn cơ sở GRASSROOTS", "grassroots GRASSROOTS", "LĐLĐ FEDERATION", "LĐLĐ tỉnh FEDERATION", "CĐ phường WARD", "Công đoàn xã WARD", "KCN ZONE", "Công đoàn các khu công nghiệp ZONE",
                "CĐ ngành LOCAL_SECTOR", "Công đoàn cấp trên trực tiếp cơ sở INTERMEDIATE", "Ward or commune union WARD", "Nghiệp đoàn TRADE", "Tổ CĐ TEAM", "CĐBP SECTION", "local_sector LOCAL_SECTOR")) {
            var cut = pair.lastIndexOf(' ');
            assertThat(names.find(pair.substring(0, cut))).as(pair).hasValueSatisfying(f -> assertThat(f.code()).isEqualTo(pair.substring(cut + 1)));
        }
        assertThat(names.find("Câu lạc bộ")).isEmpty();
    }

    @Test
    void columnsStandInAnyOrderUnderTheirOtherNames() {
        var plan = files.plan(province.federation(), "DANH SÁCH;;;;\nTrực thuộc;Tổng số đoàn viên;CBCĐ;Cấp;Tên CĐCS;Mã số;Ghi chú\n;1.200;30;CĐCS;CĐCS Cột Lạ;".concat(p).concat("-1;x\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.units()).singleElement().satisfies(u -> {
            assertThat(u.line.code()).isEqualTo(p + "-1");
            assertThat(u.line.count().members()).isEqualTo(1200);
            assertThat(u.line.count().officers()).isEqualTo(30);
        });
    }

    @Test
    void aFileOfOneRowTooManyIsRefusedAndTheLongestIsNot() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 130_001; i++) {
            lines.add(p + "-" + i + ";CĐCS " + i + ";CĐCS;" + (i % 3250 == 0 ? "không có" : "") + ";;;;");
        }
        assertThat(keys(files.plan(province.federation(), csv(lines)).errors())).contains("0||import.tooManyLong");
        assertThat(keys(files.plan(province.federation(), csv(lines.subList(0, 130_000))).errors())).hasSize(40).allMatch(k -> k.endsWith("|Mã đơn vị cấp trên|exchange.parentMissing"));
    }

    @Test
    void theTemplateIsReadAndItsExamplesAreTold() {
        var plan = files.plan(province.federation(), UnitTemplate.write(forms.all()));
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.units()).hasSize(3);
        assertThat(keys(plan.warnings())).containsExactly("2|Tên đơn vị|exchange.example", "3|Tên đơn vị|exchange.example", "4|Tên đơn vị|exchange.example");
    }

    /** A row up to its parent; codes and parents get the test's prefix. */
    private String row(String code, String name, String form, String parent) {
        return p + "-" + code + ";" + name + ";" + form + ";" + (parent.isEmpty() ? "" : p + "-" + parent) + ";";
    }

    private List<String> chain(int many) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < many; i++) {
            lines.add(row("s" + i, "Cấp " + i, "CĐ cấp trên", i == 0 ? "" : "s" + (i - 1)));
        }
        return lines;
    }

    private List<String> units() {
        return rows.of("SELECT id, name, path FROM unit WHERE path LIKE '" + province.federation().path() + "%' ORDER BY id");
    }
}
