package vn.hoithi.study.importer;

import org.junit.jupiter.api.Test;
import vn.hoithi.document.word.Piece;
import vn.hoithi.study.importer.ImportResult.Imported;
import vn.hoithi.study.importer.ImportResult.Refusal;
import vn.hoithi.study.importer.ImportResult.Refused;
import vn.hoithi.word.Docx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoithi.word.Docx.p;
import static vn.hoithi.word.Docx.r;

/** Papers of unions as Word writes them. */
class WordPapersTest {

    @Test
    void articlesThatWordNumbersAreSections() throws IOException {
        var numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"12\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"Điều %1.\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        var document = read(Docx.of(p(Docx.in(1, 0), "Thời giờ làm việc"), p("1. Một ngày tám giờ."), p(Docx.in(1, 0), "Nghỉ hằng năm"), p("Mười hai ngày.")).with("numbering", "numbering", numbering));
        assertThat(headings(document)).containsExactly("Điều 12. Thời giờ làm việc", "Điều 13. Nghỉ hằng năm");
        assertThat(document.sections().getFirst().blocks()).extracting(Block::label).containsExactly("1.");
    }

    @Test
    void numbersAloneMakePartsAndListsDoNot() throws IOException {
        var document = read(Docx.of(p("KẾ HOẠCH"), p("Hội thi năm 2026"), p("1. Mục đích"), p("Vui."), p("2. Nội dung"), p("2.1. Thời gian"), p("Tháng 7."), p("2.2. Hồ sơ gồm"), p("1. Đơn"), p("2. Ảnh"),
                p("3. Bản cam kết"), p("3. Tổ chức thực hiện"), p("Ban nữ công lo.")));
        assertThat(document.title()).isEqualTo("KẾ HOẠCH: Hội thi năm 2026");
        assertThat(headings(document)).containsExactly("Phần mở đầu", "1. Mục đích", "2. Nội dung", "2.1. Thời gian", "2.2. Hồ sơ gồm", "3. Tổ chức thực hiện");
        assertThat(document.sections()).extracting(ImportedDocument.Section::anchor).containsExactly("mo-dau", "muc-1", "muc-2", "muc-2-1", "muc-2-2", "muc-3");
        assertThat(document.sections().get(4).blocks()).extracting(Block::label).containsExactly("1.", "2.", "3.");
        var list = read(Docx.of(p("Hồ sơ gồm:"), p("1. Đơn"), p("2. Ảnh"), p("3. Bản cam kết"), p("Gửi trước ngày 5/7.")));
        assertThat(list.sections()).hasSize(1);
    }

    @Test
    void headingsByStyleMakePartsAndTheTitleStyleIsTheTitle() throws IOException {
        var styles = "<w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style><w:style w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style><w:style w:styleId=\"H2\"><w:name w:val=\"heading 2\"/></w:style>";
        var document = read(Docx.of(p("<w:pStyle w:val=\"T\"/>", "Sổ tay an toàn"), p("<w:pStyle w:val=\"H1\"/>", "Mở đầu"), p("Lời."), p("<w:pStyle w:val=\"H1\"/>", "Khi có cháy"), p("<w:pStyle w:val=\"H2\"/>", "Gọi ai"),
                p("114.")).with("styles", "styles", styles));
        assertThat(document.title()).isEqualTo("Sổ tay an toàn");
        assertThat(headings(document)).containsExactly("Phần mở đầu", "Mở đầu", "Khi có cháy", "Gọi ai");
        assertThat(document.sections()).extracting(ImportedDocument.Section::level).containsExactly(4, 1, 1, 2);
    }

