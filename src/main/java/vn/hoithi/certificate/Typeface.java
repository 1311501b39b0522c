package vn.hoithi.certificate;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;

/** A font of one document, embedded with the letters used. Liberation (SIL Open Font License) has every Vietnamese letter. */
final class Typeface {

    private static final int WITHOUT_GLYPH = '□';
    private final PDType0Font font;
    private final CmapLookup glyphs;

    private Typeface(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    /** @param name of the face, as Serif-Bold */
    static Typeface of(PDDocument document, String name) throws IOException {
        try (var in = Typeface.class.getResourceAsStream("/liberation/Liberation" + name + ".ttf")) {
            TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            document.registerTrueTypeFontForClosing(face);
            return new Typeface(PDType0Font.load(document, face, true), face.getUnicodeCmapLookup());
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text as this font can print it: a letter it lacks becomes a box, what is no letter (emoji, joiners) is left out. */
    String printable(String text) {
        var out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(sign -> {
            if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                out.append(' ');
            } else if (glyphs.getGlyphId(sign) > 0 && Character.getType(sign) != Character.FORMAT) {
                out.appendCodePoint(sign);
            } else if (Character.isLetterOrDigit(sign)) {
                out.appendCodePoint(WITHOUT_GLYPH);
            }
        });
        return out.toString().replaceAll(" +", " ").strip();
    }

    /** How wide a printable text is at size 1. */
    double width(String text) {
        try {
            return font.getStringWidth(text) / 1000;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
