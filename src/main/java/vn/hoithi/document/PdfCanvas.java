package vn.hoithi.document;

import com.google.zxing.common.BitMatrix;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import java.awt.Color;
import java.io.IOException;
import java.util.List;

/** Writes and draws on a page whose places are counted from the top left corner, in points. */
public final class PdfCanvas {

    public static final Color BLACK = new Color(0x1b222e);
    public static final Color GREY = new Color(0x4f5662);
    public static final Color BLUE = new Color(0x113775);
    public static final Color GOLD = new Color(0xc9992b);
    public static final Color PALE = new Color(0xf7eed6);

    private final PDPageContentStream page;
    private final float height;

    public PdfCanvas(PDPageContentStream page, float height) {
        this.page = page;
        this.height = height;
    }

    /** A point on the path of a line. */
    public record Point(double x, double y) {
    }

    /** How lines stand to the x they are written at. */
    public enum Side {
        LEFT, MIDDLE
    }

    /** Writes fitted lines below a place; gives the place below them. */
    public double write(Typeface face, Color colour, TextFitter.Fitted text, Side side, double x, double top) throws IOException {
        var y = top;
        for (var line : text.lines()) {
            line(face, colour, line, text.size(), 0, side == Side.LEFT ? x : x - face.width(line) * text.size() / 2, y + text.size() * 0.98);
            y += text.size() * TextFitter.LEADING;
        }
        return y;
    }

    /** Writes one line on a base line, its letters so far apart. */
    public void line(Typeface face, Color colour, String text, double size, double spacing, double x, double base) throws IOException {
        page.beginText();
        page.setNonStrokingColor(colour);
        page.setFont(face.font(), (float) size);
        page.setCharacterSpacing((float) spacing);
        double penX = 0, penY = 0;
        for (var part : face.parts(text)) {
            var toX = x + part.x() * size + part.before() * spacing;
            var toY = height - base + part.up() * size;
            page.newLineAtOffset(tidy(toX - penX), tidy(toY - penY));
            page.showText(part.text());
            penX = toX;
            penY = toY;
        }
        page.endText();
    }

    /** A frame with corners turned inwards by a radius; 0 leaves them square. */
    public void frame(Color colour, double thick, double inset, double radius, double width) throws IOException {
        pen(colour, thick);
        double left = inset, right = width - inset, top = inset, bottom = height - inset, k = radius * 0.5523;
        move(left + radius, top);
        draw(right - radius, top);
        curve(right - radius, top + k, right - k, top + radius, right, top + radius);
        draw(right, bottom - radius);
        curve(right - k, bottom - radius, right - radius, bottom - k, right - radius, bottom);
        draw(left + radius, bottom);
        curve(left + radius, bottom - k, left + k, bottom - radius, left, bottom - radius);
        draw(left, top + radius);
        curve(left + k, top + radius, left + radius, top + k, left + radius, top);
        page.closeAndStroke();
    }

    /** A level line, {@code thick} points thick. */
    public void stroke(Color colour, double thick, double x1, double x2, double y) throws IOException {
        pen(colour, thick);
        move(x1, y);
        draw(x2, y);
        page.stroke();
    }

    /** A closed line through points, as smooth as its slopes at them. */
    public void smooth(Color colour, double thick, List<Point> points, List<Point> slopes) throws IOException {
        pen(colour, thick);
        move(points.getFirst().x(), points.getFirst().y());
        for (int i = 1; i <= points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i % points.size());
            var leaving = slopes.get(i - 1);
            var arriving = slopes.get(i % points.size());
            curve(from.x() + leaving.x() / 3, from.y() + leaving.y() / 3, to.x() - arriving.x() / 3, to.y() - arriving.y() / 3, to.x(), to.y());
        }
        page.closeAndStroke();
    }

    /** A square that stands on its corner, {@code half} points from the middle to each. */
    public void diamond(Color colour, double x, double y, double half) throws IOException {
        page.setNonStrokingColor(colour);
        move(x, y - half);
        draw(x + half, y);
        draw(x, y + half);
        draw(x - half, y);
        page.closePath();
        page.fill();
    }

    /** A picture as large as fits a box, in its own proportions, in the middle of it. */
    public void picture(PDImageXObject picture, double x, double y, double wide, double tall) throws IOException {
        var scale = Math.min(wide / picture.getWidth(), tall / picture.getHeight());
        var width = picture.getWidth() * scale;
        var height = picture.getHeight() * scale;
        page.drawImage(picture, tidy(x + (wide - width) / 2), up(y + (tall + height) / 2), tidy(width), tidy(height));
    }

    /** A QR code of squares, each so many points wide. */
    public void squares(BitMatrix code, double module, double x, double y) throws IOException {
        for (int row = 0; row < code.getHeight(); row++) {
            for (int column = 0; column < code.getWidth(); column++) {
                if (code.get(column, row)) {
                    rectangle(x + column * module, y + row * module, module, module);
                }
            }
        }
        fill(BLACK);
    }

    /** Adds a rectangle to what {@link #fill} fills at once: neighbours leave no seam. */
    public void rectangle(double x, double y, double width, double tall) throws IOException {
        page.addRect((float) x, up(y + tall), (float) width, (float) tall);
    }

    /** Colours what {@link #rectangle} added. */
    public void fill(Color colour) throws IOException {
        page.setNonStrokingColor(colour);
        page.fill();
    }

    private void pen(Color colour, double thick) throws IOException {
        page.setStrokingColor(colour);
        page.setLineWidth((float) thick);
    }

    private void move(double x, double y) throws IOException {
        page.moveTo(tidy(x), up(y));
    }

    private void draw(double x, double y) throws IOException {
        page.lineTo(tidy(x), up(y));
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        page.curveTo(tidy(x1), up(y1), tidy(x2), up(y2), tidy(x3), up(y3));
    }

    private float up(double y) {
        return tidy(height - y);
    }

    private static float tidy(double value) {
        return Math.round(value * 100) / 100f;
    }
}
