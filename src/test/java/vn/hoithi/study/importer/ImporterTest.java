package vn.hoithi.study.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.hoithi.study.importer.ImportResult.Imported;
import vn.hoithi.study.importer.ImportResult.Refusal;
import vn.hoithi.study.importer.ImportResult.Refused;

class ImporterTest {

    @Test
    void chaptersArticlesClausesAndPointsAreRecognised() {
        var sections = read("luat.txt", "Chương I\r\nQUY ĐỊNH CHUNG\r\nĐiều 1. Phạm vi\r\n1. Một việc.\r\na) Việc nhỏ;\r\n- Việc nhỏ hơn\r\nĐiều 2. Đối tượng\r\nMọi người.");
        assertThat(sections).extracting(ImportedDocument.Section::anchor).containsExactly("chuong-i", "dieu-1", "dieu-2");
        assertThat(sections.getFirst().heading()).isEqualTo("Chương I. QUY ĐỊNH CHUNG");
        assertThat(sections.get(1).blocks()).extracting(Block::kind).containsExactly(Block.Kind.CLAUSE, Block.Kind.POINT, Block.Kind.ITEM);
        assertThat(sections.get(1).blocks()).extracting(Block::label).containsExactly("1.", "a)", "");
    }

    @Test
    void textIsRepaired() {
        var text = Normalizer.normalize("I. MỤC ĐÍCH\nĐây\u00A0là **chữ** đậm\tvà câu\nbị ngắt dòng \\- giữa chừng.\nII. NỘI DUNG\n### 1. Hình thức\nHát.", Normalizer.Form.NFD);
        var sections = read("ke-hoach.txt", text);
        assertThat(sections).extracting(ImportedDocument.Section::anchor).containsExactly("phan-i", "phan-ii", "phan-ii-1");
        assertThat(sections.getFirst().blocks().getFirst().markdown()).isEqualTo("Đây là chữ đậm và câu bị ngắt dòng - giữa chừng.");
    }

    @Test
    void markdownThatIsNoOfficialPaperKeepsItsShape() {
        var sections = read("bai.md", "---\ntitle: Bài: một\n---\n## 1. Mở\n\n1. Một\n2. Hai\n\n### Con\n\nChữ\n\n## 2. Kết\n\nHết");
        assertThat(sections).extracting(ImportedDocument.Section::heading).containsExactly("1. Mở", "2. Kết");
        assertThat(sections.getFirst().blocks().getFirst().markdown()).isEqualTo("1. Một\n2. Hai\n\n## Con\n\nChữ");
        assertThat(((Imported) Importer.markdown("---\ntitle: Bài: một\n---\nChữ")).document().title()).isEqualTo("Bài: một");
    }

    @Test
    void frontMatterValuesMayHoldColons() {
        var matter = FrontMatter.of("---\ntitle: Hỏi đáp: mười câu\nkind: \"QA\"\n---\nThân bài");
        assertThat(matter.get("title")).isEqualTo("Hỏi đáp: mười câu");
        assertThat(matter.get("kind")).isEqualTo("QA");
        assertThat(matter.body()).isEqualTo("Thân bài");
        assertThat(FrontMatter.of("không có").body()).isEqualTo("không có");
    }

