package vn.hoithi.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"0905123456", "0905 123 456", "0905.123.456", "(0905) 123-456", "+84905123456", "+84 905 123 456", "84905123456", "0084905123456",
        "+840905123456", "905123456", " 0905\u00a0123\u00a0456 "})
    void theUsualFormsAreOneNumber(String typed) {
        assertThat(Phone.parse(typed)).contains("+84905123456");
        assertThat(Phone.problem(typed)).isEmpty();
    }

    @Test
    void aNumberThatBeginsLikeTheCountryCodeKeepsItsDigits() {
        assertThat(Phone.parse("0845123456")).contains("+84845123456");
        assertThat(Phone.parse("845123456")).contains("+84845123456");
    }

    @ParameterizedTest
    @CsvSource({"'',phone.missing", "không có,phone.letters", "0905 12a 456,phone.letters", "090512345,phone.short", "09051234567,phone.long",
        "0105123456,phone.prefix", "0243123456,phone.prefix", "+1 905 123 456,phone.letters"})
    void whatIsWrongIsNamed(String typed, String problem) {
        assertThat(Phone.parse(typed)).isEmpty();
        assertThat(Phone.problem(typed)).isEqualTo(problem);
    }

    @Test
    void itIsShownAsPeopleWriteItAndMaskedForOthers() {
        assertThat(Phone.display("+84905123456")).isEqualTo("0905 123 456");
        assertThat(Phone.masked("+84905123456")).isEqualTo("0905 *** 456");
        assertThat(Phone.display(null)).isEmpty();
    }
}
