package vn.hoithi.certificate;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.hoithi.document.CombiningMarks;
import vn.hoithi.document.Typeface;
import vn.hoithi.registration.PersonChecks;

import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What is drawn is read back from the PDF, and the code from its picture. */
class CertificatePdfTest {

    private static final String EVERY_LETTER = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
    private static final String ADDRESS = "https://hoithi.example.vn/certificates/K0MQ219DHR4T";

    private static byte[] drawn(String name, String unit, String title) throws IOException {
        return drawn(name, unit, title, new byte[0]);
    }

    private static byte[] drawn(String name, String unit, String title, byte[] emblem) throws IOException {
        var words = new CertificateText(name, unit, title, "Công đoàn Việt Nam", "Liên đoàn Lao động tỉnh Đắk Lắk", 8550, 10_000, "TM. BAN TỔ CHỨC", "Lê Thu Hoa", "Buôn Ma Thuột", true);
        return CertificatePdf.pdf(words, "K0MQ219DHR4T", ADDRESS, "hoithi.example.vn/certificates", Instant.parse("2026-11-20T18:00:00Z"), emblem);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            for (var font : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
            }
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void itSaysWhoWhatAndWhen() throws IOException {
        assertThat(text(drawn("Nguyễn Thị Hồng Nhung", "Trường THPT Buôn Ma Thuột, Công đoàn phường Tân Lập", "Tìm hiểu Luật Công đoàn năm 2024"))).contains("CÔNG ĐOÀN VIỆT NAM",
                "LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐẮK LẮK", "GIẤY CHỨNG NHẬN", "Nguyễn Thị Hồng Nhung", "Trường THPT Buôn Ma Thuột, Công đoàn phường Tân Lập", "đạt 85,5/100 điểm trong cuộc thi",
                "“Tìm hiểu Luật Công đoàn năm 2024”", "Buôn Ma Thuột, ngày 21 tháng 11 năm 2026", "TM. BAN TỔ CHỨC", "Lê Thu Hoa", "K0MQ-219D-HR4T", "hoithi.example.vn/certificates");
    }

    /** A red square stands where the emblem belongs: in the middle, or in the corner when names are long. */
    @Test
    void theEmblemStandsAboveTheNamesAndLeavesThemTheirRoom() throws IOException {
        var red = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        IntStream.range(0, 60 * 60).forEach(i -> red.setRGB(i % 60, i / 60, 0xffd01010));
        var png = new ByteArrayOutputStream();
        ImageIO.write(red, "png", png);
        assertThat(red(drawn("Nguyễn Thị Lan", "Trường Lê Hồng Phong", "An toàn", png.toByteArray()))).allMatch(x -> x > 390 && x < 450).hasSizeGreaterThan(1000);
        IntFunction<String> said = n -> "Liên đoàn ".repeat(n).strip();
        var words = new CertificateText(said.apply(5), said.apply(24), said.apply(9), said.apply(9) + " A", said.apply(9), 8550, 10_000, "TM. BAN TỔ CHỨC", "Lê Thu Hoa", "", true);
        var full = CertificatePdf.pdf(words, "K0MQ219DHR4T", ADDRESS, "hoithi.example.vn", Instant.parse("2026-11-20T18:00:00Z"), png.toByteArray());
        assertThat(red(full)).as("a corner").allMatch(x -> x > 50 && x < 100).hasSizeGreaterThan(1000);
        assertThat(text(full)).contains(said.apply(9));
        assertThat(text(drawn("Nguyễn Thị Lan", "Trường", "An toàn", "no picture".getBytes(StandardCharsets.US_ASCII)))).as("what is none is left out").contains("Nguyễn Thị Lan");
    }

    /** Where across the page something is red, a point a pixel. */
    private static List<Integer> red(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var picture = new PDFRenderer(document).renderImage(0, 1);
            return IntStream.range(0, picture.getWidth() * picture.getHeight()).filter(i -> (picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) & 0xffffff) == 0xd01010).mapToObj(i -> i % picture.getWidth()).toList();
        }
    }

    @Test
    void everyVietnameseLetterIsThere() throws IOException {
        var all = EVERY_LETTER.replaceAll("(.{12})", "$1 ").strip();
        var upper = all.toUpperCase(java.util.Locale.of("vi"));
        assertThat(text(drawn(all, upper, all)).replace(" ", "")).contains(EVERY_LETTER, EVERY_LETTER.toUpperCase(java.util.Locale.of("vi"))).doesNotContain("□");
    }

    /** Of the Ê Đê, Jrai, Bahnar, Mnông: letters with a whole sign, and letters with a mark over them. */
    private static final String PEOPLES = "ƀɃčČĕĔĭĬñÑŏŎŭŬ ê̆Ê̆ ô̆Ô̆ ơ̆Ơ̆ ư̆Ư̆ d̆ b̆ ẽ̱";

    @Test
    void lettersOfThePeoplesOfTheHighlandsAreReadBack() throws IOException {
        for (var name : List.of("H’Hen Niê̆", "Y Ƀhiŏ Êban Kdơ̆h", "Rơ̆ Čăm Ñul", PEOPLES)) {
            assertThat(Typeface.missing(name)).isEmpty();
            var read = Normalizer.normalize(text(drawn(name, "Buôn Ê̆ Mdrô̆ng", "Ơ̆")), Normalizer.Form.NFC);
            assertThat(read.replace(" ", "")).contains(Normalizer.normalize(name, Normalizer.Form.NFC).replace(" ", ""), "BuônÊ̆Mdrô̆ng").doesNotContain("□");
        }
    }

    @Test
    void aMarkStandsInTheMiddleOfItsLetterAndAboveWhatItHasAlready() throws IOException {
        for (var letter : List.of("ê", "Ê", "ơ", "e", "Ơ")) {
            try (var document = new PDDocument()) {
                var page = new PDPage(new PDRectangle(200, 200));
                document.addPage(page);
                var face = Typeface.of(document, "Serif-Bold");
                var parts = face.parts("n" + letter + "\u0306n");
                assertThat(parts).extracting(Typeface.Part::text).containsExactly("n" + letter, "\u0306", "n");
                var wide = face.width(letter);
                assertThat(parts.get(1).x()).as(letter).isBetween(face.width("n") + wide * 0.3, face.width("n") + wide * 0.7);
                assertThat(parts.get(1).up() > 0.1).as(letter).isEqualTo(!letter.equals("e") && !letter.equals("ơ"));
                assertThat(parts.get(2).x()).as("the pen goes on as if there were no mark").isEqualTo(face.width("n" + letter));
            }
        }
    }

    @Test
    void everyLetterANameMayHaveIsInEveryFace() throws IOException {
        try (var document = new PDDocument()) {
            for (var face : List.of("Serif-Regular", "Serif-Bold", "Serif-Italic", "Sans-Regular", "Sans-Bold")) {
                var typeface = Typeface.of(document, face);
                var lacking = IntStream.rangeClosed(0x21, 0x1FFFF).filter(c -> Character.isLetter(c) || CombiningMarks.isMark(c)).mapToObj(Character::toString)
                        .filter(letter -> PersonChecks.nameProblem("Aa" + letter).isEmpty() && !typeface.printable("a" + letter).equals(Normalizer.normalize("a" + letter, Normalizer.Form.NFC))).toList();
                assertThat(lacking).as(face).isEmpty();
            }
        }
    }

    @Test
    void theQrCodeInThePictureLeadsToTheVerification() throws Exception {
        try (var document = Loader.loadPDF(drawn("Nguyễn Thị Lan", "Trường Lê Hồng Phong", "An toàn"))) {
            var picture = new PDFRenderer(document).renderImage(0, 2);
            assertThat(picture.getWidth()).isEqualTo(1684);
            assertThat(picture.getHeight()).isEqualTo(1190);
            var corner = picture.getSubimage(100, 870, 240, 240);
            var pixels = corner.getRGB(0, 0, 240, 240, null, 0, 240);
            var code = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(240, 240, pixels))));
            assertThat(code.getText()).isEqualTo(ADDRESS);
        }
    }

    @Test
    void theLongestNamesAreAllThere() throws IOException {
        var name = "Công Tằng Tôn Nữ ".repeat(12).substring(0, 200).strip();
        var unit = "Công đoàn cơ sở Công ty Trách nhiệm hữu hạn, ".repeat(22).strip();
        var title = "Tìm hiểu Nghị quyết Đại hội ".repeat(8).substring(0, 200).strip();
        assertThat(text(drawn(name, unit, title))).contains(name, unit, title);
        assertThat(text(drawn("Ễ".repeat(200), unit, title)).replace(" ", "")).contains("Ễ".repeat(200));
    }

    @Test
    void aLetterTheFontLacksBecomesABoxAndAnEmojiGoes() throws IOException {
        assertThat(text(drawn("Lan 🌸👩🏽‍🏫 王\u0000 Nguyê\u0303n", "☃\uFE0F", "🎉"))).contains("Lan □ Nguyễn", "“”");
    }
}
