package vn.hoithi.study.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.study.importer.ImportResult.Imported;
import vn.hoithi.text.Vietnamese;

/** Real papers of unions lie beside the project and are never copied into it; without them there is nothing to test here. */
class RealPapersTest {

    private static final Path FOLDER = Path.of("../shared/data/materials");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @BeforeEach
    void papersAreThere() {
        if (!Files.isDirectory(FOLDER)) {
            if ("true".equals(System.getenv("CI"))) {
                fail("CI needs the papers of " + FOLDER);
            }
            System.out.println("Skipped: no papers in " + FOLDER);
            Assumptions.abort("no papers");
        }
    }

    @Test
    void theDecreeYieldsItsChaptersAndArticles() throws IOException {
        var file = FOLDER.resolve("nghi-dinh-105-2026-tai-chinh-cong-doan.md");
        var text = Files.readString(file);
        var anchors = sections(file).stream().map(ImportedDocument.Section::anchor).toList();
        assertThat(anchors.stream().filter(a -> a.startsWith("chuong-"))).hasSize(count(text, "(?m)^## Chương ")).hasSize(6);
        assertThat(anchors.stream().filter(a -> a.startsWith("dieu-"))).hasSize(count(text, "(?m)^### Điều ")).hasSize(18).contains("dieu-1", "dieu-18");
        var clauses = sections(file).stream().filter(s -> s.anchor().equals("dieu-3")).flatMap(s -> s.blocks().stream()).map(Block::label).toList();
        assertThat(clauses).startsWith("1.", "2.", "3.");
    }

    @Test
    void thePlansYieldTheirSections() throws IOException {
        assertThat(headings("dak-lak-2021-ke-hoach-truyen-thong-va-thi-truc-tuyen.txt")).contains("I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG", "2. Một số hoạt động chính", "III. TỔ CHỨC THỰC HIỆN");
        assertThat(headings("dak-nong-2023-thang-cong-nhan.txt")).contains("I. MỤC ĐÍCH, YÊU CẦU", "II. CÁC HOẠT ĐỘNG TRUYỀN THÔNG", "3. Văn phòng", "IV. TỔ CHỨC THỰC HIỆN");
        assertThat(headings("ninh-binh-2024-cong-doan-giao-duc.txt")).contains("1. Mục đích", "2. Yêu cầu", "III. NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU", "1. Công đoàn Giáo dục tỉnh");
        assertThat(headings("vinh-thuan-2024-ke-hoach-tuyen-giao.txt")).contains("II. CÁC NỘI DUNG TRỌNG TÂM NĂM 2024", "1. Liên đoàn Lao động huyện", "2. Các Công đoàn cơ sở trực thuộc");
    }

    @Test
    void nothingIsLost() throws IOException {
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                var written = new ArrayList<String>();
                for (var section : sections(file)) {
                    written.add(section.heading());
                    section.blocks().forEach(b -> written.add(b.label() + " " + Line.plain(b.markdown())));
                }
                var body = FrontMatter.of(Files.readString(file)).body();
                var missing = words(body);
                words(String.join(" ", written)).forEach(missing::remove);
                assertThat(missing).as(file.getFileName().toString()).isEmpty();
            }
        }
    }

    private static List<String> headings(String name) throws IOException {
        return sections(FOLDER.resolve(name)).stream().map(ImportedDocument.Section::heading).toList();
    }

    private static List<ImportedDocument.Section> sections(Path file) throws IOException {
        var result = Importer.read(file.getFileName().toString(), Files.readAllBytes(file));
        assertThat(result).as(file.toString()).isInstanceOf(Imported.class);
        return ((Imported) result).document().sections();
    }

    private static int count(String text, String shape) {
        return (int) Pattern.compile(shape).matcher(text).results().count();
    }

    private static List<String> words(String text) {
        return new ArrayList<>(WORD.matcher(Vietnamese.fold(text)).results().map(java.util.regex.MatchResult::group).toList());
    }
}
