package vn.hoithi.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SenseBreaksTest {

    @ParameterizedTest
    @CsvSource({"Tìm hiểu Luật Công đoàn năm 2024, Tìm_hiểu Luật Công_đoàn năm_2024", "Công đoàn đổi mới vì đoàn viên, Công_đoàn đổi_mới vì đoàn_viên",
            "LIÊN ĐOÀN LAO ĐỘNG, LIÊN_ĐOÀN LAO_ĐỘNG", "Hoa lan toàn mùa, Hoa lan toàn mùa", "Cuộc thiếu nhi, Cuộc thiếu nhi", "Theo Điều 12a, Theo Điều_12a", "Ông Công đi đoàn, Ông Công đi đoàn", "Hiểu luật để bảo vệ mình, Hiểu luật để bảo_vệ mình"})
    void wordsOfOneSenseStayTogether(String title, String kept) {
        assertThat(SenseBreaks.kept(title)).isEqualTo(kept.replace('_', '\u00A0'));
    }
}
