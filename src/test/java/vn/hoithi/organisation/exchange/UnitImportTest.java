package vn.hoithi.organisation.exchange;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitCount;
import vn.hoithi.organisation.Units;
import vn.hoithi.organisation.exchange.UnitNode.Fate;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoithi.organisation.exchange.UnitFiles.csv;

/** Units brought in from files, and carried away again. */
@MicronautTest(transactional = false)
class UnitImportTest {

    private static final int SHUFFLES = 6;
    @Inject
    World world;
    @Inject
    UnitFiles files;
    @Inject
    Units units;
    @Inject
    UnitExport export;
    @Inject
    Rows rows;
    @Inject
    ContestWorld contestWorld;

    @Test
    void anyOrderOfRowsGivesTheSameTree() {
        String first = null;
        for (int seed = 0; seed < SHUFFLES; seed++) {
            var province = world.province();
            var lines = wards("V" + province.number());
            Collections.shuffle(lines, new Random(seed));
            assertThat(files.bring(leader(province), province.federation(), csv(lines)).added()).isEqualTo(lines.size());
            var tree = tree(province.federation(), "V" + province.number());
            first = first == null ? tree : first;
            assertThat(tree).as("shuffle " + seed).isEqualTo(first);
        }
        assertThat(first).contains("Tổ 3.2 < CĐCS 3 < CĐ phường 1");
    }

    @Test
    void theSameFileAgainChangesNothingAndAChangedOneBringsTheFirstUpToDate() {
        var province = world.province();
        var leader = leader(province);
        var p = "S" + province.number();
        files.bring(leader, province.federation(), csv(p + "-1;CĐ phường Một;CĐ phường;;;;;", p + "-2;CĐ phường Hai;CĐ phường;;;;;", p + "-3;Trường;CĐCS;" + p + "-1;45;5;30/06/2026;báo cáo"));
        var history = history(province);
        var again = csv(p + "-3;Trường;CĐCS;" + p + "-1;45;5;30/06/2026;báo cáo", p + "-2;CĐ phường Hai;CĐ phường;;;;;", p + "-1;CĐ phường Một;CĐ phường;;;;;");
        assertThat(files.plan(province.federation(), again).work()).isZero();
        assertThat(files.bring(leader, province.federation(), again)).isEqualTo(new UnitImports.Done(0, 0));
        assertThat(history(province)).isEqualTo(history);
        var done = files.bring(leader, province.federation(), csv(p + "-3;Trường Mới;Nghiệp đoàn;" + p + "-2;50;6;01/07/2026;báo cáo", p + "-2;CĐ phường Hai Bà Trưng;CĐ phường;;;;;"));
        assertThat(done).isEqualTo(new UnitImports.Done(0, 2));
        var school = one(p + "-3");
        assertThat(school.name()).isEqualTo("Trường Mới");
        assertThat(school.form()).isEqualTo("TRADE");
        assertThat(units.fullPath(school)).endsWith("CĐ phường Hai Bà Trưng › Trường Mới");
        assertThat(school.path()).startsWith(one(p + "-2").path());
        assertThat(units.count(school.id())).hasValueSatisfying(c -> assertThat(List.of(c.members(), c.officers(), c.countedOn(), c.source())).isEqualTo(List.of(50, 6, LocalDate.of(2026, 7, 1), "báo cáo")));
        assertThat(rows.of("SELECT kind, name, reason FROM unit_change WHERE unit_id = " + school.id() + " ORDER BY id"))
                .containsExactly("ADDED Trường Nhập từ tệp don-vi.csv", "RENAMED Trường Nhập từ tệp don-vi.csv", "MOVED Trường Mới Nhập từ tệp don-vi.csv");
        assertThat(rows.of("SELECT note FROM audit_entry WHERE action = 'UNITS_IMPORTED' AND actor_id = " + leader.personId() + " ORDER BY id"))
                .containsExactly("3 đơn vị mới, 0 thay đổi. Tệp don-vi.csv", "0 đơn vị mới, 0 thay đổi. Tệp don-vi.csv", "0 đơn vị mới, 2 thay đổi. Tệp don-vi.csv");
    }

