package vn.hoithi.attempt.result;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.simple.SimpleHttpRequest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.hoithi.attempt.AttemptRowBuilder;
import vn.hoithi.attempt.page.PaperPage;
import vn.hoithi.attempt.page.QuestionsHtml;
import vn.hoithi.attempt.page.RefusedPage;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.web.Pages;
import vn.hoithi.web.PrerenderedPage;
import vn.hoithi.web.SharedPage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** The views of a sitting as {@link Pages} answers with them, from page records made by hand. */
@MicronautTest(transactional = false)
class PaperViewTest {

    private static final Locale VI = Locale.of("vi");
    @Inject
    Pages pages;

    @Test
    void everyQuestionIsAFieldsetWithLabelledChoicesAndItsAnswer() {
        var paper = paper(VI, true);
        assertThat(paper.select("fieldset.question")).hasSize(20);
        assertThat(paper.select("fieldset > legend .question__text")).hasSize(20);
        assertThat(paper.select("label.choice input")).hasSize(80);
        assertThat(paper.select("#question-1 input[name=s1][type=radio]").eachAttr("value")).containsExactly("0", "1", "2", "3");
        assertThat(paper.select("input[checked]").eachAttr("name")).containsExactly("s1", "s3", "s3");
        assertThat(paper.select("#question-3 input[type=checkbox][checked]").eachAttr("value")).containsExactly("0", "2");
        assertThat(paper.html()).doesNotContain("\uE000", "\uE001", "??", "attempt.");
        assertThat(paper.select("[data-c]")).isEmpty();
        assertThat(paper.select("#question-20 .question__no").text()).isEqualTo("Câu 20");
    }

    @Test
    void wordsOfTheBankNeverBecomeMarkup() {
        var paper = paper(VI, true);
        assertThat(paper.select("script")).hasSize(1).allMatch(s -> s.hasAttr("src") && s.data().isEmpty());
        assertThat(paper.select("#question-2 .question__text").text()).contains("<script>alert(1)</script>");
        assertThat(paper.select("#question-2 .choice").first().text()).contains("\" data-c=\"0\" onclick=\"x()");
        assertThat(paper.select("style, [style], [onclick], [onload], [onsubmit]")).isEmpty();
    }

    @Test
    void unansweredQuestionsAreListedAndLinked() {
        var paper = paper(VI, true);
        assertThat(paper.select(".todo li:not([hidden]) a")).hasSize(18);
        assertThat(paper.select(".todo li:not([hidden]) a").first().attr("href")).isEqualTo("#question-2");
        assertThat(paper.select(".jump a")).hasSize(20);
        assertThat(paper.select(".jump .is-done")).hasSize(2);
        assertThat(paper.select("#submit-button").text()).isEqualTo("Nộp bài với 3/22 phần đã làm");
        assertThat(paper.select("#submit-button").attr("data-done")).isEqualTo("Nộp bài với {0}/{1} phần đã làm");
        assertThat(paper.select(".exambar__count").text()).isEqualTo("3/22 phần");
        assertThat(paper.select("#open-parts li:not([hidden])").eachText()).containsExactly("Bài tự luận mới có 6 chữ, cần ít nhất 200 chữ");
        assertThat(paper.select("input[name=lastSeq]").val()).isEqualTo("0");
    }

    @Test
    void theFormWorksWithoutScript() {
        var form = paper(VI, true).select("form#paper").first();
        assertThat(form.attr("action")).isEqualTo("/attempts/77/submission");
        assertThat(form.select("button[name=action][value=save]").attr("formaction")).isEqualTo("/attempts/77/responses");
        assertThat(form.select("input[name=p]").val()).isEqualTo("13.500");
        assertThat(form.select("textarea[name=e]").val()).isEqualTo("Trường tôi có 61 đoàn viên.");
        assertThat(form.select("input:not([type=hidden]), textarea")).allMatch(field -> field.closest("label") != null);
    }

