package vn.hoithi.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.World;

@MicronautTest(transactional = false)
class StudyPagesTest {

    private static final String LAW = """
        ## Chương I. Những điều chung

        ### Điều 1. Phạm vi

        1. Tài liệu thử này nói về quả xoài xanh.

        a) Xoài chua.

        2. Không nói về quả khác.

        ### Điều 2. Đối tượng

        Người thích trái cây nhiệt đới.
        """;

    @Inject
    World world;
    @Inject
    Materials materials;
    @Inject
    ItemBank bank;
    @Inject
    Clock clock;

    @Test
    void theSearchWithoutAccentsLandsOnThePassage() {
        var province = world.province();
        var id = guide(province, LAW);
        var lan = world.browser(world.person("Lan", province.schoolA(), MemberRole.MEMBER));
        var found = lan.get("/study/search?q=qua+xoai+xanh");
        assertThat(found.text("main mark")).isEqualTo("quả xoài xanh");
        var link = found.html().select(".found a").attr("href");
        assertThat(link).startsWith("/study/" + id + "/dieu-1?q=").endsWith("#hit");
        var page = lan.get(link.replaceAll("#.*", ""));
        assertThat(page.text("mark#hit")).isEqualTo("quả xoài xanh");
        assertThat(page.text("#khoan-1 .reader__anchor")).isEqualTo("1. a)");
    }

    @Test
    void hitsWithTheTypedTonesComeFirst() {
        var province = world.province();
        guide(province, "## Một\n\nBàn về chuyện má nuôi.\n\n## Hai\n\nBàn về chuyện mạ nuôi.\n");
        var lan = world.browser(world.person("Lan", province.schoolA(), MemberRole.MEMBER));
        assertThat(lan.get("/study/search?q=m%E1%BA%A1+nu%C3%B4i").html().select(".found a").eachText()).containsExactly("Hai", "Một");
    }

    @Test
    void thePlaceIsKeptAndReadingEveryPageMakesItDone() {
        var province = world.province();
        var id = guide(province, LAW);
        var lan = world.person("Lan", province.schoolA(), MemberRole.MEMBER);
        var browser = world.browser(lan);
        assertThat(browser.get("/study/" + id).text("h1")).startsWith("Điều 1");
        assertThat(browser.postOnly("/study/" + id + "/dieu-2/place").statusCode()).isEqualTo(204);
        assertThat(world.browser(lan).get("/study/" + id).text("h1")).startsWith("Điều 2");
        assertThat(browser.post("/study/" + id + "/dieu-1/reading").text("h1")).startsWith("Điều 2");
        var second = browser.get("/study/" + id + "/dieu-2");
        assertThat(second.text(".readbar strong")).isEqualTo("1 / 2");
        assertThat(second.text(".eyebrow")).contains("Chương I");
        assertThat(second.text(".toc__part")).contains("Chương I");
        var end = browser.post("/study/" + id + "/dieu-2/reading");
        assertThat(end.text(".flash")).contains("đọc xong");
        assertThat(end.text(".shelf")).contains("Đã đọc xong cả 2 phần");
    }

    @Test
    void whoTicksTheLastPageFirstIsToldWhichOnesAreUnread() {
        var province = world.province();
        var id = guide(province, LAW);
        var browser = world.browser(world.person("Lan", province.schoolA(), MemberRole.MEMBER));
        assertThat(browser.post("/study/" + id + "/dieu-2/reading").text(".flash")).startsWith("Đã đánh dấu. Anh/chị còn 1 phần chưa đọc: Điều 1");
        browser.post("/study/" + id + "/dieu-1/reading");
        assertThat(browser.post("/study/" + id + "/dieu-2/reading").text(".flash")).contains("đọc xong");
    }

