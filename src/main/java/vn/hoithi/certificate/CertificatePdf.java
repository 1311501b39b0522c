package vn.hoithi.certificate;

import io.micronaut.core.annotation.Nullable;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import vn.hoithi.document.PdfCanvas;
import vn.hoithi.document.Pictures;
import vn.hoithi.document.QrSquares;
import vn.hoithi.document.TextFitter;
import vn.hoithi.document.Typeface;
import vn.hoithi.text.Format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;

/** A certificate on A4 across, as PDF. The words above stand in the middle of their room, whatever their number of lines; signature and code have their place below. */
final class CertificatePdf {

    /** In whole points, so that a picture of it has whole pixels. */
    private static final PDRectangle A4_ACROSS = new PDRectangle(842, 595);
    private static final double WIDE = A4_ACROSS.getWidth();
    private static final double TALL = A4_ACROSS.getHeight();
    private static final double TOP = 52;
    private static final double FOOT = TALL - 148;
    private static final double LINE = 640;
    private static final double SIDE = 64;
    private static final double EMBLEM = 46;

    private final PdfCanvas canvas;
    private final Ornament ornament;
    private final Typeface plain;
    private final Typeface bold;
    private final Typeface slanted;
    private final Typeface small;
    private final Typeface smallBold;

    private CertificatePdf(PDDocument document, PdfCanvas canvas) throws IOException {
        this.canvas = canvas;
        this.ornament = new Ornament(canvas, WIDE, TALL);
        this.plain = Typeface.of(document, "Serif-Regular");
        this.bold = Typeface.of(document, "Serif-Bold");
        this.slanted = Typeface.of(document, "Serif-Italic");
        this.small = Typeface.of(document, "Sans-Regular");
        this.smallBold = Typeface.of(document, "Sans-Bold");
    }

