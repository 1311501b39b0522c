package vn.hoithi.sheet;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The texts cells refer to by number, from their XML, as they are kept. Readings in small signs above a word (East Asian) are left out. */
final class SharedTexts extends DefaultHandler {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean collecting;
    private boolean reading;

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "si" -> text.setLength(0);
            case "rPh" -> reading = true;
            case "t" -> collecting = !reading;
            default -> {
            }
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        if (collecting) {
            text.append(signs, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "t" -> collecting = false;
            case "rPh" -> reading = false;
            case "si" -> texts.add(XlsxHandler.kept(text.toString()));
            default -> {
            }
        }
    }

    /** The text with the number. */
    String get(int number) {
        return texts.get(number);
    }

    /** "_x000D_" is how a file writes a sign XML cannot hold. */
    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(m -> java.util.regex.Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16)))) : text;
    }
}
