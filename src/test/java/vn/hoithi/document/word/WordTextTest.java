package vn.hoithi.document.word;

import org.junit.jupiter.api.Test;
import vn.hoithi.document.word.Piece.Kind;
import vn.hoithi.document.word.Piece.Omitted;
import vn.hoithi.document.word.Piece.Paragraph;
import vn.hoithi.document.word.Piece.Table;
import vn.hoithi.office.Parts;
import vn.hoithi.office.TooLarge;
import vn.hoithi.word.Docx;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoithi.word.Docx.in;
import static vn.hoithi.word.Docx.p;
import static vn.hoithi.word.Docx.r;

/** What is read is what Word prints once all changes are accepted. */
class WordTextTest {

    private static final String LEVELS = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") + level(2, "decimal", "%2.%3.") + level(3, "lowerLetter", "%4)");

    @Test
    void changesAreReadAsAcceptedAlsoThoseOfParagraphsRowsAndLooks() throws IOException {
        assertThat(lines(Docx.of("<w:p>" + r("Đáp án: ") + "<w:del>" + "<w:r><w:delText>A</w:delText></w:r></w:del><w:ins>" + r("B") + "</w:ins></w:p>"))).containsExactly("Đáp án: B");
        assertThat(lines(Docx.of("<w:moveFrom>" + p("chỗ cũ") + "</w:moveFrom><w:p><w:moveFrom>" + r("cũ") + "</w:moveFrom><w:moveTo>" + r("mới") + "</w:moveTo></w:p>"))).containsExactly("mới");
        assertThat(lines(Docx.of(p("<w:rPr><w:del/></w:rPr>", "Một câu bị tách "), p("nay liền lại.")))).containsExactly("Một câu bị tách nay liền lại.");
        var table = "<w:tbl><w:tr><w:tc>" + p("Còn") + "</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("Đã xóa") + "</w:tc></w:tr></w:tbl>";
        assertThat(lines(Docx.of(table))).containsExactly("[[Còn]]");
        var look = ((Paragraph) read(Docx.of("<w:p>" + r("<w:rPrChange><w:rPr><w:u w:val=\"single\"/></w:rPr></w:rPrChange><w:b/>", "B. Ba cấp") + "</w:p>")).getFirst()).runs().getFirst().look();
        assertThat(look.bold()).isTrue();
        assertThat(look.underlined()).as("what it was before the change").isFalse();
    }

    @Test
    void numbersAreDrawnOnSeveralLevelsAndStartAnewBelowEachHigherOne() throws IOException {
        var file = Docx.of(p(in(1, 0), "Mục đích"), p(in(1, 1), "Yêu cầu"), p(in(1, 2), "Nhỏ"), p(in(1, 2), "Nhỏ hơn"), p(in(1, 3), "Điểm"), p(in(1, 0), "Nội dung"), p(in(1, 1), "Việc"), p(in(1, 2), "Con"))
                .with("numbering", "numbering", shape(0, LEVELS) + list(1, 0, ""));
        assertThat(lines(file)).containsExactly("I. Mục đích", "1. Yêu cầu", "1.1. Nhỏ", "1.2. Nhỏ hơn", "a) Điểm", "II. Nội dung", "1. Việc", "1.1. Con");
    }

    @Test
    void wordsAroundANumberAndAnyStartAreDrawn() throws IOException {
        var levels = "<w:lvl w:ilvl=\"0\"><w:start w:val=\"5\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"Điều %1.\"/></w:lvl>";
        assertThat(lines(Docx.of(p(in(1, 0), "Phạm vi"), p("Lời."), p(in(1, 0), "Đối tượng"), p(in(2, 0), "Lại từ đầu"), p(in(1, 0), "Đi tiếp")).with("numbering", "numbering",
                shape(0, levels) + list(1, 0, "") + list(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"9\"/></w:lvlOverride>"))))
                .containsExactly("Điều 5. Phạm vi", "Lời.", "Điều 6. Đối tượng", "Điều 9. Lại từ đầu", "Điều 10. Đi tiếp");
    }

    @Test
    void aStyleMayNumberAndEmptyParagraphsCount() throws IOException {
        var styles = "<w:style w:styleId=\"Dieu\"><w:name w:val=\"Điều\"/><w:basedOn w:val=\"H\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId=\"H\"><w:name w:val=\"heading 2\"/></w:style>";
        var levels = level(0, "upperRoman", "Chương %1") + level(1, "decimal", "Điều %2.").replace("<w:lvlText", "<w:pStyle w:val=\"Dieu\"/><w:lvlRestart w:val=\"0\"/><w:lvlText");
        var file = Docx.of(p("<w:pStyle w:val=\"Dieu\"/>", "Một"), "<w:p><w:pPr><w:pStyle w:val=\"Dieu\"/></w:pPr></w:p>", p(in(1, 0), "Chung"), p("<w:pStyle w:val=\"Dieu\"/>", "Ba"),
                p("<w:pStyle w:val=\"Dieu\"/>" + in(0, 0), "Không số")).with("styles", "styles", styles).with("numbering", "numbering", shape(0, levels) + list(1, 0, ""));
        assertThat(lines(file)).containsExactly("Điều 1. Một", "Điều 2. ", "Chương I Chung", "Điều 3. Ba", "Không số");
        assertThat(((Paragraph) read(file).getFirst()).heading()).isEqualTo(2);
    }

    @Test
    void formatsOfNumbers() {
        assertThat(List.of(NumeralFormat.of("lowerLetter", 27), NumeralFormat.of("upperLetter", 4), NumeralFormat.of("upperRoman", 49), NumeralFormat.of("decimalZero", 7), NumeralFormat.of("none", 3),
                NumeralFormat.of("vietnameseCounting", 3))).containsExactly("aa", "D", "XLIX", "07", "", "ba");
    }

    @Test
    void wordsAreFoundInWhateverTheyAreWrapped() throws IOException {
        var choice = "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wps:wsp><wps:txbx><w:txbxContent>" + p("Trong khung") + "</w:txbxContent></wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>" + p("Trong khung") + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>";
        assertThat(lines(Docx.of("<w:sdt><w:sdtPr/><w:sdtContent>" + p("Trong ô") + "</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>" + r("một ") + "</w:sdtContent></w:sdt><w:smartTag>" + r("hai ")
                + "</w:smartTag><w:fldSimple>" + r("ba") + "</w:fldSimple></w:p><w:p>" + r("Ngoài") + "<w:r>" + choice + "</w:r></w:p>")))
                .containsExactly("Trong ô", "một hai ba", "Ngoài", "Trong khung");
    }

    @Test
    void fieldsShowTheirResultAndLeadWhereTheySay() throws IOException {
        var field = "<w:p>" + r("Xem ") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"https://congdoan.example/luat\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + r("Luật") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:hyperlink r:id=\"l\">" + r(" tệp") + "</w:hyperlink></w:p>";
        var pieces = read(Docx.of(field).link("l", "file:///C:/luat.doc"));
        assertThat(((Paragraph) pieces.getFirst()).runs()).extracting(Run::text).containsExactly("Xem ", "Luật", " tệp");
        assertThat(((Paragraph) pieces.getFirst()).runs()).extracting(Run::link).containsExactly("", "https://congdoan.example/luat", "");
        assertThat(pieces).contains(new Omitted(Kind.LINK, "file:///C:/luat.doc"));
    }

    @Test
    void whatIsNoWordsIsNamed() throws IOException {
        var pieces = read(Docx.of("<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Picture 1\" descr=\"Sơ đồ bốn cấp\"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
                "<w:p><w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r><w:r><w:drawing><c:chart/></w:drawing></w:r></w:p>",
                "<w:p>" + r("<w:vanish/>", "ghi chú ẩn") + r("hiện") + "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Webdings\" w:char=\"F021\"/></w:r></w:p>",
                "<w:altChunk r:id=\"z\"/><w:p><w:r><w:pict><v:line/></w:pict></w:r></w:p>").with("comments", "comments", "<w:comment/><w:comment/>").with("header1", "hdr", p("Tài liệu nội bộ")));
        assertThat(pieces.stream().filter(Omitted.class::isInstance)).containsExactly(new Omitted(Kind.PICTURE, "Sơ đồ bốn cấp"), new Omitted(Kind.OBJECT, "Excel.Sheet.12"), new Omitted(Kind.CHART, ""),
                new Omitted(Kind.EQUATION, ""), new Omitted(Kind.SYMBOL, "Webdings F021"), new Omitted(Kind.HIDDEN, ""), new Omitted(Kind.EMBEDDED, ""), new Omitted(Kind.HEADER, "Tài liệu nội bộ"),
                new Omitted(Kind.COMMENT, "2"));
        assertThat(lines(pieces)).contains("hiệnx=2✓□").noneMatch(l -> l.contains("ẩn"));
    }

    @Test
    void footnotesFollowTheirParagraph() throws IOException {
        var notes = "<w:footnote w:id=\"-1\">" + p("") + "</w:footnote><w:footnote w:id=\"2\">" + p(" Luật 50/2024/QH15.") + "</w:footnote>";
        assertThat(lines(Docx.of("<w:p>" + r("Theo luật") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r(" thì được.") + "</w:p>", p("Tiếp.")).with("footnotes", "footnotes", notes)))
                .containsExactly("Theo luật[1] thì được.", "[1]  Luật 50/2024/QH15.", "Tiếp.");
    }

    @Test
    void cellsKeepTheirParagraphsAndRowsTheirWidth() throws IOException {
        var table = (Table) read(Docx.of("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("Rộng") + p("Hai dòng") + "</w:tc></w:tr><w:tr><w:tc>" + p("1") + "</w:tc><w:sdt><w:sdtContent><w:tc>" + p("2")
                + "</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>")).getFirst();
        assertThat(table.rows()).extracting(List::size).containsExactly(2, 2);
        assertThat(table.rows().getFirst().getFirst()).hasSize(2);
    }

    @Test
    void anAutomaticTableOfContentsIsNamedNotReadTwice() throws IOException {
        var styles = "<w:style w:styleId=\"M1\"><w:name w:val=\"toc 1\"/></w:style>";
        assertThat(read(Docx.of(p("<w:pStyle w:val=\"M1\"/>", "Chương I	3"), p("Chương I")).with("styles", "styles", styles))).first().isEqualTo(new Omitted(Kind.CONTENTS, ""));
    }

    @Test
    void whatIsNoWordFileOrFarTooLargeIsSaid() throws IOException {
        assertThatThrownBy(() -> WordText.read(new byte[] {'P', 'K', 3, 4, 0})).isInstanceOf(IOException.class);
        var large = Docx.of(p(" ".repeat(Parts.MOST + 1))).bytes();
        assertThatThrownBy(() -> WordText.read(large)).isInstanceOf(TooLarge.class);
        var deep = Docx.of("<w:sdt><w:sdtContent>".repeat(300) + "</w:sdtContent></w:sdt>".repeat(300)).bytes();
        assertThatThrownBy(() -> WordText.read(deep)).isInstanceOf(IOException.class);
    }

    private static String level(int at, String format, String text) {
        return "<w:lvl w:ilvl=\"" + at + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String shape(int id, String levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
    }

    private static String list(int id, int shape, String changes) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + shape + "\"/>" + changes + "</w:num>";
    }

    private static List<Piece> read(Docx file) throws IOException {
        return WordText.read(file.bytes()).pieces();
    }

    private static List<String> lines(Docx file) throws IOException {
        return lines(read(file));
    }

    private static List<String> lines(List<Piece> pieces) {
        return pieces.stream().filter(p -> !(p instanceof Omitted)).map(p -> p instanceof Paragraph q ? q.number() + q.words()
                : ((Table) p).rows().stream().map(row -> row.stream().map(c -> String.join("/", lines(c))).collect(Collectors.joining("|", "[", "]"))).collect(Collectors.joining("", "[", "]"))).toList();
    }
}