    @Test
    void englishPagesHaveEnglishWords() {
        var paper = paper(Locale.ENGLISH, false);
        assertThat(paper.select("html").attr("lang")).isEqualTo("en");
        assertThat(paper.select("#question-1 .question__no").text()).isEqualTo("Question 1");
        assertThat(paper.select("textarea[name], input[name=p]")).isEmpty();
        assertThat(paper.select("#submit-button").text()).isEqualTo("Submit with 2 questions answered").doesNotContain("{");
        assertThat(paper.html()).doesNotContain("attempt.");
    }

    @Test
    void aPaperAndAllItNeedsIsSmall() {
        var bytes = filled("attempt/paper", VI, page(VI, true));
        assertThat(packed(bytes)).isLessThan(16_000);
        assertThat(packed(read("/assets/index.txt").lines().filter(l -> l.startsWith("js/attempt/")).map(l -> read("/assets/" + l))
                .reduce("", String::concat).getBytes(StandardCharsets.UTF_8))).isLessThan(20_000);
    }

    @Test
    void aResultShowsMarksRanksReceiptAndKey() throws IOException {
        var result = render("attempt/result", "attempt-result", result());
        assertThat(result.select(".score__big").text()).isEqualTo("85 trên 100 điểm");
        assertThat(result.select("h1").text()).isEqualTo("Làm tốt lắm, anh/chị H’Hen Niê Êban");
        assertThat(result.select(".certificate__name").text()).isEqualTo("H’Hen Niê Êban");
        assertThat(result.select(".stats").text()).contains("16 phút 24 giây");
        assertThat(result.select("#h-ranks + div .places li").first().text()).contains("Trong đơn vị", "2 / 59");
        assertThat(result.select("#receipt-code").text()).isEqualTo("HT-7K4-MQ2-XD5");
        assertThat(result.select(".choice--right .verdict").text()).contains("Đáp án đúng");
        assertThat(result.select(".choice--wrong .verdict").text()).contains("chưa đúng");
        assertThat(result.select(".marks a").eachText()).containsExactly("1, Đúng", "2, Chưa đúng");
        assertThat(result.select(".marks a").eachAttr("href")).allMatch(to -> !result.select("details.reviewed " + to).isEmpty());
        assertThat(result.select("details.reviewed[open] h3").eachText()).containsExactly("Ai có trách nhiệm đóng kinh phí công đoàn?");
        assertThat(result.select("details.fold:not([open]) details.reviewed h3").eachText()).containsExactly("Công đoàn là gì?");
        assertThat(result.select("form[action=/contests/luat/certificate] button").text()).isEqualTo("Nhận giấy chứng nhận");
        assertThat(result.select("form[action=/contests/luat/attempts] button").text()).isEqualTo("Thi lượt 2");
        assertThat(result.select(".btn--primary")).hasSize(1);
        assertThat(result.html()).doesNotContain("attempt.");
    }

    @Test
    void aHiddenResultSaysWhenItWillBeShown() throws IOException {
        var hidden = new ResultPage("Luật", "luat", "Vòng 2", 2, "Kết quả công bố khi vòng thi đóng, lúc 24:00, 30/11/2026.", null, List.of(), null,
                new ResultPage.Receipt(true, true), new ResultPage.ShownRanks(false, List.of()), null, null, 0, null, null, false, false, false, 0, null, List.of());
        var page = render("attempt/result", "attempt-result-hidden", new SharedPage(hidden, own()));
        assertThat(page.text()).contains("24:00, 30/11/2026", "Hệ thống thu bài").doesNotContain("trên 100 điểm", "Thi lượt");
    }

