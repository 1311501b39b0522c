package vn.hoithi.roster;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Workbooks with people. */
final class Lists {

    static final String[] HEADER = {"Họ và tên", "Năm sinh", "Vai trò", "Số điện thoại", "Đơn vị"};

    private Lists() {
    }

    static String[] row(String name, String phone, String unit) {
        return new String[] {name, "1988", "Đoàn viên", phone, unit};
    }

    static byte[] of(String[]... rows) {
        return with(sheet -> { }, rows);
    }

    /** The same, mended by hand afterwards. */
    static byte[] with(Consumer<XSSFSheet> hand, String[]... rows) {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Danh sách");
            line(sheet, HEADER);
            for (var row : rows) {
                line(sheet, row);
            }
            hand.accept(sheet);
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void line(XSSFSheet sheet, String[] texts) {
        var cells = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                cells.createCell(i).setCellValue(texts[i]);
            }
        }
    }
}
