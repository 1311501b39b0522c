package vn.hoithi.web.look;

import java.awt.Color;
import java.util.Optional;
import java.util.regex.Pattern;

/** The colour of a union, on which white words must be readable and which must be readable itself on the tint behind it. Parts are 0–255. */
public record Colour(int red, int green, int blue) {

    /** White on it, and it on the palest tint of a page, have at least the 4.5 : 1 of WCAG. */
    static final double LEAST = 5.1;
    /** Of whoever has chosen none. */
    public static final Colour UNION = new Colour(0x1e, 0x4d, 0x96);
    private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");
    private static final double STRONG = 0.8;
    private static final double TINT = 0.06;
    private static final double LINE = 0.35;
    private static final double MAST = 0.72;
    private static final double MAST_SECOND = 0.86;
    private static final double MAST_BY_NIGHT = 0.55;

    /** From #1e4d96, with or without its sign. */
    public static Optional<Colour> parse(String typed) {
        var found = HEX.matcher(typed);
        if (!found.matches()) {
            return Optional.empty();
        }
        var number = Integer.parseInt(found.group(1), 16);
        return Optional.of(new Colour(number >> 16, number >> 8 & 255, number & 255));
    }

    public String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /** The contrast of white on it, from 1 to 21. */
    public double contrast() {
        return 1.05 / (0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05);
    }

    public boolean isReadable() {
        return contrast() >= LEAST;
    }

    /** The same hue, as dark as it must be. */
    public Colour readable() {
        var colour = this;
        for (var part = 1.0; !colour.isReadable(); part -= 0.02) {
            colour = times(part);
        }
        return colour;
    }

    private Colour times(double part) {
        return new Colour((int) Math.round(red * part), (int) Math.round(green * part), (int) Math.round(blue * part));
    }

    /** So much of it on white: what is chosen, and a line around it. */
    private Colour onWhite(double part) {
        return new Colour(pale(red, part), pale(green, part), pale(blue, part));
    }

    private static int pale(int value, double part) {
        return (int) Math.round(255 - part * (255 - value));
    }

    /** The dark ground of mastheads, pictures and icons: white is read on it, and gold. */
    public Colour mast() {
        return equals(UNION) ? new Colour(0x0f, 0x31, 0x69) : times(MAST);
    }

    /** A lighter place on that ground. */
    public Colour mastSecond() {
        return equals(UNION) ? new Colour(0x1f, 0x43, 0x7f) : times(MAST_SECOND);
    }

    /** As drawings take it. */
    public Color awt() {
        return new Color(red, green, blue);
    }

    /** What the style sheet's own tokens become. At night the page keeps its colours but for the masthead. */
    public String css() {
        return "@layer tokens{@media (prefers-color-scheme:light){:root{--blue:" + hex() + ";--blue-strong:" + times(STRONG).hex() + ";--blue-tint:" + onWhite(TINT).hex() + ";--blue-line:" + onWhite(LINE).hex() + ";--mast:" + mast().hex() + ";--mast-2:" + mastSecond().hex()
                + "}}@media (prefers-color-scheme:dark){:root{--mast:" + times(MAST_BY_NIGHT).hex() + ";--mast-2:" + times(MAST).hex() + "}}}\n";
    }

    private static double linear(int part) {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
