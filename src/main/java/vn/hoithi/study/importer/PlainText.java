package vn.hoithi.study.importer;

import vn.hoithi.text.Vietnamese;

import java.util.regex.Pattern;

/** The words of a section's HTML on one line, without any mark-up: for the search and for what it shows. */
public final class PlainText {

    private static final Pattern CELL = Pattern.compile("</t[dh]>\\s*<t[dh][^>]*>");
    private static final Pattern INLINE = Pattern.compile("</?(?:strong|em|code|span|mark|a)\\b[^>]*>|<!--[^>]*-->");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|(amp|lt|gt|quot));");

    private PlainText() {
    }

    /** The words of a section, without its markup. */
    public static String of(String html) {
        var labelled = html.replace("</a><span>", " ");
        var text = TAG.matcher(INLINE.matcher(CELL.matcher(labelled).replaceAll(" · ")).replaceAll("")).replaceAll(" ");
        return Vietnamese.line(ENTITY.matcher(text).replaceAll(e -> java.util.regex.Matcher.quoteReplacement(sign(e.group(1), e.group(2)))));
    }

    private static String sign(String number, String name) {
        if (number != null) {
            var code = Integer.parseInt(number);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        }
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            default -> "\"";
        };
    }
}
