package vn.hoithi.installation;

import jakarta.inject.Singleton;
import vn.hoithi.document.BrandMark;
import vn.hoithi.document.Drawing;
import vn.hoithi.web.Site;
import vn.hoithi.web.look.Colour;

import javax.imageio.ImageIO;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The icons of a phone's home screen and of a tab, drawn from the union's emblem on white, or from the mark on the union's colour. */
@Singleton
class Icons {

    /** What there is: for tabs, for Apple's home screen, for the manifest; the last has its content in the middle, for whoever cuts circles out. */
    enum Icon {
        TAB(32, 0), APPLE(180, 0.1), SMALL(192, 0.04), LARGE(512, 0.04), MASKABLE(512, 0.2);

        private final int side;
        private final double inset;

        Icon(int side, double inset) {
            this.side = side;
            this.inset = inset;
        }

        int side() {
            return side;
        }
    }

    /** What was drawn, of how it looked then. */
    private record Key(Icon icon, String emblem, String colour) {
    }

    private final Site site;
    private final Drawing drawing;
    private final Map<Key, byte[]> drawn = new ConcurrentHashMap<>();

    Icons(Site site, Drawing drawing) {
        this.site = site;
        this.drawing = drawing;
    }

    /** PNG. */
    byte[] png(Icon icon) {
        var key = new Key(icon, site.getEmblem(), site.getColour());
        var known = drawn.get(key);
        return known != null ? known : drawing.inTurn(() -> {
            drawn.keySet().removeIf(k -> !k.emblem().equals(key.emblem()) || !k.colour().equals(key.colour()));
            var fresh = bytes(site.getPicture().length == 0 ? mark(icon) : emblem(icon, site.getPicture()));
            drawn.put(key, fresh);
            return fresh;
        });
    }

    private BufferedImage mark(Icon icon) {
        var ground = Colour.parse(site.getColour()).orElse(Colour.UNION).mast().awt();
        return icon == Icon.TAB ? BrandMark.rounded(icon.side, ground) : BrandMark.square(icon.side, ground, icon.inset);
    }

    private BufferedImage emblem(Icon icon, byte[] picture) throws IOException {
        var emblem = ImageIO.read(new ByteArrayInputStream(picture));
        if (emblem == null) {
            return mark(icon);
        }
        var made = new BufferedImage(icon.side, icon.side, icon == Icon.TAB ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = made.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (icon != Icon.TAB) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, icon.side, icon.side);
        }
        var room = icon.side * (1 - 2 * icon.inset);
        var scale = Math.min(room / emblem.getWidth(), room / emblem.getHeight());
        var wide = (int) Math.round(emblem.getWidth() * scale);
        var tall = (int) Math.round(emblem.getHeight() * scale);
        pen.drawImage(halved(emblem, wide, tall), (icon.side - wide) / 2, (icon.side - tall) / 2, wide, tall, null);
        pen.dispose();
        return made;
    }

    /** By halves, for a step of more leaves points out. */
    private static BufferedImage halved(BufferedImage picture, int wide, int tall) {
        var at = picture;
        while (at.getWidth() >= 2 * wide && at.getHeight() >= 2 * tall) {
            var half = new BufferedImage(at.getWidth() / 2, at.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
            var pen = half.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(at, 0, 0, half.getWidth(), half.getHeight(), null);
            pen.dispose();
            at = half;
        }
        return at;
    }

    private static byte[] bytes(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
