package vn.hoithi.itembank.word;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoithi.word.Docx;
import vn.hoithi.world.Cases;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoithi.word.Docx.p;
import static vn.hoithi.word.Docx.r;

/** Questions as people write them in Word. */
class WordQuestionsTest {

    @Test
    void theKeyIsSaidOrLooksSo() throws IOException {
        var rows = read(p("Câu 1: Hai cộng hai?"), p("A. Ba"), p("B. Bốn"), p("Đáp án: B"),
                p("Câu 2. Cấp nào?"), "<w:p>" + r("<w:u w:val=\"single\"/>", "A") + r(". Cơ sở") + "</w:p>", p("B. Tỉnh"),
                p("Câu 3: Ai?"), p("A. Lan"), "<w:p>" + r("<w:b/>", "B. Minh") + "</w:p>", "<w:p>" + r("<w:b/>", "C. Hoa") + "</w:p>",
                p("Câu 4: Màu?"), "<w:p>" + r("<w:b/>", "A.") + r(" Xanh") + "</w:p>", "<w:p>" + r("<w:b/>", "B.") + r("<w:color w:val=\"FF0000\"/>", " Đỏ") + "</w:p>",
                p("Câu 5: Sao?"), p("A. Không"), p("*B. Có"),
                p("Câu 6: Không rõ?"), p("A. Một"), p("B. Hai"));
        assertThat(column(rows, "Đáp án")).containsExactly("B", "A", "B, C", "B", "B", "");
        assertThat(column(rows, "Câu hỏi")).startsWith("Hai cộng hai?", "Cấp nào?");
        assertThat(column(rows, "B")).containsExactly("Bốn", "Tỉnh", "Minh", "Đỏ", "Có", "Hai");
    }

    @Test
    void choicesMayShareALineAndGoOnOverLines() throws IOException {
        var rows = read(p("1. Đoàn viên có quyền gì?"), p("Chọn ý đúng nhất."), p("A. Được bầu\tB. Được nghỉ C. Được thưởng   D. Cả ba"), p("Đáp án: D. Cả ba"), p("Giải thích: Theo luật."), p("Còn nữa."), p("Căn cứ: Điều 21"),
                p("2. Nghĩa vụ?"), p("a) Đóng đoàn phí"), p("đúng hạn"), p("b) Không"), p("2) Khác"));
        assertThat(rows.getFirst()).containsEntry("Câu hỏi", "Đoàn viên có quyền gì? Chọn ý đúng nhất.").containsEntry("A", "Được bầu").containsEntry("B", "Được nghỉ").containsEntry("C", "Được thưởng")
                .containsEntry("D", "Cả ba").containsEntry("Đáp án", "D. Cả ba").containsEntry("Giải thích", "Theo luật. Còn nữa.").containsEntry("Căn cứ", "Điều 21");
        assertThat(rows.get(1)).containsEntry("A", "Đóng đoàn phí đúng hạn").containsEntry("B", "Không");
    }

