package vn.hoithi.web.look;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class ColourTest {

    @Test
    void contrastIsThatOfWcag() {
        assertThat(Colour.parse("#000000").orElseThrow().contrast()).isEqualTo(21);
        assertThat(Colour.parse("ffffff").orElseThrow().contrast()).isEqualTo(1);
        assertThat(Colour.parse("#767676").orElseThrow().contrast()).isBetween(4.53, 4.55);
        assertThat(Colour.parse("#1e4d96").orElseThrow().isReadable()).isTrue();
        assertThat(Colour.parse("#ffcc00").orElseThrow().isReadable()).isFalse();
    }

    @Test
    void whatIsNoColourIsNone() {
        for (var typed : new String[] {"", "red", "#12345", "#1234567", "#12345g", "#1e4d96;}body{display:none"}) {
            assertThat(Colour.parse(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void itIsReadOnItsOwnTint() {
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            var colour = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256)).readable();
            var tint = Pattern.compile("--blue-tint:(#[0-9a-f]{6})").matcher(colour.css()).results().map(m -> Colour.parse(m.group(1)).orElseThrow()).findFirst().orElseThrow();
            assertThat(colour.contrast() / tint.contrast()).as(colour.hex()).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void thereIsADarkEnoughOneOfEveryHueAndItsMastheadIsDarkerStill() {
        var random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            var colour = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256)).readable();
            assertThat(colour.isReadable()).isTrue();
            assertThat(colour.css()).matches("@layer tokens\\{@media \\(prefers-color-scheme:light\\)\\{:root\\{(--[a-z0-9-]+:#[0-9a-f]{6};?){6}}}@media \\(prefers-color-scheme:dark\\)\\{:root\\{(--[a-z0-9-]+:#[0-9a-f]{6};?){2}}}}\n");
        }
    }
}
