package vn.hoithi.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CitizenNumbersTest {

    @Test
    void numbersOfCitizensAreFoundHoweverTheyAreGrouped() {
        for (var text : new String[] {"CCCD 001088012345", "số 001 088 012 345 cấp ngày", "(001.088.012.345)", "0010 8801 2345", "001088 012345", "Căn cước: 001-088-012-345."}) {
            assertThat(CitizenNumbers.masked(text)).as(text).containsExactly("001••••••345");
        }
        assertThat(CitizenNumbers.masked("Chứng minh nhân dân số 012345678, CMND: 123 456 789")).containsExactly("012•••678", "123•••789");
    }

    @Test
    void otherNumbersAreLeftAlone() {
        for (var text : new String[] {"0901 234 567, 0912 345 678", "Tài khoản 113000012345", "5.310.000.000.000", "12/2024/QH15", "mã số thuế 0100109106", "999088012345", "Số 123456789",
            "0901234567 0912345678", "1.001088012345,5", "từ 2023 đến 2028"}) {
            assertThat(CitizenNumbers.masked(text)).as(text).isEmpty();
        }
    }
}