    @Test
    void myAttemptsAndRefusalsLeadOn() throws IOException {
        var mine = render("attempt/mine", new MyAttemptsPage(List.of(new MyAttemptsPage.Mine(7, "Luật", "Vòng 2", 2, true, null, "10:34", null, null, null, null), new MyAttemptsPage.Mine(6, "Luật", "Vòng 2", 1, false, null, "9:00", "85", "100", "/contests/luat/certificate", null)), "", ""));
        assertThat(mine.select("main li form").eachAttr("action")).containsExactly("/contests/luat/certificate");
        assertThat(mine.select("main li a").eachAttr("href")).containsExactly("/attempts/7", "/attempts/6/result");
        assertThat(render("attempt/mine", new MyAttemptsPage(List.of(), "", "")).select(".empty a").attr("href")).isEqualTo("/");
        var refused = render("attempt/refused", new RefusedPage("Luật", "Vòng thi chưa mở.", "Vòng 2 mở lúc 08:00, 17/11/2026.", "luat", null));
        assertThat(refused.text()).contains("Vòng thi chưa mở.", "08:00, 17/11/2026");
    }

    private Document paper(Locale locale, boolean whole) {
        return Jsoup.parse(keep("paper-" + locale, new String(filled("attempt/paper", locale, page(locale, whole)), StandardCharsets.UTF_8)));
    }

    private Document render(String view, Record page) {
        return render(view, view.replace('/', '-'), SharedPage.of(page));
    }

    private Document render(String view, String name, SharedPage shared) {
        return Jsoup.parse(keep(name, new String(filled(view, VI, shared), StandardCharsets.UTF_8)));
    }

    private byte[] filled(String view, Locale locale, SharedPage shared) {
        var request = new SimpleHttpRequest<>(HttpMethod.GET, "/attempts/77", null).cookie(Cookie.of("lang", locale.getLanguage()));
        return pages.shared(request, view, shared).body();
    }

