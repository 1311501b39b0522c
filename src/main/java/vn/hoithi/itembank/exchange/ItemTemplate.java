package vn.hoithi.itembank.exchange;

import vn.hoithi.sheet.XlsxTemplate;

import java.util.Arrays;
import java.util.List;

/** The workbook people fill in: a sheet with the header and two examples, and a sheet that explains the columns. */
final class ItemTemplate {

    private static final List<List<String>> EXAMPLES = List.of(
            List.of("Luật Công đoàn", "Nhận biết", "Từ ngày 01/7/2025, Công đoàn Việt Nam được tổ chức thành bao nhiêu cấp?", "Hai cấp", "Ba cấp", "Bốn cấp", "Năm cấp", "", "", "B", "",
                    "Luật Công đoàn 2024, Điều 8 khoản 1 (sửa đổi năm 2025)", "Ba cấp: trung ương, cấp trên cơ sở và cơ sở."),
            List.of("Tài chính công đoàn", "Thông hiểu", "Những đơn vị nào thuộc diện đóng kinh phí công đoàn?", "Doanh nghiệp", "Hợp tác xã",
                    "Đơn vị sự nghiệp hưởng đủ 100% lương từ ngân sách nhà nước", "Không có đơn vị nào ở trên", "", "", "A, B", "D", "Nghị định 105/2026/NĐ-CP, Điều 2",
                    "Đơn vị sự nghiệp chỉ phải đóng khi ngân sách nhà nước không trả đủ 100% lương."));
    private static final List<List<String>> HELP = List.of(
            List.of("Chủ đề", "Tên chủ đề. Tên chưa có trong ngân hàng sẽ được tạo mới khi nhập."),
            List.of("Mức độ", "Nhận biết, Thông hiểu hoặc Vận dụng."),
            List.of("Câu hỏi", "Nội dung câu hỏi, nhiều nhất 2.000 ký tự."),
            List.of("A đến F", "Từ 2 đến 6 phương án, viết liền nhau từ A, mỗi phương án nhiều nhất 500 ký tự."),
            List.of("Đáp án", "Chữ cái của ý đúng, ví dụ C. Nhiều ý đúng thì viết cách nhau dấu phẩy, ví dụ B, D."),
            List.of("Giữ vị trí", "Chữ cái của phương án không được đảo chỗ, ví dụ phương án “Cả ba ý trên”. Có thể để trống."),
            List.of("Căn cứ", "Điều, khoản của văn bản. Có thể để trống."),
            List.of("Giải thích", "Vì sao đáp án đúng; hiện khi xem lại bài. Có thể để trống."),
            List.of("Lưu ý", "Xóa hai dòng ví dụ trước khi nhập. Tệp có sẵn của đơn vị cũng gửi được, không cần chép sang mẫu này: hệ thống tự tìm dòng tiêu đề và các cột, anh/chị xem lại trước khi nhập. Các cột được đọc không dùng công thức. Mỗi tệp nhiều nhất 5.000 câu và 10 MB."));

    private ItemTemplate() {
    }

    static byte[] write() {
        var columns = Arrays.stream(ItemColumn.values()).filter(c -> c != ItemColumn.OPTIONS)
                .map(c -> new XlsxTemplate.Column(c.title(), c == ItemColumn.TEXT || c == ItemColumn.EXPLANATION)).toList();
        return new XlsxTemplate("Câu hỏi", columns, EXAMPLES, HELP).write(sheet -> { });
    }
}
