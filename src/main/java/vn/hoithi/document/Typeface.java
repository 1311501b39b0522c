package vn.hoithi.document;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A font of one document, embedded with the letters used. Liberation (SIL Open Font License) has every Vietnamese letter. */
public final class Typeface {

    private static final int WITHOUT_GLYPH = '□';
    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final CombiningMarks marks;

    private Typeface(PDType0Font font, CmapLookup glyphs, CombiningMarks marks) {
        this.font = font;
        this.glyphs = glyphs;
        this.marks = marks;
    }

    /** A stretch of a line: where it begins, at size 1, and how many signs of the line stand before it. */
    public record Part(String text, double x, double up, int before) {
    }

    /** @param name of the face, as Serif-Bold */
    public static Typeface of(PDDocument document, String name) throws IOException {
        try (var in = Typeface.class.getResourceAsStream("/liberation/Liberation" + name + ".ttf")) {
            TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            document.registerTrueTypeFontForClosing(face);
            var glyphs = face.getUnicodeCmapLookup();
            return new Typeface(PDType0Font.load(document, face, true), glyphs, new CombiningMarks(face, glyphs));
        }
    }

    /** The letters, marks and digits of a text that certificates print as boxes, each once; "" when they print it all. */
    public static String missing(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().filter(sign -> Character.isLetterOrDigit(sign) || CombiningMarks.isMark(sign)).filter(sign -> Letters.OF_NAMES.getGlyphId(sign) == 0).distinct()
                .limit(10).mapToObj(Character::toString).collect(Collectors.joining(" "));
    }

    /** Read when first asked for, and kept: all faces of the family have the same letters. */
    private static final class Letters {

        private static final CmapLookup OF_NAMES = read();

        private static CmapLookup read() {
            try (var in = Typeface.class.getResourceAsStream("/liberation/LiberationSerif-Bold.ttf"); var face = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()))) {
                return face.getUnicodeCmapLookup();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text as this font can print it: a letter it lacks becomes a box, what is no letter (emoji, joiners) is left out. */
    public String printable(String text) {
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

    /** A printable line in stretches: marks that no letter has in it already are stretches of their own. */
    public List<Part> parts(String line) {
        var parts = new ArrayList<Part>();
        var signs = line.codePoints().toArray();
        int from = 0;
        for (int at = 1; at < signs.length; at++) {
            int end = at;
            while (end < signs.length && CombiningMarks.isMark(signs[end])) {
                end++;
            }
            if (end > at) {
                add(parts, signs, from, at);
                var pen = width(new String(signs, 0, at - 1));
                var places = marks.places(signs[at - 1], Arrays.copyOfRange(signs, at, end));
                for (int i = at; i < end; i++) {
                    parts.add(new Part(Character.toString(signs[i]), pen + places.get(i - at).right(), places.get(i - at).up(), at - 1));
                }
                from = end;
                at = end;
            }
        }
        add(parts, signs, from, signs.length);
        return parts;
    }

    private void add(List<Part> parts, int[] signs, int from, int to) {
        if (from < to) {
            parts.add(new Part(new String(signs, from, to - from), width(new String(signs, 0, from)), 0, from));
        }
    }

    /** How wide a printable text is at size 1. */
    public double width(String text) {
        try {
            return font.getStringWidth(text) / 1000;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
