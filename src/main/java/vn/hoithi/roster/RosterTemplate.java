package vn.hoithi.roster;

import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import vn.hoithi.sheet.XlsxTemplate;

import java.util.List;

/** The workbook a unit fills in: a sheet with the header and two examples, and a sheet that explains the columns. */
final class RosterTemplate {

    private static final List<RosterColumn> COLUMNS = List.of(RosterColumn.NAME, RosterColumn.YEAR, RosterColumn.ROLE, RosterColumn.PHONE, RosterColumn.UNIT);
    private static final List<List<String>> EXAMPLES = List.of(
            List.of("Nguyễn Thị Ví Dụ", "1988", "Đoàn viên", "0900 000 188", ""),
            List.of("Trần Văn Mẫu", "1979", "Cán bộ", "", ""));
    private static final List<List<String>> HELP = List.of(
            List.of("Họ và tên", "Bắt buộc. Viết đủ dấu, nhiều nhất 200 ký tự."),
            List.of("Năm sinh", "Bắt buộc. Bốn chữ số, ví dụ 1988. Viết cả ngày sinh cũng được, ví dụ 15/03/1988; chỉ năm được lưu."),
            List.of("Vai trò", "Bắt buộc. Cán bộ, Đoàn viên hoặc Người lao động."),
            List.of("Số điện thoại", "Có thể để trống. Người ấy ghi số của mình khi nhận tài khoản. Số 0 ở đầu bị Excel bỏ mất sẽ được thêm lại."),
            List.of("Đơn vị", "Có thể để trống: khi ấy là đơn vị chọn lúc gửi tệp. Nếu ghi thì là tên một đơn vị bên dưới. Trùng tên thì ghi cả đơn vị cấp trên, ví dụ “Công đoàn phường A › Trường B”."),
            List.of("Lưu ý", "Xóa hai dòng ví dụ trước khi nhập. Danh sách có sẵn của đơn vị cũng gửi được, không cần chép sang mẫu này: hệ thống tự tìm dòng tiêu đề và các cột, anh/chị xem lại trước khi nhập. Các cột được đọc không dùng công thức. Mỗi tệp nhiều nhất 5.000 người và 10 MB."));
    private static final int PREPARED_ROWS = 500;

    private RosterTemplate() {
    }

    /** The name is one of the examples'. */
    static boolean isExample(String name) {
        return EXAMPLES.stream().anyMatch(e -> e.getFirst().equals(name));
    }

    static byte[] write() {
        var columns = COLUMNS.stream().map(c -> new XlsxTemplate.Column(c.title(), c == RosterColumn.NAME || c == RosterColumn.UNIT)).toList();
        return new XlsxTemplate("Danh sách", columns, EXAMPLES, HELP).write(RosterTemplate::prepare);
    }

    private static void prepare(Worksheet sheet) {
        column(sheet, RosterColumn.PHONE).style().format("@").set(); // else Excel takes the zero away
        column(sheet, RosterColumn.ROLE).validateWithListByFormula("\"Cán bộ,Đoàn viên,Người lao động\"");
    }

    private static Range column(Worksheet sheet, RosterColumn column) {
        return sheet.range(1, COLUMNS.indexOf(column), PREPARED_ROWS, COLUMNS.indexOf(column));
    }
}
