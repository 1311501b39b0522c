package vn.hoithi.document.word;

import java.util.Map;

/** Signs that Word takes out of the fonts Symbol and Wingdings, as Unicode has them. */
final class SymbolFonts {

    private static final Map<String, String> SYMBOL = Map.ofEntries(Map.entry("B3", "≥"), Map.entry("A3", "≤"), Map.entry("B9", "≠"), Map.entry("B4", "×"), Map.entry("B8", "÷"),
            Map.entry("B0", "°"), Map.entry("B1", "±"), Map.entry("B7", "•"), Map.entry("AE", "→"), Map.entry("DE", "⇒"), Map.entry("61", "α"), Map.entry("62", "β"), Map.entry("6D", "µ"),
            Map.entry("70", "π"), Map.entry("53", "Σ"), Map.entry("57", "Ω"), Map.entry("2D", "−"), Map.entry("2B", "+"), Map.entry("3D", "="), Map.entry("A5", "∞"), Map.entry("CE", "∈"));
    private static final Map<String, String> WINGDINGS = Map.ofEntries(Map.entry("FC", "✓"), Map.entry("FB", "✗"), Map.entry("FE", "☑"), Map.entry("FD", "☒"), Map.entry("A8", "☐"),
            Map.entry("6F", "☐"), Map.entry("71", "☐"), Map.entry("E0", "→"), Map.entry("F0", "⇨"), Map.entry("E8", "→"), Map.entry("D8", "➢"), Map.entry("9F", "•"), Map.entry("A7", "▪"),
            Map.entry("76", "❖"), Map.entry("28", "☎"), Map.entry("2A", "✉"), Map.entry("4A", "☺"), Map.entry("AB", "★"));

    private SymbolFonts() {
    }

    /** @param code four hexadecimal digits, usually F0 and the place in the font; "" for a sign not known */
    static String sign(String font, String code) {
        var place = code.length() == 4 ? code.substring(2).toUpperCase() : "";
        return switch (font) {
            case "Symbol" -> SYMBOL.getOrDefault(place, "");
            case "Wingdings" -> WINGDINGS.getOrDefault(place, "");
            default -> code.matches("[0-9A-Fa-f]{4}") && !code.toUpperCase().startsWith("F0") ? Character.toString(Integer.parseInt(code, 16)) : "";
        };
    }
}
