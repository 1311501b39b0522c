package vn.hoithi.registration;

import java.util.List;
import java.util.Map.Entry;

import static java.util.Map.entry;

/** What people call the browser and the machine behind a {@code User-Agent}: enough to tell the own phone from a foreign one. */
final class BrowserName {

    /** The first that is found is it: most browsers also name those they descend from. */
    private static final List<Entry<String, String>> BROWSERS = List.of(entry("Zalo", "Zalo"), entry("FBAN", "Facebook"), entry("FBAV", "Facebook"), entry("coc_coc", "Cốc Cốc"), entry("Edg", "Edge"),
            entry("OPR", "Opera"), entry("SamsungBrowser", "Samsung Internet"), entry("UCBrowser", "UC Browser"), entry("CriOS", "Chrome"), entry("FxiOS", "Firefox"), entry("Firefox", "Firefox"),
            entry("Chrome", "Chrome"), entry("Safari", "Safari"));
    private static final List<Entry<String, String>> MACHINES = List.of(entry("iPhone", "iPhone"), entry("iPad", "iPad"), entry("Android", "Android"), entry("Windows", "Windows"), entry("Macintosh", "Mac"),
            entry("CrOS", "Chromebook"), entry("Linux", "Linux"));

    private BrowserName() {
    }

    /** The browser, or "". */
    static String browser(String agent) {
        return first(BROWSERS, agent);
    }

    /** The kind of machine, or "". */
    static String machine(String agent) {
        return first(MACHINES, agent);
    }

    private static String first(List<Entry<String, String>> names, String agent) {
        return names.stream().filter(n -> agent.contains(n.getKey())).map(Entry::getValue).findFirst().orElse("");
    }
}
