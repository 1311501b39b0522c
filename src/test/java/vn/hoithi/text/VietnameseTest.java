package vn.hoithi.text;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class VietnameseTest {

    @Test
    void decomposedTextIsComposedAndSpacesAreSingle() {
        var composed = "Nghị quyết Đại hội";
        assertThat(Vietnamese.line("  " + Normalizer.normalize(composed, Normalizer.Form.NFD).replace(" ", "\u00a0 \t") + "\n")).isEqualTo(composed);
        assertThat(Vietnamese.line("a\u0000b\u202Ec")).isEqualTo("abc");
        assertThat(Vietnamese.line(null)).isEmpty();
    }

    @Test
    void linesOfABlockSurvive() {
        assertThat(Vietnamese.block("một\r\nhai\u2028ba\u0007")).isEqualTo("một\nhai\nba");
    }

    @Test
    void foldingForgetsMarksCaseAndTheKindOfD() {
        assertThat(Vietnamese.fold("NGHỊ QUYẾT Đắk Lắk")).isEqualTo("nghi quyet dak lak");
        assertThat(Vietnamese.fold(Normalizer.normalize("Ươm mầm đất Đỏ", Normalizer.Form.NFD))).isEqualTo("uom mam dat do");
        assertThat(Vietnamese.fold("Hoà Bình")).isEqualTo(Vietnamese.fold("Hòa Bình"));
        assertThat(Vietnamese.fold("H’Linh Niê")).contains("linh nie");
    }

    @Test
    void peopleSortByGivenName() {
        var sorted = Stream.of("Nguyễn Văn Thịnh", "Trần Thị An", "Đặng Ân", "Lê Bình", "H’Linh Niê").sorted(Comparator.comparing(Vietnamese::byGivenName)).toList();
        assertThat(sorted).containsExactly("Đặng Ân", "Trần Thị An", "Lê Bình", "H’Linh Niê", "Nguyễn Văn Thịnh");
    }

    @Test
    void wordsAreRunsBetweenSpaces() {
        assertThat(Vietnamese.words("  một hai,\nba ")).isEqualTo(3);
        assertThat(Vietnamese.words(" ")).isZero();
    }

    @Test
    void titlesMakeAddresses() {
        assertThat(Vietnamese.slug("Luật Công đoàn (2024)!")).isEqualTo("luat-cong-doan-2024");
        assertThat(Vietnamese.slug("từ ".repeat(60))).hasSizeLessThanOrEqualTo(60).doesNotEndWith("-");
    }
}
