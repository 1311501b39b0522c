package vn.hoithi.poster;

import io.micronaut.core.annotation.Nullable;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import vn.hoithi.document.PdfCanvas;
import vn.hoithi.document.Pictures;
import vn.hoithi.document.QrSquares;
import vn.hoithi.document.TextFitter;
import vn.hoithi.document.Typeface;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Posters as PDF, a page each, upright. They are drawn in the measures of A4; A3 is the same, larger. */
final class PosterPdf {

    private static final double WIDE = 595;
    private static final double TALL = 842;
    private static final double BAND = 96;
    private static final double FOOT = 58;
    private static final double MARGIN = 48;
    private static final double EMBLEM = 60;
    /** Side of the QR code: read from two steps away on A4. */
    private static final double CODE = 250;
    private static final double CODE_TOP = 388;
    /** With a picture below the band the code is smaller, and ends where it ends without. */
    private static final double STRIP = 124;
    private static final double SMALLER_CODE = 206;
    private static final double GAP = 4;

    private final PdfCanvas canvas;
    private final Color colour;
    private final Faces faces;
    private final PDImageXObject strip;
    private final double code;

    private PosterPdf(PdfCanvas canvas, Color colour, Faces faces, @Nullable PDImageXObject strip) {
        this.canvas = canvas;
        this.colour = colour;
        this.faces = faces;
        this.strip = strip;
        this.code = strip == null ? CODE : SMALLER_CODE;
    }

    /** Paper it is printed on. */
    enum Size {
        A4(1), A3(Math.sqrt(2));

        private final float scale;

        Size(double scale) {
            this.scale = (float) scale;
        }
    }

    /** The installation's colour and its emblem, a PNG, and the contest's picture, a JPEG; of no bytes for none. */
    record Look(Color colour, byte[] emblem, byte[] picture) {
    }

    private record Faces(Typeface plain, Typeface bold) {
    }

    static byte[] pdf(List<Poster> posters, Look look, Size size, Locale locale) throws IOException {
        try (var document = new PDDocument()) {
            var faces = new Faces(Typeface.of(document, "Sans-Regular"), Typeface.of(document, "Sans-Bold"));
            var emblem = Pictures.png(document, look.emblem()).orElse(null);
            var strip = Pictures.strip(document, look.picture(), WIDE / STRIP).orElse(null);
            for (var poster : posters) {
                var page = new PDPage(new PDRectangle((float) WIDE * size.scale, (float) TALL * size.scale));
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.transform(Matrix.getScaleInstance(size.scale, size.scale));
                    new PosterPdf(new PdfCanvas(content, (float) TALL), look.colour(), faces, strip).draw(poster, emblem);
                }
            }
            document.getDocumentInformation().setTitle(posters.getFirst().title() + " – " + posters.getFirst().unit());
            document.getDocumentInformation().setAuthor(posters.getFirst().owner());
            document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void draw(Poster poster, PDImageXObject emblem) throws IOException {
        band(poster, emblem);
        if (strip != null) {
            canvas.picture(strip, 0, BAND, WIDE, STRIP);
        }
        head(poster);
        code(poster);
        var top = middle(faces.bold, PdfCanvas.BLACK, poster.unit(), 62, 25, CODE_TOP + CODE + 18);
        if (!poster.path().isEmpty()) {
            middle(faces.plain, PdfCanvas.GREY, poster.path(), 30, 12, top + 2);
        }
        steps(poster.steps());
        foot(poster.typed());
    }

    /** A text above the code. */
    private record Line(Typeface face, Color ink, TextFitter.Fitted text) {
    }

    /** In the middle of its room, whatever there is to say. */
    private void head(Poster poster) throws IOException {
        var lines = new ArrayList<Line>();
        lines.add(new Line(faces.bold, colour, fitted(faces.bold, poster.kind().toUpperCase(Locale.of("vi")), WIDE - 2 * MARGIN, 22, 15)));
        lines.add(new Line(faces.bold, PdfCanvas.BLACK, fitted(faces.bold, poster.title(), WIDE - 2 * MARGIN, strip == null ? 104 : 72, strip == null ? 42 : 32)));
        poster.details().forEach(d -> lines.add(new Line(faces.plain, PdfCanvas.GREY, fitted(faces.plain, d, WIDE - 2 * MARGIN, 34, 13.5))));
        var height = lines.stream().mapToDouble(l -> l.text().height() + GAP).sum();
        var from = strip == null ? BAND : BAND + STRIP;
        var y = from + Math.max(6, (codeTop() - 40 - from - height) / 2);
        for (var line : lines) {
            y = canvas.write(line.face(), line.ink(), line.text(), PdfCanvas.Side.MIDDLE, WIDE / 2, y) + GAP;
        }
    }

    /** In the union's colour from edge to edge, its picture on white. */
    private void band(Poster poster, PDImageXObject emblem) throws IOException {
        canvas.rectangle(0, 0, WIDE, BAND);
        canvas.fill(colour);
        var left = MARGIN;
        if (emblem != null) {
            canvas.rectangle(MARGIN, (BAND - EMBLEM) / 2 - 4, EMBLEM + 8, EMBLEM + 8);
            canvas.fill(Color.WHITE);
            canvas.picture(emblem, MARGIN + 4, (BAND - EMBLEM) / 2, EMBLEM, EMBLEM);
            left += EMBLEM + 24;
        }
        var room = WIDE - MARGIN - left;
        var owner = fitted(faces.plain, poster.owner(), room, 34, 13);
        var site = fitted(faces.bold, poster.site(), room, 36, 24);
        var y = (BAND - owner.height() - site.height() - 2) / 2;
        y = canvas.write(faces.plain, Color.WHITE, owner, PdfCanvas.Side.LEFT, left, y);
        canvas.write(faces.bold, Color.WHITE, site, PdfCanvas.Side.LEFT, left, y + 2);
    }

    private void code(Poster poster) throws IOException {
        middle(faces.bold, colour, poster.scan(), 24, 16, codeTop() - 34);
        var squares = QrSquares.of(poster.link());
        var module = code / squares.getHeight();
        canvas.squares(squares, module, (WIDE - code) / 2, codeTop());
    }

    private double codeTop() {
        return CODE_TOP + CODE - code;
    }

    private void steps(List<String> steps) throws IOException {
        var wide = (WIDE - 2 * MARGIN) / steps.size();
        var top = TALL - FOOT - 62;
        for (int i = 0; i < steps.size(); i++) {
            var x = MARGIN + wide * i;
            canvas.line(faces.bold, colour, Integer.toString(i + 1), 26, 0, x, top + 24);
            canvas.write(faces.plain, PdfCanvas.BLACK, fitted(faces.plain, steps.get(i), wide - 32, 48, 11.5), PdfCanvas.Side.LEFT, x + 20, top);
        }
    }

    private void foot(String typed) throws IOException {
        canvas.stroke(colour, 1.2, MARGIN, WIDE - MARGIN, TALL - FOOT + 2);
        middle(faces.plain, PdfCanvas.GREY, typed, 32, 10.5, TALL - FOOT + 9);
    }

    private double middle(Typeface face, Color ink, String words, double room, double most, double top) throws IOException {
        return canvas.write(face, ink, fitted(face, words, WIDE - 2 * MARGIN, room, most), PdfCanvas.Side.MIDDLE, WIDE / 2, top);
    }

    private static TextFitter.Fitted fitted(Typeface face, String words, double wide, double tall, double most) {
        return new TextFitter(face::width).fit(face.printable(words), wide, tall, most, 8);
    }
}
