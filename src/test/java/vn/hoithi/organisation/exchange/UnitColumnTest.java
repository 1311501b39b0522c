package vn.hoithi.organisation.exchange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoithi.sheet.Field;

import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

/** Headings as unions write them in their reports. */
class UnitColumnTest {

    @ParameterizedTest
    @CsvSource({"Mã CĐ, CODE", "Mã số đơn vị, CODE", "Tên CĐ, NAME", "Tên CĐCS, NAME", "Loại hình CĐ, FORM", "Trực thuộc, PARENT", "Công đoàn cấp trên trực tiếp, PARENT", "Số đoàn viên CĐ, MEMBERS",
        "Tổng số ĐVCĐ, MEMBERS", "Số cán bộ CĐ, OFFICERS", "Số cán bộ công đoàn (người), OFFICERS", "Tính đến ngày, DATE", "Căn cứ, SOURCE"})
    void aHeadingMeansOneColumn(String heading, UnitColumn column) {
        assertThat(Arrays.stream(UnitColumn.values()).filter(c -> c.called(Field.bare(heading)))).containsExactly(column);
    }
}
