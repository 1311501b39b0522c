package vn.hoithi.marking.texts;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.AttemptRowBuilder;
import vn.hoithi.contest.Contest;
import vn.hoithi.database.Ids;
import vn.hoithi.marking.Essays;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Organisers read, search and carry away essays; who marks them does not learn whose they are. */
@MicronautTest(transactional = false)
class EssayTextsTest {

    @Inject
    World world;
    @Inject
    ContestWorld worlds;
    @Inject
    Essays essays;
    @Inject
    EssayFolder folder;
    @Inject
    Memberships memberships;
    @Inject
    Rows rows;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    World.Province province;
    Contest contest;
    String path;
    Actor hoa;
    Browser desk;
    Actor lan;

    @BeforeEach
    void threeEssays() {
        province = world.province();
        contest = worlds.withEssay(province);
        path = "/organiser/contests/" + contest.slug() + "/essays/texts";
        hoa = world.staff("Lê Thu Hoa", province.factory(), Role.ORGANISER, province.federation());
        desk = world.browser(hoa);
        lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        write(lan, province.schoolA(), "Nghị quyết về công đoàn cần đi vào\nđời sống.");
        write(world.person("Trần Văn Minh", province.schoolB(), MemberRole.MEMBER), province.schoolB(), "Doanh nghiệp cần nghỉ giữa ca.");
        write(world.person("=Đỗ Văn Chờ", province.schoolB(), MemberRole.MEMBER), province.schoolB(), "=1+1 là một công thức & <b>không</b>");
    }

    @Test
    void wordsAreFoundWithoutMarksAsWholeWords() {
        assertThat(desk.get(path).text("main")).contains("3 bài", "Nguyễn Thị Lan, " + province.schoolA().name());
        var found = desk.get(path + "?q=nghi+quyet+CONG+doan");
        assertThat(found.text("h2")).isEqualTo("1 bài");
        assertThat(found.html().select("mark").eachText()).isNotEmpty().allSatisfy(m -> assertThat(m).containsAnyOf("Nghị", "quyết", "công", "đoàn"));
        assertThat(desk.get(path + "?q=nghi").text("main")).as("“nghi” is no part of “nghiệp”, but “nghỉ” without its mark").contains("2 bài");
        assertThat(desk.get(path + "?q=%22cong+doan+nghi%22").text("main")).contains("Không có bài nào như vậy");
        assertThat(desk.get(path + "?q=%25").text("main")).as("no sign of SQL's own").contains("3 bài");
    }

    @Test
    void essaysAreFilteredByUnitAndMark() {
        assertThat(desk.get(path + "?unit=" + province.wardA().id()).text("h2")).isIn("1 bài", "3 bài");
        assertThat(desk.get(path + "?unit=" + province.schoolB().id()).text("h2")).isEqualTo("2 bài");
        var token = rows.of("SELECT token FROM essay WHERE contest_id = " + contest.id() + " AND person_id = " + lan.personId()).getFirst();
        mark(token);
        assertThat(desk.get(path + "?state=MARKED").text("h2")).isEqualTo("1 bài");
        assertThat(desk.get(path + "?least=5,5&most=6.5").text("h2")).isEqualTo("1 bài");
        assertThat(desk.get(path + "?least=6,01").text("main")).contains("Không có bài nào như vậy");
        var text = desk.get(path + "/" + token);
        assertThat(text.text("main")).contains("Nguyễn Thị Lan", "đời sống", "Ý hay", "4/4", "rất tốt");
    }

