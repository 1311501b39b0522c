package vn.hoithi.document.card;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.hoithi.document.PdfCanvas;
import vn.hoithi.document.Pictures;
import vn.hoithi.document.TextFitter;
import vn.hoithi.document.Typeface;
import vn.hoithi.web.look.Colour;

import javax.imageio.ImageIO;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Draws a card as certificates are drawn, letter by letter from the same faces, so that it needs no font of the machine. In points, two pixels each. */
final class CardDrawing {

    static final int WIDE = 600;
    static final int TALL = 315;
    private static final float PIXELS_A_POINT = 2;
    private static final double MARGIN = 36;
    private static final double EMBLEM = 40;
    private static final double HEAD = 88;
    private static final double BAND = 88;
    private static final Color GOLD = new Color(0xeebc43);
    private static final Color SOFT = new Color(0xd7e0ee);
    private final PdfCanvas canvas;
    private final Look look;
    private final Typeface plain;
    private final Typeface bold;

    private CardDrawing(PdfCanvas canvas, Look look, Typeface plain, Typeface bold) {
        this.canvas = canvas;
        this.look = look;
        this.plain = plain;
        this.bold = bold;
    }

    /** Whose picture it is; {@code emblem} a PNG, {@code own}: the union's, which stands on white. */
    record Look(String owner, String site, Colour colour, byte[] emblem, boolean own) {
    }

    static byte[] png(Card card, Look look) throws IOException {
        try (var document = Loader.loadPDF(pdf(card, look))) {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImage(0, PIXELS_A_POINT, ImageType.RGB), "png", out);
            return out.toByteArray();
        }
    }

    static byte[] pdf(Card card, Look look) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(WIDE, TALL));
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                new CardDrawing(new PdfCanvas(content, TALL), look, Typeface.of(document, "Sans-Regular"), Typeface.of(document, "Sans-Bold"))
                        .draw(card, Pictures.png(document, look.emblem()).orElse(null));
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void draw(Card card, PDImageXObject emblem) throws IOException {
        block(look.colour().mast().awt(), 0, TALL);
        head(emblem);
        var foot = card.figures().isEmpty() ? TALL - 24 : TALL - BAND - 5;
        middle(card, HEAD, foot - HEAD);
        if (!card.figures().isEmpty()) {
            block(look.colour().mastSecond().awt(), TALL - BAND - 5, BAND);
            figures(card.figures());
        }
        block(GOLD, TALL - 5, 5);
    }

    private void block(Color colour, double top, double tall) throws IOException {
        canvas.rectangle(0, top, WIDE, tall);
        canvas.fill(colour);
    }

    /** Whose contest platform it is. */
    private void head(PDImageXObject emblem) throws IOException {
        var left = MARGIN;
        if (emblem != null) {
            var frame = look.own() ? 3 : 0;
            canvas.rectangle(MARGIN, 24, EMBLEM + 6, EMBLEM + 6);
            canvas.fill(Color.WHITE);
            canvas.picture(emblem, MARGIN + frame, 24 + frame, EMBLEM + 6 - 2 * frame, EMBLEM + 6 - 2 * frame);
            left += EMBLEM + 20;
        }
        var owner = fitted(plain, look.owner(), WIDE - MARGIN - left, 30, 13);
        var site = fitted(bold, look.site(), WIDE - MARGIN - left, 24, 17);
        var y = 24 + (EMBLEM + 6 - owner.height() - site.height()) / 2;
        y = canvas.write(bold, Color.WHITE, site, PdfCanvas.Side.LEFT, left, y);
        canvas.write(plain, SOFT, owner, PdfCanvas.Side.LEFT, left, y);
    }

    /** Kind, title and details, in the middle of their room. */
    private void middle(Card card, double top, double tall) throws IOException {
        var kind = fitted(bold, card.kind().toUpperCase(Locale.of("vi")), WIDE - 2 * MARGIN, 18, 13);
        var details = card.details().stream().filter(d -> !d.isEmpty()).map(d -> fitted(plain, d, WIDE - 2 * MARGIN, 34, 15)).toList();
        var others = kind.height() + details.stream().mapToDouble(TextFitter.Fitted::height).sum() + 6;
        var title = fitted(bold, card.title(), WIDE - 2 * MARGIN, Math.max(40, tall - others - 8), 38);
        var y = top + Math.max(0, (tall - others - title.height()) / 2);
        y = canvas.write(bold, GOLD, kind, PdfCanvas.Side.LEFT, MARGIN, y) + 2;
        y = canvas.write(bold, Color.WHITE, title, PdfCanvas.Side.LEFT, MARGIN, y) + 4;
        for (var detail : details) {
            y = canvas.write(plain, SOFT, detail, PdfCanvas.Side.LEFT, MARGIN, y);
        }
    }

    private void figures(List<Card.Figure> figures) throws IOException {
        var wide = (WIDE - 2 * MARGIN) / figures.size();
        for (int i = 0; i < figures.size(); i++) {
            var x = MARGIN + wide * i;
            var y = canvas.write(bold, Color.WHITE, fitted(bold, figures.get(i).value(), wide - 14, 44, 32), PdfCanvas.Side.LEFT, x, TALL - BAND + 1);
            canvas.write(plain, SOFT, fitted(plain, figures.get(i).label(), wide - 14, 34, 13), PdfCanvas.Side.LEFT, x, y);
        }
    }

    private static TextFitter.Fitted fitted(Typeface face, String words, double wide, double tall, double most) {
        return new TextFitter(face::width).fit(face.printable(words), wide, tall, most, 8);
    }
}
