package vn.hoithi.itembank;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Choices that speak of the other choices, and choices that only look like it. */
class ChoiceWarningsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Tất cả các ý trên", "Tất cả phương án trên đều đúng", "Tất cả các phương án trên.", "Cả ba đáp án trên", "Cả 3 phương án trên", "Cả A và B", "Cả A, B và C", "Cả a, b, c",
        "A và B đúng", "A, B, C đều đúng", "Cả A và B đều sai", "Đáp án A và C", "Đáp án 1 và 3", "Phương án 1, 2 và 4", "Ý 1 và ý 2", "Câu a và câu b đúng", "Đáp án A và đáp án B", "A hoặc B",
        "Không có đáp án nào đúng", "Không đáp án nào đúng", "Không có phương án đúng", "Không phương án nào", "Không có câu nào đúng", "Không ý nào đúng", "Không có trường hợp nào nêu trên",
        "Tất cả đều đúng", "Tất cả đều sai", "Cả hai đều đúng", "Cả hai", "Cả 2 đều sai", "Đều đúng", "Các phương án trên đều sai", "Các trường hợp trên", "Cả ba trường hợp trên",
        "Tất cả những điều trên", "Hai ý trên", "Cả hai ý trên", "Một trong các phương án trên", "Không thuộc các trường hợp nêu trên", "Chỉ A đúng", "Chỉ có A và B", "A đúng, B sai", "B và C sai",
        "Bao gồm cả A và B", "Cả hai phương án A và B", "Phương án khác", "Đáp án khác", "Tất cả các nội dung trên", "Cả 3 ý kiến trên", "Toàn bộ các quyền nêu trên", "(A) và (B)", "A & B", "A+B",
        "Cả hai đáp án còn lại", "Tất cả các câu trên đều đúng", "Tất cả", "Đáp án A đúng", "Ngoài A và B"})
    void aChoiceThatSpeaksOfOthersIsFound(String choice) {
        assertThat(ChoiceWarnings.refersToOthers(choice)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 ngày", "Cả hai bên thỏa thuận", "Tất cả người lao động", "Điểm a và điểm b khoản 2 Điều 5", "Khoản 1 và 3 Điều 36", "Điều 1 và Điều 2", "Cả năm trên 14 ngày", "Không có điều kiện",
        "Tất cả các câu lạc bộ", "Không có người lao động nào", "Hai năm trở lên", "Ba cấp", "Trên 30 ngày", "Công đoàn cấp trên trực tiếp cơ sở", "Cả nước", "Không quá 12 giờ", "Đúng", "Sai", "Bao gồm cả tiền lương và phụ cấp",
        "Các công đoàn cấp trên cơ sở", "Chỉ có đoàn viên", "Vitamin A và B", "Không được phép", "Cả vợ và chồng", "Tất cả đoàn viên, người lao động", "Toàn bộ kinh phí công đoàn", "Nhóm A và nhóm B", "E", ""})
    void aChoiceThatStandsByItselfIsNot(String choice) {
        assertThat(ChoiceWarnings.refersToOthers(choice)).isFalse();
    }

    @Test
    void itIsSafeAtTheEndOrWhenNothingIsShuffled() {
        var all = List.of(choice("Một", false), choice("Hai", false), choice("Tất cả các ý trên", true));
        assertThat(ChoiceWarnings.unsafe(all)).isEmpty();
        assertThat(ChoiceWarnings.unsafe(List.of(choice("Một", false), choice("Hai", false), choice("Cả A và B", true)))).containsExactly(2);
        assertThat(ChoiceWarnings.unsafe(List.of(choice("Một", false), choice("Hai", false), choice("Cả hai ý trên", true), choice("Bốn", false)))).containsExactly(2);
        assertThat(ChoiceWarnings.unsafe(List.of(choice("Một", false), choice("Cả A và C", false), choice("Hai", false), choice("Không có đáp án nào đúng", false)))).containsExactly(1, 3);
        assertThat(ChoiceWarnings.unsafe(ChoiceWarnings.inOrder(List.of(choice("Một", false), choice("Hai", false), choice("Cả A và B", false))))).isEmpty();
    }

    private static Choice choice(String text, boolean fixed) {
        return new Choice(text, false, fixed);
    }
}
