package vn.hoithi.study.importer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The lines {@code key: value} between two lines of three hyphens at the head of a Markdown file.
 *
 * @param values by key; a value may hold further colons; quotes around it are taken off
 * @param body   the rest of the file
 */
public record FrontMatter(Map<String, String> values, String body) {

    private static final Pattern SHAPE = Pattern.compile("\\A\\uFEFF?---[ \\t]*\\R(.*?)\\R---[ \\t]*(?:\\R|\\z)(.*)\\z", Pattern.DOTALL);

    /** Reads it; a text without one is all body. */
    public static FrontMatter of(String markdown) {
        var found = SHAPE.matcher(markdown);
        if (!found.matches()) {
            return new FrontMatter(Map.of(), markdown);
        }
        var values = new LinkedHashMap<String, String>();
        found.group(1).lines().filter(l -> l.indexOf(':') > 0)
                .forEach(l -> values.put(l.substring(0, l.indexOf(':')).strip(), unquoted(l.substring(l.indexOf(':') + 1).strip())));
        return new FrontMatter(values, found.group(2));
    }

    /** The value of the key, or "". */
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.charAt(0) == '"' && value.endsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }
}