    @Test
    void whoMarksSeesNoNamesUntilTheMarksArePublic() throws IOException {
        var both = world.staff("Vừa Chấm Vừa Tổ Chức", province.factory(), Role.ORGANISER, province.federation());
        memberships.grant(both.personId(), Role.MARKER, province.federation().id(), null, clock.now());
        var browser = world.browser(both);
        assertThat(browser.get(path).body()).contains("3 bài").doesNotContain("Nguyễn Thị Lan").doesNotContain("Trần Văn Minh");
        assertThat(browser.get(path + "?unit=" + province.schoolB().id()).text("main")).as("a filter would tell whose it is").contains("Không có bài nào");
        assertThat(textOf(browser.bytes(path.replace("/texts", "/file?format=docx")).body())).doesNotContain("Nguyễn Thị Lan");
        var token = rows.of("SELECT token FROM essay WHERE contest_id = " + contest.id() + " AND person_id = " + lan.personId()).getFirst();
        assertThat(browser.get(path + "/" + token).body()).doesNotContain("Nguyễn Thị Lan");
        mark(token);
        desk.post("/organiser/contests/" + contest.slug() + "/essays/release");
        assertThat(browser.get(path).body()).contains("Nguyễn Thị Lan").doesNotContain("Trần Văn Minh");
    }

    @Test
    void theWorkbookHoldsTextAndNoFormula() throws IOException {
        var answer = desk.bytes(path.replace("/texts", "/file?format=xlsx"));
        assertThat(answer.headers().firstValue("content-disposition").orElse("")).contains("bai-tu-luan-" + contest.slug() + ".xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(IntStream.rangeClosed(1, 3).mapToObj(i -> sheet.getRow(i).getCell(8))).allMatch(c -> c.getCellType() == CellType.STRING)
                    .extracting(c -> c.getStringCellValue()).contains("=1+1 là một công thức & <b>không</b>", "Nghị quyết về công đoàn cần đi vào\nđời sống.");
            assertThat(IntStream.rangeClosed(1, 3).mapToObj(i -> sheet.getRow(i).getCell(2).getStringCellValue())).contains("=Đỗ Văn Chờ");
        }
        assertThat(rows.of("SELECT note FROM audit_entry WHERE action = 'ESSAYS_EXPORTED' AND actor_id = " + hoa.personId())).containsExactly("3, xlsx, " + contest.title());
    }

    @Test
    void theDocumentHasAHeadingForEachEssay() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(desk.bytes(path.replace("/texts", "/file?format=docx&q=doanh")).body()))) {
            var texts = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(texts).contains(contest.title(), "Doanh nghiệp cần nghỉ giữa ca.").doesNotContain("đời sống.");
            assertThat(document.getParagraphs().stream().filter(p -> "Heading1".equals(p.getStyle())).map(XWPFParagraph::getText)).singleElement().asString().contains("Trần Văn Minh", province.schoolB().name());
        }
    }

    @Test
    void anotherProvincesOrganiserFindsNothing() {
        var stranger = world.browser(world.staff("Người Ngoài", world.province().schoolA(), Role.ORGANISER, world.province().federation()));
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get(path.replace("/texts", "/file")).status()).isEqualTo(404);
    }

    @Test
    void essaysOfAnOlderVersionAreMadeFindable() {
        rows.change("UPDATE essay SET folded = NULL, folded_at = NULL WHERE contest_id = " + contest.id());
        folder.fold();
        assertThat(desk.get(path + "?q=doanh").text("h2")).isEqualTo("1 bài");
    }

    private void mark(String token) {
        var marker = world.staff("Phạm Ngọc Sơn", province.factory(), Role.MARKER, province.federation());
        rows.change("UPDATE essay SET marker_id = " + marker.personId() + ", claimed_at = " + clock.millis() + " WHERE token = '" + token + "'");
        assertThat(world.browser(marker).postOnly("/marking/essays/" + token, "revision", "0", "p1", "4", "p2", "2", "c1", "rất tốt", "then", "stay").statusCode()).isEqualTo(303);
    }

    private void write(Actor who, Unit unit, String text) {
        essays.submit(AttemptRowBuilder.builder().id(ids.next()).contestId(contest.id()).roundNo(1).personId(who.personId()).unitId(unit.id()).unitPath(unit.path()).build(),
                text, text.split("\\s+").length, clock.now());
    }

    private static String textOf(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return String.join("\n", document.getParagraphs().stream().map(XWPFParagraph::getText).toList());
        }
    }
}
