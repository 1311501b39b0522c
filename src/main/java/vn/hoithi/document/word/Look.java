package vn.hoithi.document.word;

import java.util.function.UnaryOperator;
import vn.hoithi.office.Xml;

/**
 * How words are written.
 *
 * @param marked   highlighted or in a colour that is not black
 * @param hidden   not printed
 * @param capitals printed in capitals, whatever was typed
 * @param font     name of the font, or ""
 */
public record Look(boolean bold, boolean italic, boolean underlined, boolean marked, boolean hidden, boolean capitals, String font) {

    /** Without anything. */
    static final Look PLAIN = new Look(false, false, false, false, false, false, "");

    /** A font from before Unicode: TCVN3's are named .VnTime, .VnArial and so on. */
    public boolean tcvn3() {
        return font.startsWith(".Vn");
    }

    /** What an element of run properties does to a look. */
    static UnaryOperator<Look> change(String property, Xml xml) {
        var on = xml.on();
        var value = xml.value("val");
        return switch (property) {
            case "b" -> l -> new Look(on, l.italic, l.underlined, l.marked, l.hidden, l.capitals, l.font);
            case "i" -> l -> new Look(l.bold, on, l.underlined, l.marked, l.hidden, l.capitals, l.font);
            case "u" -> l -> new Look(l.bold, l.italic, !value.equals("none"), l.marked, l.hidden, l.capitals, l.font);
            case "highlight" -> l -> l.marked(!value.equals("none"));
            case "color" -> l -> l.marked(l.marked || !value.matches("(?i)auto|0{6}|"));
            case "vanish" -> l -> new Look(l.bold, l.italic, l.underlined, l.marked, on, l.capitals, l.font);
            case "caps" -> l -> new Look(l.bold, l.italic, l.underlined, l.marked, l.hidden, on, l.font);
            case "rFonts" -> font(xml.value("ascii").isEmpty() ? xml.value("hAnsi") : xml.value("ascii"));
            default -> UnaryOperator.identity();
        };
    }

    private static UnaryOperator<Look> font(String name) {
        return name.isEmpty() ? UnaryOperator.identity() : l -> new Look(l.bold, l.italic, l.underlined, l.marked, l.hidden, l.capitals, name);
    }

    private Look marked(boolean so) {
        return new Look(bold, italic, underlined, so, hidden, capitals, font);
    }
}
