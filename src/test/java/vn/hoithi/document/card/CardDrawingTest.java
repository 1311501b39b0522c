package vn.hoithi.document.card;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.hoithi.web.look.Colour;

import javax.imageio.ImageIO;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class CardDrawingTest {

    private static final String LONG = "Công đoàn cơ sở Trung tâm Kiểm soát bệnh tật, Phòng chống HIV/AIDS và Y tế dự phòng huyện Krông Năng trực thuộc Sở Y tế tỉnh";
    private static final CardDrawing.Look LOOK = new CardDrawing.Look("Liên đoàn Lao động tỉnh Đắk Lắk", "Hội thi", Colour.UNION, new byte[0], false);

    private static Card card(String title) {
        return new Card("Đợt 2 đang mở", title, List.of("đến 23:00, 09/11/2026", LONG), List.of(new Card.Figure("12.846", "người đã dự thi"), new Card.Figure("417 / 463", "đơn vị đã có người thi")));
    }

    private static String words(Card card, CardDrawing.Look look) throws Exception {
        try (var document = Loader.loadPDF(CardDrawing.pdf(card, look))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void itIsAsLargeAsNetworksWishAndSmallToLoad() throws Exception {
        var png = CardDrawing.png(card("Tìm hiểu Luật Công đoàn năm 2024"), LOOK);
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(png.length).isLessThan(100_000);
        assertThat(picture.getRGB(1190, 200) & 0xffffff).as("ground").isEqualTo(0x0f3169);
    }

    @Test
    void aTitleOf120LettersIsWholeAndInsideItsRoom() throws Exception {
        assertThat(LONG.length()).isGreaterThanOrEqualTo(120);
        var said = words(card(LONG), LOOK);
        assertThat(said.replace(" ", "")).contains(LONG.replace(" ", "")).contains("12.846").contains("LiênđoànLaođộngtỉnhĐắkLắk");
        try (var document = Loader.loadPDF(CardDrawing.pdf(card(LONG), LOOK))) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<org.apache.pdfbox.text.TextPosition> signs) {
                    assertThat(signs).allSatisfy(s -> {
                        assertThat(s.getX() + s.getWidth()).as(text).isLessThanOrEqualTo(CardDrawing.WIDE - 20);
                        assertThat(s.getY()).as(text).isBetween(20f, (float) CardDrawing.TALL - 6);
                    });
                }
            }.getText(document);
        }
    }

    @Test
    void everyVietnameseLetterIsDrawnAndWhatIsNoLetterIsLeftOut() throws Exception {
        var letters = "ẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴĐ";
        assertThat(words(new Card("", letters, List.of(), List.of()), LOOK)).contains(letters);
        assertThat(words(new Card("", "Y Blim Êban 🎉\uE000", List.of(), List.of()), LOOK)).contains("Y Blim Êban").doesNotContain("□");
    }

    /** White and gold are read on every colour a union may choose. */
    @Test
    void wordsAreReadableOnEveryColour() {
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            var colour = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256)).readable();
            assertThat(contrast(colour.mast(), new Colour(0xee, 0xbc, 0x43))).as(colour.hex()).isGreaterThan(4.5);
            assertThat(contrast(colour.mastSecond(), new Colour(0xd7, 0xe0, 0xee))).as(colour.hex()).isGreaterThan(4.5);
        }
    }

    /** By the contrast of white on each. */
    private static double contrast(Colour ground, Colour ink) {
        return ground.contrast() / ink.contrast();
    }
}
