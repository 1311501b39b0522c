package vn.hoithi.web;

import org.unbescape.html.HtmlEscape;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rendered markup with slots, cut once and filled for each reader: what thousands share is neither rendered nor encoded again.
 * The marks of a slot are private-use characters, which are taken out of everything people type (see text/Vietnamese), so
 * nobody's words can open one.
 */
public final class PrerenderedPage {

    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final byte[] NOTHING = {};
    private final List<byte[]> texts = new ArrayList<>();
    private final List<String> slots = new ArrayList<>();
    private int size;

    private PrerenderedPage() {
    }

    /** What to print where the slot of this name shall be. */
    public static String slot(String name) {
        return OPEN + name + CLOSE;
    }

    /** Cuts markup at its slots. */
    public static PrerenderedPage cut(String markup) {
        var page = new PrerenderedPage();
        var from = 0;
        for (int open = markup.indexOf(OPEN); open >= 0; open = markup.indexOf(OPEN, from)) {
            var close = markup.indexOf(CLOSE, open);
            if (close < 0) {
                break;
            }
            page.text(markup.substring(from, open));
            page.slots.add(markup.substring(open + 1, close));
            from = close + 1;
        }
        page.text(markup.substring(from));
        return page;
    }

    private void text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        texts.add(bytes);
        size += bytes.length;
    }

    /** The whole, in UTF-8. A slot without a filling stays empty. */
    public byte[] fill(Filling filling) {
        var out = new ByteArrayOutputStream(size + filling.size);
        fill(out, filling);
        return out.toByteArray();
    }

    /** Writes the whole to the end of {@code out}. */
    public void fill(ByteArrayOutputStream out, Filling filling) {
        out.writeBytes(texts.getFirst());
        for (int i = 0; i < slots.size(); i++) {
            out.writeBytes(filling.parts.getOrDefault(slots.get(i), NOTHING));
            out.writeBytes(texts.get(i + 1));
        }
    }

    /** What goes into the slots of one reader's copy. */
    public static final class Filling {

        private final Map<String, byte[]> parts = new HashMap<>();
        private int size;

        /** Words and numbers; escaped here. */
        public Filling text(String slot, Object text) {
            return markup(slot, HtmlEscape.escapeHtml5Xml(text.toString()).getBytes(StandardCharsets.UTF_8));
        }

        /** Markup made by views, in UTF-8; printed as it is. */
        public Filling markup(String slot, byte[] markup) {
            parts.put(slot, markup);
            size += markup.length;
            return this;
        }
    }
}
