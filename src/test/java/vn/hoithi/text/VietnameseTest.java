package vn.hoithi.text;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class VietnameseTest {

    @Test
    void decomposedTextIsComposedAndSpacesAreSingle() {
        var composed = "Nghị quyết Đại hội";
        assertThat(Vietnamese.line("  " + Normalizer.normalize(composed, Normalizer.Form.NFD).replace(" ", "\u00a0 \t") + "\n")).isEqualTo(composed);
        assertThat(Vietnamese.line("a\u0000b\u202Ec")).isEqualTo("abc");
        assertThat(Vietnamese.line(null)).isEmpty();
        assertThat(Vietnamese.line("02\u2011NQ/TW")).as("from a page of others").isEqualTo(Vietnamese.block("02\u2010NQ/TW")).isEqualTo("02-NQ/TW");
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
        assertThat(Vietnamese.fold("Y Ƀih Niê̆ Kdơ̆h Čil Ñul")).isEqualTo("y bih nie kdoh cil nul");
    }

    /** Every sign of the first plane, between others: with a sign that is not known beforehand at the end, everything goes the long way. */
    @Test
    void whatIsKnownOfSignsBeforehandIsWhatTheLongWayMakesOfThem() {
        var unknown = "\u3000";
        for (int c = 0; c <= 0xFFFF; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                for (var text : List.of("a" + (char) c + "e\u0302 Ơ", (char) c + "Ê", "i" + (char) c)) {
                    assertThat(Vietnamese.line(text)).as("%x", c).isEqualTo(Vietnamese.line(text + unknown));
                    var line = Vietnamese.line(text);
                    assertThat(Vietnamese.fold(text)).as("%x", c).isEqualTo(Vietnamese.bare(line));
                }
            }
        }
        assertThat(Stream.of("a  b", " a", "a ", "", " ").map(Vietnamese::line)).containsExactly("a b", "a", "a", "", "");
    }

    @Test
    void peopleSortByGivenName() {
        var sorted = Stream.of("Nguyễn Văn Thịnh", "Trần Thị An", "Đặng Ân", "Lê Bình", "H’Linh Niê").sorted(Comparator.comparing(Vietnamese::byGivenName)).toList();
        assertThat(sorted).containsExactly("Đặng Ân", "Trần Thị An", "Lê Bình", "H’Linh Niê", "Nguyễn Văn Thịnh");
    }

    @Test
    void placesAreInOrderWordByWord() {
        assertThat(Stream.of("Hải Phòng", "Hà Tĩnh", "Hà Nội", "Đà Nẵng", "Hà", "Bà Rịa - Vũng Tàu", "Bắc Ninh").sorted(Vietnamese.order()))
                .containsExactly("Bà Rịa - Vũng Tàu", "Bắc Ninh", "Đà Nẵng", "Hà", "Hà Nội", "Hà Tĩnh", "Hải Phòng");
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
