package vn.hoithi.text;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.ArrayList;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class AlphabetTest {

    private static void inOrder(List<String> expected) {
        var shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(Vietnamese.order());
        assertThat(shuffled).isEqualTo(expected);
    }

    @Test
    void spacesAndHyphensPartWords() {
        inOrder(List.of("Bà Rịa Thành", "Bà Rịa - Vũng Tàu", "Bắc Ninh", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Hà", "Hà Nội", "Hà Tĩnh", "Hải Phòng", "Huế", "Hưng Yên"));
    }

    @Test
    void theTwentyNineLettersComeInTheirOrder() {
        inOrder(List.of("a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y"));
        inOrder(List.of("Dũng", "Duy", "Đạt", "Đức", "Em"));
    }

    @Test
    void tonesDecideOnlyWhereLettersAreEqual() {
        inOrder(List.of("ba", "ba ba", "bà", "bà ba", "bả", "bã", "bá", "bạ", "bai"));
        inOrder(List.of("hoa", "Hoà", "Hòa", "hóa", "hoài"));
    }

    @Test
    void numbersGoByTheirSize() {
        inOrder(List.of("Phường 1", "Phường 2", "Phường 10", "Phường 10A", "Phường An Phú"));
    }

    @Test
    void itDoesNotMatterHowLettersWereComposed() {
        for (var text : List.of("Buôn Ma Thuột", "ĐĂK NÔNG", "Krông Pắc", "H’Hen Niê", "Kpă Y Jŭ", "ê̆ ơ̆ č ñ")) {
            assertThat(Alphabet.key(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(Alphabet.key(text)).isASCII();
        }
        assertThat(Alphabet.key("ế".repeat(300))).hasSize(Alphabet.LONGEST);
        assertThat(Alphabet.key("")).isEmpty();
    }

    @Test
    void lettersOfTheEdeAndJraiStandWithTheirKin() {
        inOrder(List.of("Bih", "Ƀih", "Cil", "Čil", "Niê", "Niê̆", "Ñul", "Oa", "Ơh", "Ơ̆h", "Y"));
    }

    @Test
    void peopleStandByTheirGivenName() {
        var people = new ArrayList<>(List.of("Nguyễn Văn Ân", "Trần Thị An", "Đỗ Văn Đạt", "Lê Thị Dung", "Nguyễn Thị Ánh", "Lê Vân An", "Lêu Anh An"));
        people.sort(Comparator.comparing(Alphabet::personKey));
        assertThat(people).containsExactly("Lê Vân An", "Lêu Anh An", "Trần Thị An", "Nguyễn Thị Ánh", "Nguyễn Văn Ân", "Lê Thị Dung", "Đỗ Văn Đạt");
    }

    @Test
    void theTonesPlaceInAWordDoesNotMatterItsKindDoes() {
        assertThat(Alphabet.key("Hoà Bình")).isEqualTo(Alphabet.key("Hòa  bình"));
        assertThat(Alphabet.key("Hóa")).isNotEqualTo(Alphabet.key("Hòa"));
        assertThat(Alphabet.key("Buôn")).isNotEqualTo(Alphabet.key("buon"));
    }
}
