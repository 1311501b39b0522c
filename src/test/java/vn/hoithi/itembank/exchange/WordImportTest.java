package vn.hoithi.itembank.exchange;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Role;
import vn.hoithi.word.Docx;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Cases;
import vn.hoithi.world.World;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoithi.word.Docx.p;
import static vn.hoithi.word.Docx.r;

/** Questions written in Word, from the file to the bank. */
@MicronautTest(transactional = false)
class WordImportTest {

    @Inject
    World world;
    Browser hoa;
    String ward;

    @BeforeEach
    void anOrganiser() {
        var province = world.province();
        ward = "" + province.wardA().id();
        hoa = world.browser(world.staff("Hoa", province.wardA(), Role.ORGANISER, province.wardA()));
    }

    @Test
    void questionsOfAWordFileGoThroughTheSamePreviewIntoTheBank() throws Exception {
        var preview = hoa.upload("/organiser/items/import", "file", "cau-hoi.docx", Docx.of(p("BỘ CÂU HỎI"), p("Câu 31: Ai là đoàn viên?"), "<w:p>" + r("<w:u w:val=\"single\"/>", "A. Người lao động") + "</w:p>",
                p("B. Giám đốc"), p("Câu 32: Kinh phí công đoàn là bao nhiêu?"), p("A. 1%\tB. 2%"), "<w:p>" + r("Đáp án: ") + "<w:del>" + "<w:r><w:delText>A</w:delText></w:r></w:del><w:ins>" + r("B") + "</w:ins></w:p>").bytes(), "unit", ward);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text("#warnings")).contains("Dòng không thuộc câu nào nên bỏ qua: BỘ CÂU HỎI");
        assertThat(preview.text("#errors")).contains("Tệp không ghi chủ đề").doesNotContain("Dòng 1");
        var ready = hoa.post(preview.path() + "/columns", said(preview.html().selectFirst("form[action$=/columns]"), "whole-topic", "Luật thử", "whole-level", "RECOGNISE"));
        assertThat(ready.html().select("#errors")).isEmpty();
        assertThat(ready.html().select("main h3").eachText()).containsExactly("Câu 31", "Câu 32");
        assertThat(ready.text("main")).contains("Người lao động", "2%");
        var done = hoa.post(preview.path() + "/confirmation");
        assertThat(done.text(".flash")).contains("Đã nhập 2 câu");
        assertThat(hoa.get("/organiser/items?text=kinh+phi").text("main")).contains("Kinh phí công đoàn là bao nhiêu?");
    }

    @Test
    void whatIsWrongIsSaidOfItsQuestion() throws Exception {
        var preview = hoa.upload("/organiser/items/import", "file", "a.docx", Docx.of(p("Chủ đề: Luật"), p("Mức độ: Nhận biết"), p("Câu 7: Một?"), p("A. x"), p("B. y"), p("Câu 8: Hai?"), p("A. x"), p("B. y"), p("Đáp án: E")).bytes(), "unit", ward);
        assertThat(preview.text("#errors")).contains("Câu 7, 8, Đáp án: Chưa có đáp án", "Câu 8, Đáp án: Đáp án là E");
        assertThat(hoa.upload("/organiser/items/import", "file", "a.docx", new byte[] {'P', 'K', 3, 4, 9}, "unit", ward).status()).isEqualTo(422);
    }

    @Test
    void theFilesBesideTheProjectGiveWhatTheySay() {
        var numbered = hoa.upload("/organiser/items/import", "file", "cau.docx", Cases.file("docx-cau-numbering.docx"), "unit", ward);
        assertThat(numbered.text("#errors")).contains("Câu 1");
        assertThat(numbered.text("#columns")).contains("Luật Công đoàn có hiệu lực khi nào?");
        assertThat(hoa.upload("/organiser/items/import", "file", "khoa.docx", Cases.file("docx-tracked-key.docx"), "unit", ward).text("#errors")).contains("Đáp án là B").doesNotContain("Chưa có đáp án");
    }

    /** The form as it is shown, with some fields filled in otherwise. */
    private static String[] said(Element form, String... changes) {
        var fields = new ArrayList<String>();
        for (var field : form.select("input[name], select[name]")) {
            var chosen = field.tagName().equals("select") ? field.select("option[selected]").val() : field.val();
            if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
                var at = List.of(changes).indexOf(field.attr("name"));
                fields.addAll(List.of(field.attr("name"), at >= 0 ? changes[at + 1] : chosen));
            }
        }
        return fields.toArray(String[]::new);
    }
}