    /** @param address where anybody verifies it: in the QR code; {@code where}: the same for typing, without the code; {@code emblem}: a PNG, of no bytes for none */
    static byte[] pdf(CertificateText words, String code, String address, String where, Instant issuedAt, byte[] emblem) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(A4_ACROSS);
            document.addPage(page);
            describe(document, words, issuedAt);
            try (var content = new PDPageContentStream(document, page)) {
                var pdf = new CertificatePdf(document, new PdfCanvas(content, A4_ACROSS.getHeight()));
                pdf.ornament.rosette(WIDE / 2, TALL / 2 - 34);
                pdf.ornament.frame();
                pdf.head(words, Pictures.png(document, emblem).orElse(null));
                pdf.signature(words, issuedAt);
                pdf.proof(code, address, where, words.confirmed());
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void describe(PDDocument document, CertificateText words, Instant issuedAt) {
        var about = document.getDocumentInformation();
        about.setTitle("Giấy chứng nhận: " + words.personName());
        about.setAuthor(words.organiser());
        about.setSubject(words.contestTitle());
        about.setCreationDate(GregorianCalendar.from(issuedAt.atZone(Format.ZONE)));
        document.getDocumentCatalog().setLanguage("vi-VN");
        var shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(shown);
    }

    /** Something of a height that is drawn below a place, after a gap that grows with the room there is. */
    private record Piece(double gap, double height, Draw draw) {
    }

    private interface Draw {
        void at(double top) throws IOException;
    }

    private void head(CertificateText w, @Nullable PDImageXObject emblem) throws IOException {
        var pieces = pieces(w);
        if (emblem != null && pieces.stream().mapToDouble(Piece::height).sum() + EMBLEM + 6 < FOOT - 6 - TOP) {
            pieces.addFirst(new Piece(0.2, EMBLEM + 6, top -> canvas.picture(emblem, (WIDE - EMBLEM) / 2, top, EMBLEM, EMBLEM)));
        } else if (emblem != null) {
            canvas.picture(emblem, TOP, TOP, EMBLEM, EMBLEM); // long names leave it a corner
        }
        draw(pieces);
    }

    private List<Piece> pieces(CertificateText w) {
        var pieces = new ArrayList<Piece>();
        if (!w.owner().equalsIgnoreCase(w.organiser())) {
            pieces.add(text(0, plain, PdfCanvas.GREY, capitals(w.owner()), 30, 12.5, 9));
        }
        pieces.add(text(0, bold, PdfCanvas.BLUE, capitals(w.organiser()), 36, 14, 9));
        pieces.add(new Piece(0.2, 3, top -> canvas.stroke(PdfCanvas.BLUE, 0.8, WIDE / 2 - 34, WIDE / 2 + 34, top + 1)));
        pieces.add(new Piece(1.6, 50, top -> spread("GIẤY CHỨNG NHẬN", 43, 3.2, top)));
        pieces.add(new Piece(0.7, 9, top -> ornament.rule(top + 4.5)));
        pieces.add(text(1, slanted, PdfCanvas.GREY, "Ban Tổ chức chứng nhận", 20, 15, 15));
        pieces.add(text(0.4, bold, PdfCanvas.BLACK, w.personName(), 88, 38, 18));
        pieces.add(text(0.3, plain, PdfCanvas.GREY, w.unitName(), 50, 14, 9));
        pieces.add(text(0.9, slanted, PdfCanvas.BLACK, w.result(), 20, 15, 15));
        pieces.add(text(0.3, bold, PdfCanvas.BLUE, "“" + w.contestTitle() + "”", 60, 22, 12));
        return pieces;
    }

    private void draw(List<Piece> pieces) throws IOException {
        var height = pieces.stream().mapToDouble(Piece::height).sum();
        var gaps = pieces.stream().mapToDouble(Piece::gap).sum();
        var gap = Math.clamp((FOOT - 6 - TOP - height) / gaps, 0, 21);
        var top = TOP + Math.max(0, FOOT - 6 - TOP - height - gap * gaps) / 2;
        for (var piece : pieces) {
            top += piece.gap() * gap;
            piece.draw().at(top);
            top += piece.height();
        }
    }

    private Piece text(double gap, Typeface face, java.awt.Color colour, String words, double room, double most, double least) {
        var fitted = new TextFitter(face::width).fit(face.printable(words), LINE, room, most, least);
        return new Piece(gap, fitted.height(), top -> canvas.write(face, colour, fitted, PdfCanvas.Side.MIDDLE, WIDE / 2, top));
    }

    private void spread(String words, double size, double spacing, double top) throws IOException {
        var width = bold.width(words) * size + spacing * (words.length() - 1);
        canvas.line(bold, PdfCanvas.BLUE, words, size, spacing, (WIDE - width) / 2, top + size);
    }

    private void signature(CertificateText w, Instant issuedAt) throws IOException {
        var day = Format.of(Locale.of("vi")).dated(issuedAt);
        var top = block(slanted, w.place().isEmpty() ? "N" + day.substring(1) : w.place() + ", " + day, 18, 12.5, FOOT + 2);
        top = block(bold, w.signedFor(), 32, 13, top + 1);
        block(bold, w.signedBy(), 30, 13, Math.max(top + 36, FOOT + 72));
    }

    private double block(Typeface face, String words, double room, double most, double top) throws IOException {
        var text = face.printable(words);
        return text.isEmpty() ? top : canvas.write(face, PdfCanvas.BLACK, new TextFitter(face::width).fit(text, 250, room, most, 8), PdfCanvas.Side.MIDDLE, WIDE - SIDE - 125, top);
    }

    /** The QR code on white, whole pixels to a square in the picture too; beside it what to do without a camera. */
    private void proof(String code, String address, String where, boolean confirmed) throws IOException {
        var squares = QrSquares.of(address);
        var module = Math.max(1, Math.floor(2 * 88.0 / squares.getHeight()) / 2);
        var side = module * squares.getHeight();
        var top = FOOT + 8;
        canvas.squares(squares, module, SIDE, top);
        var left = SIDE + side + 16;
        var fitter = new TextFitter(small::width);
        var y = canvas.write(small, PdfCanvas.GREY, fitter.fit("Mã kiểm tra", 190, 14, 8.5, 8), PdfCanvas.Side.LEFT, left, top + 12);
        canvas.line(smallBold, PdfCanvas.BLACK, CertificateCode.printed(code), 13, 0.6, left, y + 13);
        y = canvas.write(small, PdfCanvas.GREY, fitter.fit(small.printable("Quét mã hoặc mở " + where + " rồi nhập mã này để xem giấy có thật hay không."), 190, 44, 8.5, 7), PdfCanvas.Side.LEFT, left, y + 21);
        canvas.write(small, PdfCanvas.GREY, fitter.fit(confirmed ? "Công đoàn đã xác nhận họ tên." : "Họ tên do người dự thi tự khai.", 190, 14, 8.5, 7), PdfCanvas.Side.LEFT, left, y + 3);
    }

    private static String capitals(String name) {
        return name.toUpperCase(Locale.of("vi"));
    }
}
