package vn.hoithi.document.word;

import vn.hoithi.office.Xml;

import javax.xml.stream.XMLStreamException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What a file says of its lists: shapes of up to nine levels, and lists that follow a shape and may change it. */
final class NumberingPart {

    static final int LEVELS = 9;
    private final Map<String, Level[]> shapes = new HashMap<>();
    private final Map<String, String> linked = new HashMap<>();
    private final Map<String, String> shapeOfStyle = new HashMap<>();
    private final Map<String, Numbered> lists = new HashMap<>();

    /** A level of a shape; {@code restart} is -1 when it starts anew after any level above it. */
    static final class Level {
        int start = 0;
        int restart = -1;
        String format = "decimal";
        String text = "";
        String style = "";
        boolean plain;
        boolean joined;
    }

    private static final class Numbered {
        private String shape = "";
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Map<Integer, Level> changed = new HashMap<>();
    }

    static NumberingPart of(byte[] bytes) throws IOException {
        var made = new NumberingPart();
        Xml.root(bytes, xml -> root -> xml.each(name -> {
            switch (name) {
                case "abstractNum" -> made.shape(xml);
                case "num" -> made.list(xml);
                default -> xml.skip();
            }
        }));
        return made;
    }

    private void shape(Xml xml) throws IOException, XMLStreamException {
        var id = xml.value("abstractNumId");
        var levels = new Level[LEVELS];
        xml.each(name -> {
            switch (name) {
                case "lvl" -> put(levels, xml.number("ilvl", -1), level(xml));
                case "numStyleLink" -> {
                    linked.put(id, xml.value("val"));
                    xml.skip();
                }
                case "styleLink" -> {
                    shapeOfStyle.put(xml.value("val"), id);
                    xml.skip();
                }
                default -> xml.skip();
            }
        });
        shapes.put(id, levels);
    }

    private static void put(Level[] levels, int at, Level level) {
        if (at >= 0 && at < LEVELS) {
            levels[at] = level;
        }
    }

    private static Level level(Xml xml) throws IOException, XMLStreamException {
        var level = new Level();
        xml.each(name -> {
            switch (name) {
                case "start" -> level.start = xml.number("val", 0);
                case "numFmt" -> level.format = xml.value("val");
                case "lvlText" -> level.text = xml.value("val");
                case "lvlRestart" -> level.restart = xml.number("val", -1);
                case "pStyle" -> level.style = xml.value("val");
                case "isLgl" -> level.plain = xml.on();
                case "suff" -> level.joined = xml.value("val").equals("nothing");
                default -> { }
            }
            if (name.equals("AlternateContent")) {
                xml.each(choice -> xml.each(inner -> { // formats of newer kinds stand in here
                    level.format = inner.equals("numFmt") ? xml.value("val") : level.format;
                    xml.skip();
                }));
            } else {
                xml.skip();
            }
        });
        return level;
    }

    private void list(Xml xml) throws IOException, XMLStreamException {
        var list = new Numbered();
        lists.put(xml.value("numId"), list);
        xml.each(name -> {
            if (name.equals("lvlOverride")) {
                override(list, xml.number("ilvl", 0), xml);
                return;
            }
            list.shape = name.equals("abstractNumId") ? xml.value("val") : list.shape;
            xml.skip();
        });
    }

    private static void override(Numbered list, int at, Xml xml) throws IOException, XMLStreamException {
        xml.each(name -> {
            if (name.equals("lvl")) {
                list.changed.put(at, level(xml));
                return;
            }
            if (name.equals("startOverride") && at >= 0 && at < LEVELS) {
                list.starts.put(at, xml.number("val", 1));
            }
            xml.skip();
        });
    }

    /** The shape a list counts in: lists of one shape go on from one another. */
    String shape(String list) {
        var numbered = lists.get(list);
        var shape = numbered == null ? "" : numbered.shape;
        return linked.containsKey(shape) ? shapeOfStyle.getOrDefault(linked.get(shape), shape) : shape;
    }

    Map<Integer, Integer> starts(String list) {
        return lists.get(list).starts;
    }

    /** The level of a list; null when there is none. */
    Level level(String list, int at) {
        var numbered = lists.get(list);
        if (numbered == null || at < 0 || at >= LEVELS) {
            return null;
        }
        var levels = shapes.get(shape(list));
        return numbered.changed.containsKey(at) ? numbered.changed.get(at) : levels == null ? null : levels[at];
    }

    /** The level that paragraphs of a style take in the list, else the first. */
    int depthOf(String list, String style) {
        for (int at = 0; at < LEVELS; at++) {
            var level = level(list, at);
            if (level != null && !style.isEmpty() && level.style.equals(style)) {
                return at;
            }
        }
        return 0;
    }
}
