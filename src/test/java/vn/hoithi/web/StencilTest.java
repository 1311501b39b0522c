package vn.hoithi.web;

import org.junit.jupiter.api.Test;
import vn.hoithi.text.Vietnamese;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class StencilTest {

    @Test
    void holesAreFilledInOrderAndAsOftenAsTheyStandThere() {
        var stencil = Stencil.cut("<p>" + Stencil.hole("a") + ", " + Stencil.hole("b") + Stencil.hole("a") + "</p>");
        assertThat(filled(stencil, new Stencil.Filling().text("a", "Đặng").text("b", 7))).isEqualTo("<p>Đặng, 7Đặng</p>");
    }

    @Test
    void whatIsFilledInIsEscapedAndNeverLookedAtAgain() {
        var stencil = Stencil.cut(Stencil.hole("a") + Stencil.hole("b"));
        assertThat(filled(stencil, new Stencil.Filling().text("a", "<b>" + Stencil.hole("b")).text("b", "x"))).isEqualTo("&lt;b&gt;" + Stencil.hole("b") + "x");
    }

    @Test
    void holesWithoutAFillingAndMarksWithoutAnEndAreHarmless() {
        assertThat(filled(Stencil.cut("a" + Stencil.hole("none") + "b\uE000c"), new Stencil.Filling())).isEqualTo("ab\uE000c");
    }

    @Test
    void nothingTypedCanOpenAHole() {
        assertThat(Vietnamese.line("Lan " + Stencil.hole("name"))).isEqualTo("Lan name");
        assertThat(Vietnamese.block(Stencil.hole("questions"))).isEqualTo("questions");
    }

    private static String filled(Stencil stencil, Stencil.Filling filling) {
        return new String(stencil.fill(filling), StandardCharsets.UTF_8);
    }
}
