package vn.hoithi.document;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts marks over and under letters of which Unicode has no whole ones, such as ê̆ and ơ̆ of the Ê Đê and the Jrai. PDF leaves a mark where
 * the pen is, beside the letter and through the mark it has already; here it stands in the middle, clear of what is there.
 */
public final class CombiningMarks {

    private static final String HORN = "\u031B";
    private static final double CLEAR = 0.035;
    private final TrueTypeFont face;
    private final CmapLookup glyphs;
    private final double em;

    CombiningMarks(TrueTypeFont face, CmapLookup glyphs) {
        this.face = face;
        this.glyphs = glyphs;
        try {
            this.em = face.getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where a mark is written: from the pen's place at its letter, in units of the size. */
    record Place(double right, double up) {
    }

    /** The sign stands on or below the letter before it. */
    public static boolean isMark(int sign) {
        return Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    /** Places for the marks of one letter, each clear of those before it. */
    List<Place> places(int letter, int[] marks) {
        var bare = bare(letter);
        var box = box(bare);
        var middle = middle(box(Normalizer.normalize(Character.toString(bare), Normalizer.Form.NFD).codePointAt(0)));
        double top = box.getUpperRightY() / em;
        double bottom = box.getLowerLeftY() / em;
        var places = new ArrayList<Place>();
        for (int mark : marks) {
            var own = box(mark);
            double up = own.getLowerLeftY() >= 0 ? Math.max(0, top + CLEAR - own.getLowerLeftY() / em) : own.getUpperRightY() < 0 ? Math.min(0, bottom - CLEAR - own.getUpperRightY() / em) : 0;
            places.add(new Place(middle - middle(own), up));
            top = own.getLowerLeftY() >= 0 ? up + own.getUpperRightY() / em : top;
            bottom = own.getUpperRightY() < 0 ? up + own.getLowerLeftY() / em : bottom;
        }
        return places;
    }

    /** Without its horn, which stands beside what is put over the letter. */
    private static int bare(int letter) {
        return Normalizer.normalize(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).replace(HORN, ""), Normalizer.Form.NFC).codePointAt(0);
    }

    private double middle(BoundingBox box) {
        return (box.getLowerLeftX() + box.getUpperRightX()) / 2 / em;
    }

    private BoundingBox box(int sign) {
        try {
            var glyph = face.getGlyph().getGlyph(glyphs.getGlyphId(sign));
            return glyph == null ? new BoundingBox() : glyph.getBoundingBox();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