    @Test
    void numbersAndLettersThatWordDrawsAreRead() throws IOException {
        var numbering = shape(0, "Câu %1:", "decimal") + shape(1, "%1.", "upperLetter") + list(1, 0, "") + list(2, 1, "") + list(3, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
        var rows = rows(Docx.of(p(Docx.in(1, 0), "Một?"), p(Docx.in(2, 0), "Phải"), "<w:p><w:pPr>" + Docx.in(2, 0) + "</w:pPr>" + r("<w:highlight w:val=\"yellow\"/>", "Trái") + "</w:p>", p(Docx.in(1, 0), "Hai?"),
                p(Docx.in(3, 0), "Trên"), p(Docx.in(3, 0), "Dưới")).with("numbering", "numbering", numbering));
        assertThat(column(rows, "Câu hỏi")).containsExactly("Một?", "Hai?");
        assertThat(column(rows, "A")).containsExactly("Phải", "Trên");
        assertThat(column(rows, "Đáp án")).containsExactly("B", "");
    }

    @Test
    void keysMayStandApart() throws IOException {
        var table = "<w:tbl><w:tr><w:tc>" + p("1") + "</w:tc><w:tc>" + p("2") + "</w:tc></w:tr><w:tr><w:tc>" + p("A") + "</w:tc><w:tc>" + p("B") + "</w:tc></w:tr></w:tbl>";
        var questions = new String[] {p("Câu 1: a?"), p("A. x"), p("B. y"), p("Câu 2: b?"), p("A. x"), p("B. y"), ""};
        questions[6] = table;
        assertThat(column(read(questions), "Đáp án")).containsExactly("A", "B");
        questions[6] = p("1-B; 2-A");
        assertThat(column(read(questions), "Đáp án")).containsExactly("B", "A");
    }

    @Test
    void topicsAndLevelsAreReadAndWhatBelongsToNothingIsNamed() throws IOException {
        var rows = read(p("BỘ CÂU HỎI"), p("Chủ đề: Luật Công đoàn"), p("I. NHẬN BIẾT"), p("Câu 1: Một?"), p("A. x"), p("B. y"), p("Hết phần một."), p("Câu 2 (VD): Hai?"), p("A. x"), p("B. y"), p("Mức độ: Thông hiểu"));
        assertThat(column(rows, "Chủ đề").subList(0, 2)).containsOnly("Luật Công đoàn");
        assertThat(column(rows, "Mức độ").subList(0, 2)).containsExactly("NHẬN BIẾT", "Thông hiểu");
        assertThat(column(rows, "Không thuộc câu nào")).containsExactly("", "", "BỘ CÂU HỎI", "Hết phần một.");
    }

    @Test
    void aPictureIsNamedInItsQuestionAndStatementsAreNoChoices() throws IOException {
        var picture = "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        var rows = read(p("Câu 1: Xem hình:"), picture, p("a) Một"), p("b) Hai"), p("A. Chỉ a"), p("B. Chỉ b"));
        assertThat(rows.getFirst()).containsEntry("Câu hỏi", "Xem hình: [Hình] a) Một b) Hai").containsEntry("A", "Chỉ a");
    }

    @Test
    void aTableWithHeadingsIsAListOfItsOwn() throws IOException {
        var head = "<w:tr><w:tc>" + p("STT") + "</w:tc><w:tc>" + p("Câu hỏi") + "</w:tc><w:tc>" + p("A") + "</w:tc><w:tc>" + p("B") + "</w:tc><w:tc>" + p("Đáp án") + "</w:tc></w:tr>";
        var sheets = WordQuestions.read(Docx.of("<w:tbl>" + head + head.replace("STT", "1").replace("Câu hỏi", "Ai?") + "</w:tbl>").bytes());
        assertThat(sheets).hasSize(1);
        assertThat(sheets.getFirst().rows().get(1)).startsWith("1", "Ai?");
    }

    @Test
    void theFilesBesideTheProjectGiveWhatTheySay() throws IOException {
        assertThat(column(named(WordQuestions.read(Cases.file("docx-tracked-key.docx"))), "Đáp án")).containsExactly("B");
        assertThat(column(named(WordQuestions.read(Cases.file("docx-cau-numbering.docx"))), "Câu hỏi")).containsExactly("Luật Công đoàn có hiệu lực khi nào?", "Ai là đoàn viên?");
    }

    private static String shape(int id, String text, String format) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl></w:abstractNum>";
    }

    private static String list(int id, int shape, String changes) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + shape + "\"/>" + changes + "</w:num>";
    }

    private static List<Map<String, String>> read(String... body) throws IOException {
        return rows(Docx.of(body));
    }

    private static List<Map<String, String>> rows(Docx file) throws IOException {
        return named(WordQuestions.read(file.bytes()));
    }

    private static List<Map<String, String>> named(List<WordQuestions.Sheet> sheets) {
        var rows = sheets.getFirst().rows();
        return rows.stream().skip(1).map(row -> IntStream.range(0, row.size()).boxed().collect(Collectors.toMap(i -> rows.getFirst().get(i), row::get))).toList();
    }

    private static List<String> column(List<Map<String, String>> rows, String name) {
        return rows.stream().map(r -> r.getOrDefault(name, "")).toList();
    }
}
