package vn.hoithi.itembank.exchange;

import org.junit.jupiter.api.Test;
import vn.hoithi.itembank.Choice;
import vn.hoithi.itembank.LongestChoice;

import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What other layouts leave in cells, and the forms a key comes in. */
class RemnantsTest {

    @Test
    void theNumberBeforeAQuestionIsTakenOff() {
        for (var typed : List.of("Câu 31: Thời hạn là bao lâu?", "Câu 31. Thời hạn là bao lâu?", "CÂU 31 - Thời hạn là bao lâu?", "Câu hỏi 31: Thời hạn là bao lâu?", "Câu số 31) Thời hạn là bao lâu?", "31. Thời hạn là bao lâu?",
                "Câu 31 Thời hạn là bao lâu?")) {
            assertThat(Remnants.stem(typed)).as(typed).isEqualTo(new Remnants.Stem("Thời hạn là bao lâu?", true));
        }
        for (var typed : List.of("30 ngày là thời hạn của gì?", "1.250.000 đồng là mức gì?", "Câu lạc bộ nào?", "Bài học kinh nghiệm?", "2025 là năm nào?")) {
            assertThat(Remnants.stem(typed)).as(typed).isEqualTo(new Remnants.Stem(typed, false));
        }
    }

    @Test
    void lettersBeforeChoicesAreTakenOff() {
        assertThat(Remnants.choices(List.of("A. 10 ngày", "B. 20 ngày", "C. 30 ngày", "D. Tất cả"))).isEqualTo(new Remnants.Choices(List.of("10 ngày", "20 ngày", "30 ngày", "Tất cả"), true, false));
        assertThat(Remnants.choices(List.of("a) 10 ngày", "b) 20 ngày", "30 ngày", "")).texts()).containsExactly("10 ngày", "20 ngày", "30 ngày", "");
        assertThat(Remnants.choices(List.of("1. Một", "2. Hai")).texts()).containsExactly("Một", "Hai");
        assertThat(Remnants.choices(List.of("1.5 triệu", "2.5 triệu")).cut()).isFalse();
        assertThat(Remnants.choices(List.of("A", "B")).cut()).isFalse();
        assertThat(Remnants.choices(List.of("Benjamin", "B. Franklin", "Lincoln", "Adams")).cut()).isFalse();
        assertThat(Remnants.choices(List.of("B. 20 ngày", "A. 10 ngày", "C. 30 ngày")).moved()).isTrue();
        assertThat(Remnants.choices(List.of("B. 20 ngày", "A. 10 ngày")).moved()).isTrue();
        assertThat(Remnants.choices(List.of("C. 20 ngày", "A. 10 ngày", "B. 30 ngày")).moved()).isTrue();
    }

    @Test
    void choicesOfOneCellAreTakenApart() {
        assertThat(Remnants.apart("A. 10 ngày\nB. 20 ngày\nC. 30 ngày", false).choices()).containsExactly("10 ngày", "20 ngày", "30 ngày");
        assertThat(Remnants.apart("A. 10 ngày; B. 20 ngày; C. 30 ngày", false).choices()).containsExactly("10 ngày", "20 ngày", "30 ngày");
        assertThat(Remnants.apart("a) một b) hai", false).choices()).containsExactly("một", "hai");
        assertThat(Remnants.apart("10 ngày\n20 ngày", false).choices()).containsExactly("10 ngày", "20 ngày");
        assertThat(Remnants.apart("- 10 ngày | 20 ngày", false).choices()).containsExactly("- 10 ngày", "20 ngày");
        assertThat(Remnants.apart("Thời hạn?\nA. 10 ngày\nB. 20 ngày", true)).isEqualTo(new Remnants.Parts("Thời hạn?", List.of("10 ngày", "20 ngày")));
        assertThat(Remnants.apart("Thời hạn của Khoản A. là gì?", true)).isEqualTo(new Remnants.Parts("Thời hạn của Khoản A. là gì?", List.of()));
    }

    @Test
    void aKeyComesInManyForms() {
        var choices = List.of("10 ngày", "20 ngày", "30 ngày", "40 ngày", "", "");
        for (var typed : List.of("A", "a", "A.", "a)", "(A)", "Đáp án A", "Phương án A", "A. 10 ngày", "10 ngày", "10 Ngày.", "Câu A", "Ý A đúng", "1")) {
            assertThat(KeyLetters.of(typed, choices)).as(typed).satisfies(k -> assertThat(k.slots()).containsExactly(0)).satisfies(k -> assertThat(k.bad() + k.twice()).isEmpty());
        }
        for (var typed : List.of("AC", "A,C", "A và C", "A; C", "A/C", "a-c", "A & C", "cả A và C đều đúng", "A, C.")) {
            assertThat(KeyLetters.of(typed, choices).slots()).as(typed).containsExactly(0, 2);
        }
        assertThat(KeyLetters.of("G", choices).bad()).isEqualTo("G");
        assertThat(KeyLetters.of("B, B", choices).twice()).isEqualTo("B");
        assertThat(KeyLetters.of("20", choices).bad()).isEqualTo("20");
        assertThat(KeyLetters.of("3", List.of("1", "2", "3", "4")).slots()).as("the choice itself before its number").containsExactly(2);
    }

    @Test
    void lengthThatGivesTheKeyAwayIsTold() {
        var told = IntStream.range(0, 20).mapToObj(i -> List.of(new Choice("ngắn", false, false), new Choice("một câu dài hơn hẳn", true, false), new Choice("vừa", false, false), new Choice("ít", false, false))).toList();
        assertThat(LongestChoice.told(told)).contains(new LongestChoice.Told(20, 20));
        assertThat(LongestChoice.told(told.subList(0, 9))).as("too few to say").isEmpty();
        var even = IntStream.range(0, 40).mapToObj(i -> List.of(new Choice("một câu dài hơn hẳn", i % 4 == 0, false), new Choice("b", i % 4 == 1, false), new Choice("c", i % 4 == 2, false), new Choice("d", i % 4 == 3, false))).toList();
        assertThat(LongestChoice.told(even)).isEmpty();
    }
}
