package vn.hoithi.study.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.study.importer.ImportResult.Imported;
import vn.hoithi.study.importer.ImportResult.Refusal;
import vn.hoithi.study.importer.ImportResult.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

/** The small files beside the project that real files are like; without them there is nothing to test here. */
class CasesTest {

    private static final Path FOLDER = Path.of("../shared/data/cases");

    @BeforeEach
    void casesAreThere() {
        if (!Files.isDirectory(FOLDER)) {
            if ("true".equals(System.getenv("CI"))) {
                fail("CI needs the files of " + FOLDER);
            }
            System.out.println("Skipped: no files in " + FOLDER);
            Assumptions.abort("no files");
        }
    }

    @Test
    void textInContentControlsIsThere() throws IOException {
        var sections = document("docx-content-control.docx").sections();
        assertThat(sections).extracting(ImportedDocument.Section::heading).containsExactly("Điều 1. Mất cả điều này", "Điều 2. Còn lại");
        assertThat(words(sections.getFirst())).isEqualTo("Đoạn này cũng mất.");
    }

    @Test
    void paragraphsOfACellStayApartAndTheTitleIsTheDocuments() throws IOException {
        var document = document("docx-letterhead-table.docx");
        assertThat(document.title()).isEqualTo("THỎA ƯỚC LAO ĐỘNG TẬP THỂ");
        assertThat(document.sections().getFirst().blocks()).extracting(Block::markdown).containsExactly("CÔNG ĐOÀN CẤP TRÊN", "CÔNG ĐOÀN CƠ SỞ A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập – Tự do – Hạnh phúc", "THỎA ƯỚC LAO ĐỘNG TẬP THỂ");
        assertThat(document.sections().getLast().heading()).isEqualTo("Điều 1. Phạm vi");
    }

    @Test
    void theWordsOfATextBoxAreThereOnce() throws IOException {
        assertThat(words(document("docx-textbox.docx").sections().getFirst())).isEqualTo("Khung chữ: số điện thoại đường dây nóng 1900 0000. Hết.");
    }

    @Test
    void automaticNumbersAreInTheText() throws IOException {
        assertThat(words(document("docx-cau-numbering.docx").sections().getFirst())).isEqualTo("Câu 1: Luật Công đoàn có hiệu lực khi nào? Câu 2: Ai là đoàn viên?");
    }

    @Test
    void trackedChangesAreReadAsAccepted() throws IOException {
        assertThat(words(document("docx-tracked-key.docx").sections().getFirst())).isEqualTo("Đáp án: B");
    }

    @Test
    void tcvn3IsNamedAndConvertedOnRequest() throws IOException {
        var file = Files.readAllBytes(FOLDER.resolve("docx-tcvn3-soft-hyphen.docx"));
        assertThat(Importer.read("cu.docx", file)).isEqualTo(new Refused(Refusal.TCVN3));
        assertThat(words(((Imported) Importer.readTcvn3("cu.docx", file)).document().sections().getFirst())).isEqualTo("Trường");
    }

    @Test
    void theTitleIsThatOfTheDecree() throws IOException {
        assertThat(document("heading-decree.md").title()).isEqualTo("NGHỊ ĐỊNH Quy định mức lương");
    }

    @Test
    void aBreakInACellStaysInTheTable() throws IOException {
        assertThat(document("table-br.md").sections().getFirst().blocks()).extracting(Block::markdown).containsExactly("| Vùng | Mức tháng<br>(đồng) |\n| --- | --- |\n| I | 5.310.000 |");
    }

    private static ImportedDocument document(String name) throws IOException {
        var result = Importer.read(name, Files.readAllBytes(FOLDER.resolve(name)));
        assertThat(result).as(name).isInstanceOf(Imported.class);
        return ((Imported) result).document();
    }

    private static String words(ImportedDocument.Section section) {
        return String.join(" ", section.blocks().stream().map(b -> (b.label() + " " + Line.plain(b.markdown())).strip()).toList());
    }
}