    @Test
    void wordFilesAreRead() throws Exception {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            for (var words : List.of("KẾ HOẠCH", "Hội thi thử", "I. MỤC ĐÍCH", "1. Vui * khoẻ.", "II. NỘI DUNG", "Hát.")) {
                document.createParagraph().createRun().setText(words);
            }
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Ngày");
            table.getRow(0).getCell(1).setText("Việc | khác");
            document.write(out);
            var made = ((Imported) Importer.read("Kế hoạch.docx", out.toByteArray())).document();
            assertThat(made.title()).isEqualTo("KẾ HOẠCH: Hội thi thử");
            assertThat(made.sections()).extracting(ImportedDocument.Section::anchor).containsExactly("mo-dau", "phan-i", "phan-ii");
            assertThat(made.sections().get(1).blocks().getFirst().markdown()).isEqualTo("Vui \\* khoẻ.");
            assertThat(made.sections().getLast().blocks().getLast().markdown()).contains("| Ngày | Việc \\| khác |");
        }
    }

    @Test
    void numbersThatWordOnlyDrawsAreWritten() throws Exception {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            var shape = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum.Factory.newInstance();
            shape.setAbstractNumId(java.math.BigInteger.ZERO);
            var level = shape.addNewLvl();
            level.setIlvl(java.math.BigInteger.ZERO);
            level.addNewStart().setVal(java.math.BigInteger.ONE);
            level.addNewNumFmt().setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat.DECIMAL);
            level.addNewLvlText().setVal("%1.");
            var numbering = document.createNumbering();
            var number = numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(shape)));
            for (var words : List.of("Việc thứ nhất.", "Việc thứ hai.")) {
                var paragraph = document.createParagraph();
                paragraph.setNumID(number);
                paragraph.setNumILvl(java.math.BigInteger.ZERO);
                paragraph.createRun().setText(words);
            }
            document.write(out);
            var blocks = ((Imported) Importer.read("a.docx", out.toByteArray())).document().sections().getFirst().blocks();
            assertThat(blocks).extracting(Block::label).containsExactly("1.", "2.");
        }
    }

    @Test
    void oldEncodingsAreRefusedNotConverted() {
        assertThat(refusal("a.txt", "C«ng ®oµn ViÖt Nam tæ chøc thi t×m hiÓu ph¸p luËt lao ®éng".getBytes(StandardCharsets.UTF_8))).isEqualTo(Refusal.TCVN3);
        assertThat(refusal("a.txt", "C«ng ®oµn ViÖt Nam".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Refusal.TCVN3);
        assertThat(refusal("a.txt", "Coâng ñoaøn Vieät Nam toå chöùc thi tìm hieåu phaùp luaät".getBytes(StandardCharsets.UTF_8))).isEqualTo(Refusal.LEGACY_ENCODING);
        assertThat(Importer.read("a.txt", "Công đoàn Việt Nam «tổ chức» thi, 5 % ± 1 µm".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Imported.class);
    }

    @Test
    void renamedBrokenAndHostileFilesAreRefused() throws Exception {
        assertThat(refusal("a.docx", "GIF89a".getBytes(StandardCharsets.UTF_8))).isEqualTo(Refusal.RENAMED);
        assertThat(refusal("a.txt", new byte[] {'P', 'K', 3, 4, 0})).isEqualTo(Refusal.RENAMED);
        assertThat(refusal("a.txt", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo(Refusal.RENAMED);
        assertThat(refusal("a.docx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})).isEqualTo(Refusal.OLD_WORD);
        assertThat(refusal("a.pdf", new byte[3])).isEqualTo(Refusal.WRONG_TYPE);
        assertThat(refusal("a.txt", new byte[Importer.LARGEST + 1])).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refusal("a.md", "  \n ".getBytes(StandardCharsets.UTF_8))).isEqualTo(Refusal.EMPTY);
        assertThat(refusal("a.docx", new byte[] {'P', 'K', 3, 4, 0, 0, 0})).isEqualTo(Refusal.UNREADABLE);
        assertThat(Importer.read("a.docx", word("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "&x;"))).isInstanceOf(Refused.class);
        assertThat(refusal("a.docx", word("", " ".repeat(40 << 20)))).isEqualTo(Refusal.TOO_LARGE);
    }

    private static byte[] word(String head, String words) throws Exception {
        try (var out = new ByteArrayOutputStream(); var original = new XWPFDocument()) {
            original.write(out);
            var made = new ByteArrayOutputStream();
            try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(out.toByteArray())); var zip = new ZipOutputStream(made)) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(entry.getName().equals("word/document.xml") ? (head + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                            + words + "</w:t></w:r></w:p></w:body></w:document>").getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
                }
            }
            return made.toByteArray();
        }
    }

    private static List<ImportedDocument.Section> read(String name, String text) {
        return ((Imported) Importer.read(name, text.getBytes(StandardCharsets.UTF_8))).document().sections();
    }

    private static Refusal refusal(String name, byte[] content) {
        return ((Refused) Importer.read(name, content)).why();
    }
}
