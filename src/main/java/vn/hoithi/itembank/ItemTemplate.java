package vn.hoithi.itembank;

import vn.hoithi.sheet.XlsxTemplate;

import java.util.Arrays;
import java.util.List;

/** The workbook people fill in: a sheet with the header and two examples, and a sheet that explains the columns. */
final class ItemTemplate {

    private static final List<List<String>> EXAMPLES = List.of(
            List.of("Luật Công đoàn", "Nhận biết", "Hệ thống tổ chức của Công đoàn Việt Nam gồm bao nhiêu cấp?", "Hai cấp", "Ba cấp", "Bốn cấp", "Năm cấp", "", "", "C", "",
                    "Luật Công đoàn 2024, Điều 8", "Công đoàn Việt Nam được tổ chức thống nhất thành bốn cấp."),
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
            List.of("Lưu ý", "Xóa hai dòng ví dụ trước khi nhập. Không gộp ô, không dùng công thức. Mỗi tệp nhiều nhất 5.000 câu và 10 MB. Chỉ trang tính đầu tiên được đọc."));

    private ItemTemplate() {
    }

    static byte[] write() {
        var columns = Arrays.stream(ItemSheet.Column.values())
                .map(c -> new XlsxTemplate.Column(c.title, c == ItemSheet.Column.TEXT || c == ItemSheet.Column.EXPLANATION)).toList();
        return new XlsxTemplate("Câu hỏi", columns, EXAMPLES, HELP).write(sheet -> { });
    }
}