    @Test
    void twoUnitsMayChangePlacesAndTheUnitsBelowGoAlong() {
        var province = world.province();
        var leader = leader(province);
        var p = "D" + province.number();
        files.bring(leader, province.federation(), csv(p + "-1;Trên;CĐ cấp trên;;;;;", p + "-2;Dưới;CĐ cấp trên;" + p + "-1;;;;", p + "-3;Trường;CĐCS;" + p + "-2;;;;", p + "-4;Tổ;Tổ;" + p + "-3;;;;"));
        assertThat(files.bring(leader, province.federation(), csv(p + "-1;Trên;CĐ cấp trên;" + p + "-2;;;;", p + "-2;Dưới;CĐ cấp trên;;;;;"))).isEqualTo(new UnitImports.Done(0, 2));
        assertThat(one(p + "-1").path()).startsWith(one(p + "-2").path());
        assertThat(one(p + "-4").path()).startsWith(one(p + "-3").path()).startsWith(one(p + "-2").path());
        assertThat(one(p + "-4").depth()).isEqualTo(province.federation().depth() + 3);
    }

    @Test
    void aHundredUnitsAreRenamedAndMovedAtOnceWithAllThatIsTheirs() {
        var province = world.province();
        var leader = leader(province);
        var p = "B" + province.number();
        var wards = List.of(p + "-1;Phường Một;CĐ phường;;;;;", p + "-2;Phường Hai;CĐ phường;;;;;");
        files.bring(leader, province.federation(), csv(Stream.concat(wards.stream(), IntStream.range(0, 100).boxed().flatMap(i -> Stream.of(p + "-a" + i + ";Xưởng " + i + ";CĐCS;" + p + "-1;;;;", p + "-b" + i + ";Tổ " + i + ";Tổ;" + p + "-a" + i + ";;;;"))).toList()));
        var contest = contestWorld.published(new World.Province(one(p + "-a7"), province.wardA(), province.wardB(), province.schoolA(), province.schoolB(), province.factory(), province.number()), c -> c);
        var done = files.bring(leader, province.federation(), csv(Stream.concat(wards.stream(), IntStream.range(0, 100).mapToObj(i -> p + "-a" + i + ";Nhà máy " + i + ";CĐCS;" + p + "-2;;;;")).toList()));
        assertThat(done).isEqualTo(new UnitImports.Done(0, 100));
        for (int i = 0; i < 100; i++) {
            assertThat(units.fullPath(one(p + "-b" + i))).endsWith("Phường Hai › Nhà máy " + i + " › Tổ " + i);
        }
        assertThat(rows.of("SELECT u.id FROM unit u JOIN unit o ON o.id = u.parent_id WHERE u.path LIKE '" + province.federation().path() + "%' AND (u.path NOT LIKE CONCAT(o.path, '%') OR u.depth <> o.depth + 1)")).isEmpty();
        assertThat(rows.of("SELECT unit_path FROM contest WHERE id = " + contest.id())).containsExactly(one(p + "-a7").path());
        assertThat(rows.of("SELECT kind, name FROM unit_change WHERE unit_id = " + one(p + "-a7").id() + " ORDER BY id")).containsExactly("ADDED Xưởng 7", "RENAMED Xưởng 7", "MOVED Nhà máy 7");
        assertThat(rows.of("SELECT COUNT(*) FROM audit_entry WHERE actor_id = " + leader.personId() + " AND action IN ('UNIT_RENAMED', 'UNIT_MOVED')")).containsExactly("200");
        assertThat(rows.of("SELECT note FROM audit_entry WHERE actor_id = " + leader.personId() + " AND action = 'UNIT_MOVED' AND note LIKE 'Nhà máy 7 %'")).singleElement().asString().contains("› Phường Hai. Nhập từ tệp");
    }

