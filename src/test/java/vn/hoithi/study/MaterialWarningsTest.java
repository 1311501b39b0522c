package vn.hoithi.study;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.organisation.Role;
import vn.hoithi.word.Docx;
import vn.hoithi.world.Browser;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoithi.word.Docx.p;

/** What an organiser is told and asked before a material is published. */
@MicronautTest(transactional = false)
class MaterialWarningsTest {

    private static final String NUMBER = "001088012345";

    @Inject
    World world;
    @Inject
    ItemBank bank;

    @Test
    void numbersOfCitizensAreAskedAboutBeforePublication() throws Exception {
        var province = world.province();
        var hoa = organiser(province);
        var draft = send(hoa, province, "danh-sach.docx", Docx.of(p("Điều 1. Danh sách"), p("Trần Văn A, CCCD " + NUMBER + "."), p("Điều 2. Khác"), p("Gọi 1900 0000.")).bytes());
        assertThat(draft.text("#numbers")).contains("Điều 1. Danh sách: 001••••••345").doesNotContain("Điều 2");
        var asked = hoa.post(draft.path() + "/publication");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html().select("#numbers[role=alert] input[name=seen][required]")).hasSize(1);
        assertThat(world.browser().get(draft.path().replace("/organiser/materials", "/study")).status()).isEqualTo(404);
        assertThat(hoa.post(draft.path() + "/publication", "seen", "abc").status()).as("other numbers than these").isEqualTo(422);
        var published = hoa.post(draft.path() + "/publication", "seen", asked.html().select("input[name=seen]").val());
        assertThat(published.text(".flash")).contains("Đã công bố");
        var path = draft.path() + "/sections/dieu-2";
        var saved = hoa.post(path, "version", "1", "heading", "Điều 2. Khác", "text", "Số 079 190 000 111.", "do", "save");
        assertThat(saved.status()).isEqualTo(422);
        assertThat(saved.text("#text-error")).contains("079••••••111");
        assertThat(saved.html().select("#text").text()).isEqualTo("Số 079 190 000 111.");
        assertThat(hoa.post(path, "version", "1", "heading", "Điều 2. Khác", "text", "Số 079 190 000 111.", "do", "save", "seen", saved.html().select("input[name=seen]").val()).text(".flash")).contains("Đã lưu");
    }

    @Test
    void whatWasNotTakenIsNamedInThePreview() throws Exception {
        var province = world.province();
        var picture = "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"Sơ đồ bốn cấp\"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        var draft = send(organiser(province), province, "luat.docx", Docx.of(p("Điều 1. Tổ chức"), picture, picture, "<w:p><w:ins>" + Docx.r("Lời.") + "</w:ins></w:p>").with("comments", "comments", "<w:comment/>").bytes());
        assertThat(draft.html().select("#not-taken li").eachText()).containsExactly("Trong “Điều 1. Tổ chức”: 2 hình (trong bài ghi [Hình]): Sơ đồ bốn cấp", "1 lời nhận xét bên lề",
                "1 chỗ sửa đang theo dõi, đọc như đã chấp nhận hết");
        assertThat(draft.text(".prose")).contains("[Hình: Sơ đồ bốn cấp]");
    }

    @Test
    void convertingTcvn3IsOfferedAndDoneWhenAskedFor() {
        var province = world.province();
        var hoa = organiser(province);
        var old = "C«ng ®oµn ViÖt Nam tæ chøc thi t×m hiÓu ph¸p luËt cho trư\u00ADêng".replace("trư", "tr").getBytes(StandardCharsets.UTF_8);
        var refused = send(hoa, province, "cu.txt", old);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#file-error")).contains("TCVN3");
        assertThat(refused.html().select("input[name=tcvn3]")).hasSize(1);
        assertThat(send(hoa, province, "cu.txt", old, "tcvn3", "1").text(".prose")).isEqualTo("Công đoàn Việt Nam tổ chức thi tìm hiểu pháp luật cho trường");
        assertThat(hoa.get("/organiser/materials/new").html().select("input[name=tcvn3]")).isEmpty();
    }

    private Browser organiser(World.Province province) {
        return world.browser(world.staff("Hoa", province.federation(), Role.ORGANISER, province.federation()));
    }

    private Browser.Page send(Browser hoa, World.Province province, String name, byte[] content, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of("unit", "" + province.federation().id(), "topic", "" + bank.topic("thu-study", "Chủ đề thử").id(), "kind", "DOCUMENT", "title", "Thử", "summary", "",
                "sources", "", "text", ""));
        fields.addAll(java.util.List.of(more));
        return hoa.upload("/organiser/materials", "file", name, content, fields.toArray(String[]::new));
    }
}
