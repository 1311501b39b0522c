package vn.hoithi.web;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;

class FormTest {

    private static OptionalLong number(String typed) {
        return Form.of(Map.of("n", typed)).number("n");
    }

    @Test
    void wholeNumbersAreReadAsVietnameseAndEnglishWriteThem() {
        Map.of("20", 20L, " 1.234 ", 1234L, "12,500", 12_500L, "1 234 567", 1_234_567L, "007", 7L, "-3", -3L, "12500", 12_500L).forEach((typed, number) -> assertThat(number(typed)).as(typed).hasValue(number));
    }

    @Test
    void whatIsNoWholeNumberIsNotMadeAnother() {
        for (var typed : List.of("12,5", "1.5", "1.234,5", "1,23,456", "1.2345", "1e3", "mười hai", "", "20 câu", "12.34.567")) {
            assertThat(number(typed)).as(typed).isEmpty();
        }
    }
}
