package vn.hoithi.stories;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.Role;
import vn.hoithi.world.Phones;
import vn.hoithi.world.World;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** A leader brings the people of the unit in; one of them takes her account with the code on her slip. */
@MicronautTest(transactional = false)
class RosterStory {

    @Inject
    World world;
    @Inject
    Scene scene;

    @Test
    void minhImportsAListAndLanClaimsHerAccount() throws IOException {
        var province = world.province();
        var minh = world.staff("Trần Minh", province.factory(), Role.LEADER, province.wardA());
        var code = imported(minh, province);
        var number = Phones.fresh();
        try (var lan = scene.phone()) {
            lan.opens("/session/new?next=/me").follows("Có mã của đơn vị").types("Mã trên phiếu", "2222-2222-2222").follows("Tiếp tục").sees("Không có mã này");
            lan.types("Mã trên phiếu", code.toLowerCase().replace("-", "")).follows("Tiếp tục").sees("Đây có phải là anh/chị?", "N. T. Lan", province.schoolA().name());
            lan.types("Số điện thoại", "0905 12").typesInto("#password", "mùa thu lá bay").follows("Đồng ý và nhận tài khoản này").sees("thiếu chữ số");
            lan.types("Số điện thoại", number).typesInto("#password", "mùa thu lá bay").follows("Đồng ý và nhận tài khoản này").seesIn(".flash", "Chào anh/chị Nguyễn Thị Lan").seesIn(".who", "Nguyễn Thị Lan");
        }
        try (var elsewhere = scene.phone()) {
            elsewhere.opens("/session/new?next=/me").types("Số điện thoại", number).enters("#password", "mùa thu lá bay").seesIn(".who", "Nguyễn Thị Lan");
        }
        try (var phone = scene.phone(minh)) {
            phone.opens("/units/people/claims").sees("Đã nhận lúc", "Lê Văn Hùng").follows("Cấp mã mới cho Lê Văn Hùng").sees("kể cả phiếu đã in").follows("Cấp mã mới").sees("chỉ hiện một lần", "Lê Văn Hùng").looksOver();
            phone.opens("/units/people/claims").follows("Bỏ Lê Văn Hùng khỏi danh sách").follows("Bỏ khỏi danh sách").seesIn(".flash", "Đã bỏ Lê Văn Hùng");
        }
    }

    /** Lan's code. */
    private String imported(vn.hoithi.organisation.Actor minh, World.Province province) throws IOException {
        var lan = List.of("Nguyễn Thị Lan", "1988", "Đoàn viên", "", province.schoolA().name());
        var hung = List.of("Lê Văn Hùng", "1979", "Cán bộ", "", "");
        try (var phone = scene.phone(minh); var desk = scene.desk(minh)) {
            phone.opens("/units/people").follows("Nhập danh sách").attaches("#file", "sai.xlsx", list(lan, List.of("Không Rõ", "88", "Thợ", "0905", "Đơn vị lạ"))).follows("Gửi và xem trước").sees("Chưa nhập được", "Cần sửa");
            desk.opens("/units/people/import").attaches("#file", "danh-sach.xlsx", list(lan, hung)).follows("Gửi và xem trước").sees("Nguyễn Thị Lan", "Lê Văn Hùng");
            desk.follows("Nhập 2 người và lấy mã").sees("chỉ hiện một lần", "Nguyễn Thị Lan").looksOver();
            return desk.reads(".slip__code");
        }
    }

    @SafeVarargs
    private static byte[] list(List<String>... people) throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Danh sách");
            var header = sheet.createRow(0);
            List.of("Họ và tên", "Năm sinh", "Vai trò", "Số điện thoại", "Đơn vị").forEach(title -> header.createCell(Math.max(0, header.getLastCellNum())).setCellValue(title));
            for (var person : people) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                person.forEach(text -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text));
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
