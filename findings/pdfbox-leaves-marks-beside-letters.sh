#!/usr/bin/env bash
# PDFBox 3.0.8 with Liberation Serif (it has a glyph for each sign): a combining mark is written where the pen is after its letter, neither
# moved over the letter nor lifted above the circumflex it has already. So ê̆ and ơ̆ of the Ê Đê and the Jrai, which have no whole letter
# in Unicode, stand with the breve beside and through them, without an error. The text layout of Java's own picture library does no better
# with the same file, though browsers do. U+2011, the hyphen that does not break, has no glyph in the font: writing it throws.
. "$(dirname "$0")/with.sh"
jars org.apache.pdfbox:pdfbox:3.0.8 com.github.librepdf:openpdf-fonts-extra:2.0.3
OPTIONS=-Djava.awt.headless=true program <<'J'
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;

public class Main {
    static final int SIDE = 400, PEN = 100, SIZE = 200;

    record Ink(int left, int right, int top) {
        static Ink of(BufferedImage picture) {
            int left = SIDE, right = 0, top = SIDE;
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    if ((picture.getRGB(x, y) & 0xFF) < 128) {
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        top = Math.min(top, y);
                    }
                }
            }
            return new Ink(left, right, top);
        }
    }

    static BufferedImage written(String text) throws Exception {
        try (var document = new PDDocument(); var file = Main.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            var page = new PDPage(new PDRectangle(SIDE, SIDE));
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(PDType0Font.load(document, file), SIZE);
                content.newLineAtOffset(PEN, PEN);
                content.showText(text);
                content.endText();
            }
            var saved = new java.io.ByteArrayOutputStream();
            document.save(saved); // only now is the font in it
            try (var again = org.apache.pdfbox.Loader.loadPDF(saved.toByteArray())) {
                return new PDFRenderer(again).renderImage(0);
            }
        }
    }

    static BufferedImage laidOut(String text) throws Exception {
        try (var file = Main.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            var to = picture.createGraphics();
            to.setColor(Color.WHITE);
            to.fillRect(0, 0, SIDE, SIDE);
            to.setColor(Color.BLACK);
            new java.awt.font.TextLayout(text, Font.createFont(Font.TRUETYPE_FONT, file).deriveFont((float) SIZE), to.getFontRenderContext()).draw(to, PEN, SIDE - PEN);
            return picture;
        }
    }

    static void compare(String by, String letter, Ink bare, Ink marked) {
        System.out.println(by + ", breve on " + letter + ": " + (marked.right() > bare.right() + 10 ? "sticks out on the right" : "stays within the letter") + ", "
                + (marked.top() < bare.top() - 10 ? "stands above it" : "is no higher than what is there"));
    }

    public static void main(String[] a) throws Exception {
        for (var letter : new String[] {"\u00EA", "\u00D4"}) {
            compare("PDFBox", letter, Ink.of(written(letter)), Ink.of(written(letter + "\u0306")));
            compare("Java2D", letter, Ink.of(laidOut(letter)), Ink.of(laidOut(letter + "\u0306")));
        }
        try {
            written("02\u2011NQ/TW");
            System.out.println("U+2011 is written");
        } catch (RuntimeException refused) {
            System.out.println("U+2011: " + refused.getClass().getSimpleName());
        }
    }
}
J
expected <<'T'
PDFBox, breve on ê: sticks out on the right, is no higher than what is there
Java2D, breve on ê: sticks out on the right, is no higher than what is there
PDFBox, breve on Ô: sticks out on the right, is no higher than what is there
Java2D, breve on Ô: sticks out on the right, is no higher than what is there
U+2011: IllegalStateException
T
