package vn.hoithi.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** The mark of an installation without an emblem: an open book with a tick in it, as in the header of every page. Drawn on a square of 36. */
public final class BrandMark {

    private static final double SIDE = 36;
    private static final Color GOLD = new Color(0xeebc43);

    private BrandMark() {
    }

    /** The mark on its ground from edge to edge, {@code inset} of the side left free around the book: circles are cut out of such pictures. */
    public static BufferedImage square(int side, Color ground, double inset) {
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = pen(picture);
        pen.setColor(ground);
        pen.fill(new Rectangle2D.Double(0, 0, side, side));
        draw(pen, side * inset, side * (1 - 2 * inset), ground);
        return picture;
    }

    /** The mark with round corners, on nothing. */
    public static BufferedImage rounded(int side, Color ground) {
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        var pen = pen(picture);
        pen.setColor(ground);
        pen.fill(new RoundRectangle2D.Double(0, 0, side, side, side * 16 / SIDE, side * 16 / SIDE));
        draw(pen, 0, side, ground);
        return picture;
    }

    private static Graphics2D pen(BufferedImage picture) {
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }

    private static void draw(Graphics2D pen, double at, double side, Color ground) {
        pen.translate(at, at);
        pen.scale(side / SIDE, side / SIDE);
        pen.setColor(Color.WHITE);
        pen.fill(book());
        pen.setColor(ground);
        pen.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var tick = new Path2D.Double();
        tick.moveTo(12.8, 17.6);
        tick.lineTo(16.5, 21.4);
        tick.lineTo(23.3, 14);
        pen.draw(tick);
        pen.setColor(GOLD);
        pen.fill(new RoundRectangle2D.Double(7.5, 29, 21, 2.2, 2.2, 2.2));
        pen.dispose();
    }

    private static Path2D book() {
        var book = new Path2D.Double();
        book.moveTo(18, 11.5);
        book.curveTo(15, 9.5, 11.5, 8.9, 7.5, 9.5);
        book.lineTo(7.5, 24.5);
        book.curveTo(11.5, 23.9, 15, 24.5, 18, 26.5);
        book.curveTo(21, 24.5, 24.5, 23.9, 28.5, 24.5);
        book.lineTo(28.5, 9.5);
        book.curveTo(24.5, 8.9, 21, 9.5, 18, 11.5);
        book.closePath();
        return book;
    }
}