    @Test
    void whatIsMissingIsNamedWithItsPlaceAndStandsInTheText() throws IOException {
        var picture = "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"Sơ đồ\"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        var document = read(Docx.of(p("Điều 1. Một"), p("Lời."), picture, p("Điều 2. Hai"), "<w:p>" + r("Xem ") + "<w:hyperlink r:id=\"l\">" + r("trang [này]") + "</w:hyperlink></w:p>")
                .link("l", "https://congdoan.example/a_(b)"));
        assertThat(document.notices()).containsExactly(new ImportedDocument.Notice(Piece.Kind.PICTURE, "Điều 1. Một", "Sơ đồ"));
        assertThat(Line.plain(document.sections().getFirst().blocks().getLast().markdown())).isEqualTo("[Hình: Sơ đồ]");
        assertThat(document.sections().getLast().blocks().getFirst().markdown()).isEqualTo("Xem [trang \\[này\\]](<https://congdoan.example/a_(b)>)");
    }

    @Test
    void cellsKeepTheirParagraphsAndFramesAreNoTables() throws IOException {
        var table = "<w:tbl><w:tr><w:tc>" + p("Vùng") + "</w:tc><w:tc>" + p("Mức") + p("(đồng)") + "</w:tc></w:tr><w:tr><w:tc>" + p("I") + "</w:tc><w:tc>" + p("5 | 6") + "</w:tc></w:tr></w:tbl>";
        var frame = "<w:tbl><w:tr><w:tc>" + p("Điều 2. Trong khung") + p("Lời trong khung.") + "</w:tc></w:tr></w:tbl>";
        var document = read(Docx.of(p("Điều 1. Mức lương"), table, frame));
        assertThat(document.sections().getFirst().blocks().getFirst().markdown()).isEqualTo("| Vùng | Mức<br>(đồng) |\n| --- | --- |\n| I | 5 \\| 6 |");
        assertThat(headings(document)).containsExactly("Điều 1. Mức lương", "Điều 2. Trong khung");
    }

    @Test
    void tcvn3IsConvertedWhereItsFontsStandAndCapitalsAreCapitals() throws IOException {
        var font = "<w:rFonts w:ascii=\".VnTime\"/>";
        var file = Docx.of("<w:p>" + r("<w:rFonts w:ascii=\".VnTimeH\"/>", "KÕ ho¹ch") + "</w:p><w:p>" + r(font, "C«ng ®oµn Tr") + "<w:r><w:rPr>" + font + "</w:rPr><w:softHyphen/></w:r>" + r(font, "êng ") + r("5 ± 1")
                + "</w:p>").bytes();
        assertThat(Importer.read("a.docx", file)).isEqualTo(new Refused(Refusal.TCVN3));
        assertThat(((Imported) Importer.readTcvn3("a.docx", file)).document().sections().getFirst().blocks()).extracting(Block::markdown).containsExactly("KẾ HOẠCH", "Công đoàn Trường 5 ± 1");
        assertThat(((Imported) Importer.readTcvn3("a.txt", "C«ng ®oµn ViÖt Nam".getBytes(StandardCharsets.ISO_8859_1))).document().title()).isEqualTo("Công đoàn Việt Nam");
    }

    @Test
    void titlesAreFoundBelowTheLetterhead() {
        assertThat(title("QUỐC HỘI\n\nLuật số: 50/2024/QH15\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLUẬT\n\nCÔNG ĐOÀN\n\nĐiều 1. Vị trí\n")).isEqualTo("LUẬT CÔNG ĐOÀN");
        assertThat(title("LIÊN ĐOÀN LAO ĐỘNG TỈNH A\nSố: 12/HD-LĐLĐ\nA, ngày 3 tháng 4 năm 2026\n\nHƯỚNG DẪN\nTổ chức Tháng Công nhân\n\nI. MỤC ĐÍCH\nVui.\nII. NỘI DUNG\nHát.")).isEqualTo("HƯỚNG DẪN: Tổ chức Tháng Công nhân");
        assertThat(title("CÔNG TY TNHH MỘT THÀNH VIÊN B\nĐộc lập – Tự do – Hạnh phúc\nSổ tay người lao động\n\nĐiều 1. A\nLời.")).isEqualTo("Sổ tay người lao động");
    }

    @Test
    void boldBeforeALetterIsAHeadingWithASpace() {
        var document = ((Imported) Importer.markdown("**Điều 5.**Phạm vi\n\nLời.\n\n**Điều 6.** Đối tượng\n\nAi.")).document();
        assertThat(headings(document)).containsExactly("Điều 5. Phạm vi", "Điều 6. Đối tượng");
    }

    @Test
    void pastedTextWithNumbersHasParts() {
        assertThat(headings(((Imported) Importer.markdown("Đề cương\n\n1. Mục đích\n\nVui khỏe.\n\n2. Cách làm\n\nHát.")).document())).containsExactly("Phần mở đầu", "1. Mục đích", "2. Cách làm");
        assertThat(((Imported) Importer.markdown("Cách làm:\n\n1. Đăng ký\n2. Thi\n3. Nhận giải\n\nHết.")).document().sections()).hasSize(1);
    }

    @Test
    void picturesAndLinksOfMarkdownAreNamedToo() {
        var kept = new ImportedDocument.Notice(Piece.Kind.PICTURE, "", "Sơ đồ");
        var link = new ImportedDocument.Notice(Piece.Kind.LINK, "", "../luat.docx");
        for (var head : List.of("## Một\n\n", "## Điều 1. Một\n\n")) {
            assertThat(((Imported) Importer.markdown(head + "![Sơ đồ](a.png) [luật](../luat.docx) [web](https://a.example) [trên](#a)")).document().notices()).containsExactly(kept, link);
        }
    }

    private static String title(String text) {
        return ((Imported) Importer.read("a.txt", text.getBytes(StandardCharsets.UTF_8))).document().title();
    }

    private static List<String> headings(ImportedDocument document) {
        return document.sections().stream().map(ImportedDocument.Section::heading).toList();
    }

    private static ImportedDocument read(Docx file) throws IOException {
        return ((Imported) Importer.read("a.docx", file.bytes())).document();
    }
}