    @Test
    void aUnitUnderAnotherThatStandsBelowItIsRefused() {
        var province = world.province();
        var p = "K" + province.number();
        files.bring(leader(province), province.federation(), csv(p + "-1;Trên;CĐ cấp trên;;;;;", p + "-2;Dưới;CĐ cấp trên;" + p + "-1;;;;"));
        assertThat(UnitFiles.keys(files.plan(province.federation(), csv(p + "-1;Trên;CĐ cấp trên;" + p + "-2;;;;")).errors())).containsExactly("2|Mã đơn vị cấp trên|exchange.circle");
    }

    @Test
    void aUnitWithoutACodeIsKnownByItsNameAndTakesTheCodeOfTheFile() {
        var province = world.province();
        var p = "M" + province.number();
        var file = csv(p + "-1;" + province.wardA().name() + ";CĐ cấp trên;;;;;", ";" + province.factory().name() + ";CĐCS;" + p + "-1;100;5;31/10/2026;thử");
        var plan = files.plan(province.federation(), file);
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.units()).extracting(u -> u.id).containsExactly(province.wardA().id(), province.factory().id());
        assertThat(plan.units()).extracting(UnitNode::fate).containsExactly(Fate.CHANGED, Fate.SAME);
        files.bring(leader(province), province.federation(), file);
        assertThat(units.read(province.wardA().id()).orElseThrow().code()).isEqualTo(p + "-1");
    }

    @Test
    void whatIsCarriedAwayComesBackWithoutAChange() {
        var province = world.province();
        files.bring(leader(province), province.federation(), csv(wards("X" + province.number())));
        files.bring(leader(province), province.federation(), csv(";\"=Tổ \"\"A\"\"; B\";Tổ;" + province.wardB().name() + " › " + province.schoolB().name() + ";3;1;30/06/2026;\"a; b\""));
        var carried = export.rows(province.federation());
        assertThat(carried).hasSize(5 + wards("X").size() + 1);
        for (var file : List.of(UnitFileWriter.xlsx(carried), UnitFileWriter.csv(carried))) {
            var plan = files.plan(province.federation(), file);
            assertThat(plan.errors()).isEmpty();
            assertThat(plan.units()).hasSize(carried.size()).allSatisfy(u -> assertThat(u.fate()).as(u.name()).isEqualTo(Fate.SAME));
        }
        assertThat(new String(UnitFileWriter.csv(carried), StandardCharsets.UTF_8)).contains("\"'=Tổ \"\"A\"\"; B\"");
    }

    @Test
    void aLeaderOfOneFederationCannotTouchAnothers() {
        var mine = world.province();
        var theirs = world.province();
        var p = "T" + theirs.number();
        files.bring(leader(theirs), theirs.federation(), csv(p + "-1;Trường;CĐCS;;;;;"));
        var browser = world.browser(leader(mine));
        assertThat(browser.sendFile("/admin/units/import", "file", "a.csv", csv(p + "-2;Lạ;CĐCS;;;;;"), "unit", "" + theirs.federation().id()).statusCode()).isEqualTo(404);
        assertThat(browser.get("/admin/units/export?unit=" + theirs.federation().id()).status()).isEqualTo(404);
        var page = browser.upload("/admin/units/import", "file", "a.csv", csv(p + "-1;Của Tôi;CĐCS;;;;;", ";Tổ;Tổ;" + p + "-1;;;;"), "unit", "" + mine.federation().id());
        assertThat(page.text("#errors")).contains("Dòng 2, cột Mã đơn vị", "Dòng 3, cột Mã đơn vị cấp trên").doesNotContain("Trường");
        browser.postOnly(page.path() + "/confirmation");
        assertThat(one(p + "-1").name()).isEqualTo("Trường");
        assertThat(world.browser(leader(theirs)).get(page.path()).status()).isEqualTo(404);
        assertThat(rows.of("SELECT id FROM unit WHERE path LIKE '" + mine.federation().path() + "%'")).hasSize(6);
    }

    @Test
    void fiveThousandUnitsComeThroughThePagesAndAreFound() {
        var province = world.province();
        var browser = world.browser(leader(province));
        var p = "N" + province.number();
        var lines = IntStream.range(0, 5000).mapToObj(i -> p + "-" + i + ";CĐCS Xưởng " + i + " " + p + ";CĐCS;;" + (i + 2) + ";1;30/06/2026;báo cáo").toList();
        var page = browser.upload("/admin/units/import", "file", "don-vi.csv", csv(lines), "unit", "" + province.federation().id());
        assertThat(page.text("#new")).as(page.text("main")).isEqualTo("5.000");
        assertThat(page.html().select("tbody tr")).hasSize(50);
        assertThat(page.text("#confirm button")).isEqualTo("Nhập 5.000 đơn vị mới");
        var done = browser.post(page.path() + "/confirmation");
        assertThat(done.path()).isEqualTo("/admin/units/" + province.federation().id());
        assertThat(done.text("body")).contains("Đã nhập 5.000 đơn vị mới");
        assertThat(units.search("xuong 4321 " + p, 5)).extracting(Unit::name).containsExactly("CĐCS Xưởng 4321 " + p);
        assertThat(units.counts(province.federation().path()).values().stream().mapToInt(UnitCount::members).sum()).isEqualTo(IntStream.range(0, 5000).map(i -> i + 2).sum() + 170);
        var again = browser.upload("/admin/units/import", "file", "don-vi.csv", csv(lines), "unit", "" + province.federation().id());
        assertThat(again.html().select("#nothing")).hasSize(1);
        assertThat(browser.post(page.path() + "/confirmation").path()).isEqualTo("/admin/units/import");
    }

    @Test
    void aFileThatIsNoListIsToldAtItsField() {
        var province = world.province();
        var browser = world.browser(leader(province));
        for (var file : List.of("Chỉ là chữ".getBytes(StandardCharsets.UTF_8), new byte[] {'P', 'K', 3, 4, 9, 9}, new byte[] {0, 1, 2, 0}, new byte[] {(byte) 0xE0, ';', (byte) 0xFF})) {
            var page = browser.upload("/admin/units/import", "file", "don-vi.xlsx", file, "unit", "" + province.federation().id());
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text("#file-error")).isNotEmpty().doesNotContain("import.", "exchange.");
        }
    }

    /** Three wards, four unions below each of them, three teams below each of these. */
    private static List<String> wards(String prefix) {
        var lines = new ArrayList<String>();
        for (int ward = 1; ward <= 3; ward++) {
            lines.add(prefix + "-" + ward + ";CĐ phường " + ward + ";CĐ phường;;" + ward * 100 + ";" + ward * 10 + ";30/06/2026;báo cáo");
            for (int union = 1; union <= 4; union++) {
                lines.add(prefix + "-" + ward + "-" + union + ";CĐCS " + union + ";CĐCS;" + prefix + "-" + ward + ";;;;");
                for (int team = 1; team <= 3; team++) {
                    lines.add(prefix + "-" + ward + "-" + union + "-" + team + ";Tổ " + union + "." + team + ";Tổ công đoàn;" + prefix + "-" + ward + "-" + union + ";;;;");
                }
            }
        }
        return lines;
    }

    private String tree(Unit top, String prefix) {
        return String.join("\n", units.subtree(top).stream().filter(u -> u.code() != null).map(u -> u.code().substring(prefix.length()) + " " + u.name() + " < " + above(u) + " " + u.form() + " " + u.depth()
                + units.count(u.id()).map(c -> " " + c.members() + "/" + c.officers()).orElse("")).sorted().toList());
    }

    private String above(Unit unit) {
        var lineage = units.lineage(unit);
        return String.join(" < ", IntStream.iterate(lineage.size() - 2, i -> i > 1, i -> i - 1).mapToObj(i -> lineage.get(i).name()).toList());
    }

    private Unit one(String code) {
        return units.read(Long.parseLong(rows.of("SELECT id FROM unit WHERE code = '" + code + "'").getFirst())).orElseThrow();
    }

    private List<String> history(World.Province province) {
        return rows.of("SELECT id, kind FROM unit_change WHERE path LIKE '" + province.federation().path() + "%' ORDER BY id");
    }

    private Actor leader(World.Province province) {
        return world.staff("Trần Văn Minh", province.factory(), Role.LEADER, province.federation());
    }
}
