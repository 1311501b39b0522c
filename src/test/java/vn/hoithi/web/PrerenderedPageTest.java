package vn.hoithi.web;

import org.junit.jupiter.api.Test;
import vn.hoithi.text.Vietnamese;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class PrerenderedPageTest {

    @Test
    void holesAreFilledInOrderAndAsOftenAsTheyStandThere() {
        var page = PrerenderedPage.cut("<p>" + PrerenderedPage.slot("a") + ", " + PrerenderedPage.slot("b") + PrerenderedPage.slot("a") + "</p>");
        assertThat(filled(page, new PrerenderedPage.Filling().text("a", "Đặng").text("b", 7))).isEqualTo("<p>Đặng, 7Đặng</p>");
    }

    @Test
    void whatIsFilledInIsEscapedAndNeverLookedAtAgain() {
        var page = PrerenderedPage.cut(PrerenderedPage.slot("a") + PrerenderedPage.slot("b"));
        assertThat(filled(page, new PrerenderedPage.Filling().text("a", "<b>" + PrerenderedPage.slot("b")).text("b", "x"))).isEqualTo("&lt;b&gt;" + PrerenderedPage.slot("b") + "x");
    }

    @Test
    void holesWithoutAFillingAndMarksWithoutAnEndAreHarmless() {
        assertThat(filled(PrerenderedPage.cut("a" + PrerenderedPage.slot("none") + "b\uE000c"), new PrerenderedPage.Filling())).isEqualTo("ab\uE000c");
    }

    @Test
    void nothingTypedCanOpenAHole() {
        assertThat(Vietnamese.line("Lan " + PrerenderedPage.slot("name"))).isEqualTo("Lan name");
        assertThat(Vietnamese.block(PrerenderedPage.slot("questions"))).isEqualTo("questions");
    }

    private static String filled(PrerenderedPage page, PrerenderedPage.Filling filling) {
        return new String(page.fill(filling), StandardCharsets.UTF_8);
    }
}