    /** Leaves the page in the build directory, to be looked at. */
    private static String keep(String name, String html) {
        try {
            Files.createDirectories(Path.of("target/views"));
            Files.writeString(Path.of("target/views/" + name + ".html"), html);
            return html;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private SharedPage page(Locale locale, boolean whole) {
        var slots = new ArrayList<QuestionsHtml.Slot>();
        slots.add(slot(slots.size() + 1, locale, QuestionsHtml.Item.of(false, "Người lao động là công dân nước ngoài được gia nhập công đoàn cơ sở khi hợp đồng có thời hạn từ đủ bao lâu?",
                List.of("6 tháng", "12 tháng", "24 tháng", "36 tháng")), 0b10));
        slots.add(slot(slots.size() + 1, locale, QuestionsHtml.Item.of(false, "Trang <script>alert(1)</script> & §5?", List.of("\" data-c=\"0\" onclick=\"x()", "2% quỹ tiền lương làm căn cứ đóng bảo hiểm xã hội bắt buộc", "c", "d")), 0));
        slots.add(slot(slots.size() + 1, locale, QuestionsHtml.Item.of(true, "Những khoản nào dưới đây là nguồn tài chính công đoàn?", List.of("Đoàn phí", "Tiền phạt", "Kinh phí công đoàn", "Tất cả")), 0b101));
        for (int i = 4; i <= 20; i++) {
            slots.add(slot(slots.size() + 1, locale, QuestionsHtml.Item.of(false, "Câu hỏi số " + i + " về mức đóng kinh phí công đoàn của doanh nghiệp?", List.of("một", "hai", "ba", "bốn")), 0));
        }
        var open = IntStream.rangeClosed(1, 20).filter(i -> i != 1 && i != 3).boxed().toList();
        var row = AttemptRowBuilder.builder().id(77).contestId(1).roundNo(2).personId(3).number(1).unitId(4).unitPath("1/4/").memberRole(MemberRole.MEMBER).paper("")
                .startedAt(1_795_000_000_000L).endsAt(1_795_001_200_000L).closesAt(1_795_001_320_000L).build();
        var page = new PaperPage("Tìm hiểu Luật Công đoàn năm 2024", "luat", "Vòng 2", 1, 1, false, false, false, null, 20, open,
                whole ? new PaperPage.Prediction("Sẽ có bao nhiêu người dự thi vòng 2?", "13.500", null) : null,
                whole ? new PaperPage.Essay("Công đoàn cơ sở nơi tôi làm việc", "Nêu một việc cụ thể.", 200, 800, List.of(new PaperPage.Criterion("Nêu đúng việc", "8")), "Trường tôi có 61 đoàn viên.", 6, null) : null, null, false,
                whole ? List.of(new PaperPage.Gap("e", "Bài tự luận mới có 6 chữ, cần ít nhất 200 chữ")) : List.of(),
                whole ? List.of(new PaperPage.Bulletin("08:10", "Câu 5 <in thiếu>: chọn phương án A.")) : List.of());
        return new SharedPage(page, PaperPage.own(row, 0, QuestionsHtml.of(slots), Instant.ofEpochMilli(1_795_000_078_000L)));
    }

    private QuestionsHtml.Slot slot(int number, Locale locale, QuestionsHtml.Item item, int chosen) {
        return new QuestionsHtml.Slot(number, QuestionsHtml.cut(pages.fragment(locale, "attempt/question", "question", Map.of("item", item))), chosen);
    }

    private SharedPage result() {
        var options = List.of(new ResultPage.Option("A", "Nhà nước", false, false), new ResultPage.Option("B", "Đoàn viên", true, false), new ResultPage.Option("C", "Doanh nghiệp", false, true));
        var wrong = new ResultPage.Question(ResultPage.Verdict.WRONG, true, "Thông hiểu", "Ai có trách nhiệm đóng kinh phí công đoàn?", "0", "5", options, "Đoàn viên đóng đoàn phí.", "Luật Công đoàn 2024, Điều 29", "");
        var right = new ResultPage.Question(ResultPage.Verdict.RIGHT, false, "Nhận biết", "Công đoàn là gì?", "5", "5", List.of(new ResultPage.Option("A", "Tổ chức", true, true)), "", "", "");
        var strip = QuestionsHtml.of(List.of(reviewed(1, "mark", Map.of("verdict", ResultPage.Verdict.RIGHT)), reviewed(2, "mark", Map.of("verdict", ResultPage.Verdict.WRONG))));
        var own = own().markup("strip", strip).markup("open", QuestionsHtml.of(List.of(reviewed(2, "item", Map.of("q", wrong)))))
                .markup("rights", QuestionsHtml.of(List.of(reviewed(1, "item", Map.of("q", right)))));
        return new SharedPage(new ResultPage("Tìm hiểu Luật Công đoàn năm 2024", "luat", "Vòng 2", 1, null,
                new ResultPage.Score("100", 20, List.of(new ResultPage.Section("Bài tự luận", null, "20"))), List.of("Bài tự luận đang chờ chấm."),
                null, new ResultPage.Receipt(false, false),
                new ResultPage.ShownRanks(false, List.of(new Ranks.Place("Trong đơn vị", "Trường THPT Buôn Ma Thuột", "2", "59", ""), new Ranks.Place("Trong cuộc thi", "", "128", "12.846", "Cùng điểm, làm nhanh hơn."))),
                new ResultPage.Review(1, 1, 0), null, 1, "/contests/luat/attempts", null, false, true, false, 0, null, List.of()), own);
    }

    private static PrerenderedPage.Filling own() {
        return new PrerenderedPage.Filling().text("callName", "H’Hen Niê Êban").text("heading", "Làm tốt lắm, anh/chị H’Hen Niê Êban").text("points", 85).text("right", 17).text("duration", "16 phút 24 giây")
                .text("receipt", "HT-7K4-MQ2-XD5").text("submitted", "10:34:29, 27/11/2026");
    }

    private QuestionsHtml.Slot reviewed(int number, String fragment, Map<String, Object> model) {
        var with = new java.util.HashMap<>(model);
        with.put("slot", QuestionsHtml.NUMBER);
        return new QuestionsHtml.Slot(number, PrerenderedPage.cut(pages.fragment(VI, "attempt/review-item", fragment, with)), 0);
    }

    private static String read(String path) {
        try (var in = PaperViewTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static int packed(byte[] plain) {
        var out = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return out.size();
    }
}
