package vn.hoithi.world;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows the links of pages that are HTML, as one reader, as long as they stay with the addresses given. */
public final class Crawl {

    private static final int MOST = 300;
    private final Browser browser;
    private final Collection<String> ours;
    private final Map<String, Browser.Page> seen = new LinkedHashMap<>();

    /** @param ours pieces of addresses that belong to the test; other addresses with digits in them are left to other tests */
    public Crawl(Browser browser, Collection<String> ours) {
        this.browser = browser;
        this.ours = ours;
    }

    /** All pages reached from these addresses, by address. */
    public Map<String, Browser.Page> from(List<String> starts) {
        var queue = new ArrayDeque<>(starts);
        while (!queue.isEmpty() && seen.size() < MOST) {
            var path = queue.poll();
            if (!seen.containsKey(path)) {
                var page = browser.get(path);
                seen.put(path, page);
                if (page.header("Content-Type").startsWith("text/html")) {
                    page.html().select("a[href^=/]").forEach(a -> follow(a.attr("href"), queue));
                }
            }
        }
        return seen;
    }

    private void follow(String href, ArrayDeque<String> queue) {
        var path = href.replaceAll("#.*", "");
        var asked = path.startsWith("/account/") || path.startsWith("/me/"); // there the question names the unit, and of those there are many
        var plain = (asked ? path : URI.create(path).getPath()).chars().noneMatch(Character::isDigit);
        if ((plain && !path.startsWith("/study/") && !path.startsWith("/contests/") && !path.startsWith("/rankings/")) || ours.stream().anyMatch(path::contains)) {
            queue.add(path);
        }
    }
}
