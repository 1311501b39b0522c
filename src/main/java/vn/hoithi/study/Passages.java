package vn.hoithi.study;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The passages of a section, so that a reader's place is a paragraph and not the top of a long page: each that has no name of its own gets a number. */
final class Passages {

    private static final Pattern PASSAGE = Pattern.compile("<(p|li|h[2-6]|tr|blockquote|pre)((?:\\s[^>]*)?)>");
    private static final Pattern NAME = Pattern.compile("(?:doan|khoan|diem)-[a-z0-9-]{1,60}");

    private Passages() {
    }

    static String numbered(String html) {
        var count = new AtomicInteger();
        return PASSAGE.matcher(html).replaceAll(found -> {
            var number = count.incrementAndGet();
            return java.util.regex.Matcher.quoteReplacement(found.group(2).contains(" id=") ? found.group() : "<" + found.group(1) + " id=\"doan-" + number + "\"" + found.group(2) + ">");
        });
    }

    /** The name as it is kept; "" for the top of the section, and for what is no name. */
    static String name(String sent) {
        return NAME.matcher(sent).matches() ? sent : "";
    }
}