    @Test
    void whoIsNotSignedInReadsButKeepsNoPlace() {
        var id = guide(world.province(), LAW);
        var stranger = world.browser();
        var page = stranger.get("/study/" + id + "/dieu-1");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("form[action$=reading]")).isEmpty();
        assertThat(stranger.get("/study/" + id + "/khong-co").status()).isEqualTo(404);
        assertThat(stranger.get("/study").status()).isEqualTo(200);
    }

    @Test
    void aTableOfAMillionCellsIsRefusedInWordsWhereverItIsTyped() {
        var province = world.province();
        var hoa = world.browser(world.staff("Hoa", province.federation(), Role.ORGANISER, province.federation()));
        var topic = bank.topic("thu-study", "Chủ đề thử");
        var table = "|" + "a|".repeat(500) + "\n|" + "-|".repeat(500) + "\n" + "|x\n".repeat(2_100);
        var typed = hoa.upload("/organiser/materials", "file", "", new byte[0], "unit", "" + province.federation().id(), "topic", "" + topic.id(), "kind", "GUIDE", "title", "Bảng", "summary", "", "sources", "", "text", "## Một\n\n" + table);
        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.text("#text-error")).contains("20.000 ô");
        var sent = hoa.upload("/organiser/materials", "file", "bang.md", ("## Một\n\n" + table).getBytes(StandardCharsets.UTF_8), "unit", "" + province.federation().id(), "topic", "" + topic.id(), "kind", "GUIDE", "title", "Bảng", "summary", "", "sources", "", "text", "");
        assertThat(sent.text("#file-error")).contains("20.000 ô");
        var id = guide(province, "## Một\n\nLời.\n");
        var path = "/organiser/materials/" + id + "/sections/mot";
        for (var what : new String[] {"preview", "save"}) {
            var edited = hoa.post(path, "do", what, "version", "0", "heading", "Một", "text", table);
            assertThat(edited.status()).as(what).isEqualTo(422);
            assertThat(edited.text("#text-error")).contains("20.000 ô");
        }
    }

    @Test
    void anOrganiserUploadsLooksAndPublishes() throws Exception {
        var province = world.province();
        var hoa = world.browser(world.staff("Hoa", province.federation(), Role.ORGANISER, province.federation()));
        var topic = bank.topic("thu-study", "Chủ đề thử");
        assertThat(hoa.get("/organiser/materials").status()).isEqualTo(200);
        assertThat(hoa.get("/organiser/materials/new").text("#unit")).contains(province.federation().name());
        var preview = hoa.upload("/organiser/materials", "file", "ke-hoach.docx", docx("KẾ HOẠCH", "<script>alert(1)</script>", "I. MỤC ĐÍCH", "1. Vui khoẻ.", "II. NỘI DUNG", "a) Hát."),
                "unit", "" + province.federation().id(), "topic", "" + topic.id(), "kind", "DOCUMENT", "title", "Kế hoạch <b>thử</b>", "summary", "", "sources", "", "text", "");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text("h1")).isEqualTo("Kế hoạch <b>thử</b>");
        assertThat(preview.text(".toc")).contains("I. MỤC ĐÍCH", "II. NỘI DUNG");
        assertThat(preview.html().select("main script")).isEmpty();
        var readers = preview.path().replace("/organiser/materials", "/study");
        assertThat(world.browser().get(readers).status()).isEqualTo(404);
        var published = hoa.post(preview.path() + "/publication");
        assertThat(published.text(".flash")).contains("Đã công bố");
        assertThat(world.browser().get(readers).status()).isEqualTo(200);
        hoa.post(preview.path() + "/withdrawal");
        assertThat(world.browser().get(readers).status()).isEqualTo(404);
    }

    @Test
    void anOrganiserChangesTheWordsAndReadersKeepTheirPlaces() {
        var province = world.province();
        var id = guide(province, LAW);
        var lan = world.browser(world.person("Lan", province.schoolA(), MemberRole.MEMBER));
        lan.post("/study/" + id + "/dieu-1/reading");
        var hoa = world.browser(world.staff("Hoa", province.federation(), Role.ORGANISER, province.federation()));
        var desk = "/organiser/materials/" + id;
        var form = hoa.get(desk + "/sections/dieu-1").html();
        var words = form.select("#text").first().wholeText() + "\n\n9. Khoản **mới** <script>alert(1)</script>";
        var preview = hoa.post(desk + "/sections/dieu-1", "heading", "Điều 1. Đổi tên", "text", words, "version", "1", "do", "preview");
        assertThat(preview.text(".prose")).contains("Khoản mới");
        assertThat(preview.html().select(".prose .reader__clause, .prose strong")).isNotEmpty();
        assertThat(preview.html().select("main script")).isEmpty();
        assertThat(lan.get("/study/" + id + "/dieu-1").text("h1")).isNotEqualTo("Điều 1. Đổi tên");
        assertThat(hoa.post(desk + "/sections/dieu-1", "heading", "Điều 1. Đổi tên", "text", words, "version", "1", "do", "save").text(".flash")).contains("Đã lưu nội dung");
        var read = lan.get("/study/" + id + "/dieu-1");
        assertThat(read.text("h1")).isEqualTo("Điều 1. Đổi tên");
        assertThat(read.text(".prose")).contains("Khoản mới");
        assertThat(read.text("main")).contains("Đã đọc");
        var late = hoa.post(desk + "/sections/dieu-1", "heading", "Muộn", "text", "Chữ của tôi", "version", "1", "do", "save");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text("#text-error")).contains("Người khác vừa lưu");
        assertThat(late.html().select("#text").text()).isEqualTo("Chữ của tôi");
    }

    @Test
    void anOrganiserChangesWhatIsSaidOfAMaterial() {
        var province = world.province();
        var id = guide(province, LAW);
        var hoa = world.browser(world.staff("Hoa", province.federation(), Role.ORGANISER, province.federation()));
        var desk = "/organiser/materials/" + id + "/edit";
        var form = hoa.get(desk).html();
        var topic = form.select("#topic option[selected]").val();
        var wrong = hoa.post(desk, "title", "", "topic", "0", "kind", "X", "position", "0", "summary", "Giữ lại", "sources", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".field--error")).hasSize(4);
        assertThat(wrong.html().select("#summary").val()).isEqualTo("Giữ lại");
        assertThat(hoa.post(desk, "title", "Tên mới", "topic", topic, "kind", "QA", "position", "3", "summary", "Một câu", "sources", "Điều 5").text("h1")).isEqualTo("Tên mới");
        assertThat(hoa.get(desk).html().select("#position").val()).isEqualTo("3");
    }

    @Test
    void whatIsOutsideTheScopeIsNotThere() {
        var id = guide(world.province(), LAW);
        var other = world.province();
        var stranger = world.browser(world.staff("Xa", other.federation(), Role.ORGANISER, other.federation()));
        assertThat(stranger.get("/organiser/materials/" + id).status()).isEqualTo(404);
        assertThat(stranger.post("/organiser/materials/" + id + "/withdrawal").status()).isEqualTo(404);
        assertThat(world.browser().get("/study/" + id).status()).isEqualTo(200);
        assertThat(world.browser(world.person("Lan", other.schoolA(), MemberRole.MEMBER)).get("/organiser/materials").status()).isEqualTo(404);
    }

    @Test
    void aFileThatIsNotTakenIsRefusedInWords() {
        var province = world.province();
        var hoa = world.browser(world.staff("Hoa", province.federation(), Role.ORGANISER, province.federation()));
        var page = hoa.upload("/organiser/materials", "file", "anh.docx", "GIF89a".getBytes(StandardCharsets.UTF_8), "unit", "1", "topic", "1", "kind", "QA", "title", "Giữ lại");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#file-error")).contains("không đúng với tên tệp");
        assertThat(page.text("#unit-error")).contains("phạm vi");
        assertThat(page.html().select("#title").attr("value")).isEqualTo("Giữ lại");
    }

    @Test
    void hostileMarkdownIsHarmless() {
        var id = guide(world.province(), """
            ## <img src=x onerror=alert(1)>

            <script>alert(1)</script> [a](javascript:alert(1)) [b](data:text/html,x) <a href="x" onclick="y">z</a>
            ![c](http://x.example/"onerror="alert(1)) <svg/onload=alert(1)> <javascript:alert(1)> [d](vbscript:x)

            | <b onmouseover=x> | [e](JaVaScRiPt:alert(1)) |
            | --- | --- |
            | <iframe src=//x.example> | `</code><script>` |
            """);
        var page = world.browser().get("/study/" + id + "?q=alert");
        var html = world.browser().get("/study/" + id).html();
        assertThat(page.status()).isEqualTo(200);
        assertThat(html.select("main script, main img, main iframe, main svg[onload], main [onerror], main [onclick], main [onmouseover]")).isEmpty();
        assertThat(html.select("main a[href~=(?i)^(javascript|data|vbscript)]")).isEmpty();
        assertThat(html.select("h1").text()).isEqualTo("<img src=x onerror=alert(1)>");
    }

    private long guide(World.Province province, String markdown) {
        bank.topic("thu-study", "Chủ đề thử");
        return materials.importGuide(province.federation().id(), "thu-study", MaterialKind.DOCUMENT, "Tài liệu <i>thử</i> " + province.number(), "Một câu.", "Nguồn thử", markdown, clock.now()).id();
    }

    private static byte[] docx(String... paragraphs) throws Exception {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            for (var words : paragraphs) {
                document.createParagraph().createRun().setText(words);
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
