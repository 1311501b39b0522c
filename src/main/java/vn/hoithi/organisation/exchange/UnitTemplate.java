package vn.hoithi.organisation.exchange;

import vn.hoithi.organisation.UnitForm;
import vn.hoithi.sheet.XlsxTemplate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The workbook of units to fill in: a sheet with the header and three examples, and a sheet that explains the columns. */
final class UnitTemplate {

    private static final List<List<String>> EXAMPLES = List.of(
            List.of("VD-01", "Công đoàn phường Ví Dụ", "Công đoàn phường, xã, đặc khu", "", "", "", "", ""),
            List.of("VD-01-001", "CĐCS Trường Tiểu học Ví Dụ", "Công đoàn cơ sở", "VD-01", "45", "5", "30/06/2026", "Báo cáo 6 tháng"),
            List.of("VD-01-002", "CĐCS Công ty Mẫu", "Công đoàn cơ sở", "VD-01", "1200", "30", "30/06/2026", "Báo cáo 6 tháng"));
    private static final int PREPARED_ROWS = 2000;

    private UnitTemplate() {
    }

    /** The name is one of the examples'. */
    static boolean isExample(String name) {
        return EXAMPLES.stream().anyMatch(e -> e.get(1).equals(name));
    }

    static byte[] write(List<UnitForm> forms) {
        var columns = Arrays.stream(UnitColumn.values()).map(c -> new XlsxTemplate.Column(c.title(), c == UnitColumn.NAME)).toList();
        return new XlsxTemplate("Đơn vị", columns, EXAMPLES, help(forms)).write(sheet -> {
            for (var column : List.of(UnitColumn.CODE, UnitColumn.PARENT)) {
                sheet.range(1, column.ordinal(), PREPARED_ROWS, column.ordinal()).style().format("@").set(); // else Excel takes zeros away
            }
        });
    }

    private static List<List<String>> help(List<UnitForm> forms) {
        return List.of(
                List.of("Mã đơn vị", "Nên có. Chữ, số, gạch nối, nhiều nhất 32 ký tự, không trùng nhau. Lần sau gửi tệp, hệ thống nhận ra đơn vị theo mã. Không có mã thì nhận ra theo tên và đơn vị cấp trên."),
                List.of("Tên đơn vị", "Bắt buộc. Viết đủ dấu, nhiều nhất 200 ký tự."),
                List.of("Loại đơn vị", "Bắt buộc. Một trong: " + forms.stream().map(UnitForm::nameVi).collect(Collectors.joining("; ")) + ". Viết tắt quen dùng như CĐCS, LĐLĐ, CĐ phường, KCN cũng được."),
                List.of("Mã đơn vị cấp trên", "Mã của đơn vị ngay trên, có trong tệp (dòng trước hay sau đều được) hoặc đã có trên hệ thống. Ghi tên cũng được nếu chỉ một đơn vị có tên ấy. Để trống: ngay dưới đơn vị chọn lúc gửi tệp."),
                List.of("Số đoàn viên", "Có thể để trống. Gồm cả cán bộ, tính cả các đơn vị bên dưới. Ghi thì ghi cả số cán bộ."),
                List.of("Số cán bộ", "Cán bộ công đoàn trong số đoàn viên ấy."),
                List.of("Ngày số liệu", "Ví dụ 30/06/2026. Để trống: ngày gửi tệp."),
                List.of("Nguồn", "Số liệu lấy từ đâu, ví dụ “Báo cáo 6 tháng”. Để trống: tên tệp."),
                List.of("Lưu ý", "Xóa ba dòng ví dụ trước khi gửi. Các cột xếp thứ tự nào cũng được. Đơn vị không có trong tệp giữ nguyên, không bị đóng. Mỗi tệp nhiều nhất 130.000 dòng và 10 MB; tệp csv lớn hơn thì lưu thành xlsx."));
    }
}
