package vn.hoithi.certificate;

import vn.hoithi.document.PdfCanvas;

import java.io.IOException;
import java.util.ArrayList;

/** The frame in gold and blue, and the rosette behind the words, in the manner of banknotes: pale, so that it prints without ink to speak of. */
final class Ornament {

    private static final int STEPS = 72;
    private final PdfCanvas canvas;
    private final double width;
    private final double height;

    Ornament(PdfCanvas canvas, double width, double height) {
        this.canvas = canvas;
        this.width = width;
        this.height = height;
    }

    void frame() throws IOException {
        canvas.frame(PdfCanvas.GOLD, 2.6, 20, 0, width);
        canvas.frame(PdfCanvas.GOLD, 0.7, 25.5, 0, width);
        canvas.frame(PdfCanvas.BLUE, 0.9, 34, 17, width);
        for (double x : new double[] {39.5, width - 39.5}) {
            for (double y : new double[] {39.5, height - 39.5}) {
                canvas.diamond(PdfCanvas.GOLD, x, y, 4.2);
            }
        }
    }

    void rosette(double x, double y) throws IOException {
        wreath(x, y, 168, 26, 16, 10);
        wreath(x, y, 112, 22, 12, 8);
        wreath(x, y, 62, 20, 8, 8);
    }

    /** A gold rule with a diamond in its middle. */
    void rule(double y) throws IOException {
        var middle = width / 2;
        canvas.stroke(PdfCanvas.GOLD, 0.9, middle - 92, middle - 10, y);
        canvas.stroke(PdfCanvas.GOLD, 0.9, middle + 10, middle + 92, y);
        canvas.diamond(PdfCanvas.GOLD, middle, y, 4.5);
    }

    /** Waves around a circle, each a little further on than the one before. */
    private void wreath(double x, double y, double radius, double swing, int waves, int lines) throws IOException {
        for (int line = 0; line < lines; line++) {
            var points = new ArrayList<PdfCanvas.Point>();
            var slopes = new ArrayList<PdfCanvas.Point>();
            var steps = STEPS * waves / 8;
            for (int step = 0; step < steps; step++) {
                var angle = 2 * Math.PI * step / steps;
                var phase = waves * angle + 2 * Math.PI * line / lines;
                var r = radius + swing * Math.sin(phase);
                var grows = swing * waves * Math.cos(phase);
                var stride = 2 * Math.PI / steps;
                points.add(new PdfCanvas.Point(x + r * Math.cos(angle), y + r * Math.sin(angle)));
                slopes.add(new PdfCanvas.Point((grows * Math.cos(angle) - r * Math.sin(angle)) * stride, (grows * Math.sin(angle) + r * Math.cos(angle)) * stride));
            }
            canvas.smooth(PdfCanvas.PALE, 0.6, points, slopes);
        }
    }
}
