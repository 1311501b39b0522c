package vn.hoithi.stories;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Units;
import vn.hoithi.time.Clock;
import vn.hoithi.world.World;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The staff's pages that no other story comes by, at a desk and on a phone: each is looked over in both colour schemes. */
@MicronautTest(transactional = false)
class DeskStory {

    private static final String[] TITLES = {"Chủ đề", "Mức độ", "Câu hỏi", "A", "B", "C", "Đáp án"};

    @Inject
    World world;
    @Inject
    Scene scene;
    @Inject
    ItemBank bank;
    @Inject
    Units units;
    @Inject
    Clock clock;

    @Test
    void hoaEditsAnItemAndImportsOthers() {
        var province = world.province();
        scene.nineItems(province);
        var item = bank.drawable(province.federation().path()).getFirst().itemId();
        everywhere(organiser(province), hoa -> {
            hoa.opens("/organiser/items/" + item).typesInto("#text", "").follows("Lưu câu hỏi").sees("Còn 1 mục");
            hoa.opens("/organiser/items/import").attaches("input[type=file]", "dung.xlsx", workbook("A")).follows("Gửi và xem trước").sees("1 câu đọc được");
            hoa.opens("/organiser/items/import").attaches("input[type=file]", "sai.xlsx", workbook("Z")).follows("Gửi và xem trước").sees("Dòng 2, cột Đáp án");
            hoa.opens("/organiser/items/import").attaches("input[type=file]", "hong.xlsx", new byte[] {'x'}).follows("Gửi và xem trước").sees("Tệp không phải .xlsx");
        });
    }

    @Test
    void hoaBringsInAMaterialAndRewordsIt() {
        var province = world.province();
        bank.topic("thu-" + province.number(), "Chủ đề thử " + province.number());
        everywhere(organiser(province), hoa -> {
            hoa.opens("/organiser/materials/new").follows("Xem trước").sees("Còn 1 mục");
            hoa.typesInto("#text", "## Điều 1. Phạm vi\n\n1. Khoản một.\n\na) Điểm a.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n").typesInto("#title", "Luật thử").follows("Xem trước").sees("Luật thử", "Khoản một");
            hoa.follows("Sửa nội dung").typesInto("#text", "1. Khoản **mới**.").follows("Xem trước").sees("Người đọc sẽ thấy", "Khoản mới").follows("Lưu").sees("Khoản mới");
            hoa.follows("Sửa thông tin").typesInto("#title", "").follows("Lưu").sees("Còn 1 mục");
            hoa.typesInto("#title", "Luật thử, bản sửa").follows("Lưu").sees("Luật thử, bản sửa").follows("Công bố").sees("Ngừng công bố");
        });
    }

    @Test
    void hoaReadsTheRulesAndIsAskedBeforeItOpens() {
        var province = world.province();
        var contest = scene.withEssay(province);
        units.declare(province.schoolA().id(), LocalDate.of(2026, 11, 15), 44, 4, "khai lại", null, clock.now());
        everywhere(organiser(province), hoa -> {
            hoa.opens("/organiser/contests/" + contest.slug() + "/roll").sees("44 đoàn viên", "15/11/2026");
            hoa.opens("/organiser/contests/" + contest.slug() + "/rules").sees("5 câu trắc nghiệm").opens("/organiser/contests/" + contest.slug() + "/essays");
            hoa.opens("/organiser/contests/new?preset=RESOLUTION").follows("Lưu nháp").sees("Vui lòng nhập tên cuộc thi").typesInto("#title", "Hỏi trước khi mở").follows("Lưu nháp").follows("Công bố cuộc thi")
                    .sees("không rút lại được").follows("Quay lại").sees("Kiểm tra trước khi công bố");
        });
    }

    @Test
    void theAdministratorAndTheLeaderFillInTheirForms() {
        var province = world.province();
        world.staff("Vũ Sơn", province.schoolB(), Role.MARKER, province.federation());
        everywhere(world.staff("Quản Trị", province.schoolA(), Role.ADMINISTRATOR, province.federation()), admin -> {
            admin.opens("/admin/roles").typesInto("#phone", "0912").follows("Phân quyền").sees("Còn 3 mục").follows("English").seesFilled("#phone", "0912").follows("Tiếng Việt").seesFilled("#phone", "0912").sees("Còn 3 mục");
            admin.opens("/admin/roles").follows("Thu hồi vai trò của Vũ Sơn").sees("Không còn ai giữ vai trò Giám khảo").opens("/admin/audit").sees("Phân quyền: Vũ Sơn");
        });
        everywhere(world.staff("Trần Minh", province.factory(), Role.LEADER, province.wardA()), minh -> minh.opens("/units/" + province.schoolA().id() + "/counts"));
    }

    private Actor organiser(World.Province province) {
        return world.staff("Phạm Hoa", province.schoolA(), Role.ORGANISER, province.federation());
    }

    private void everywhere(Actor actor, Consumer<Handset> story) {
        for (var device : List.of(scene.desk(actor), scene.phone(actor))) {
            try (device) {
                story.accept(device);
            }
        }
    }

    private static byte[] workbook(String key) {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var cells = List.of(TITLES, new String[] {"Luật thử", "Nhận biết", "Ai thành lập công đoàn?", "Người lao động", "Nhà nước", "Cả hai", key});
            for (int r = 0; r < cells.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < TITLES.length; c++) {
                    row.createCell(c).setCellValue(cells.get(r)[c]);
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
