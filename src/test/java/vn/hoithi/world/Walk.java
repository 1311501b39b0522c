package vn.hoithi.world;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One person's way through the staff's pages: every link is followed, every search and filter is asked for given words, every file is opened; forms that act are only kept. */
public final class Walk {

    /** More would be no walk but a leak, or a page that links to itself under ever new addresses. */
    private static final int MOST = 2500;
    private static final List<String> ROOMS = List.of("/organiser", "/marking", "/units", "/admin");
    /** So many addresses that differ only in numbers and words are followed: one page of each kind, and some more. */
    private static final int ALIKE = 3;
    private final Browser browser;
    private final Collection<String> words;
    private final Map<String, String> seen = new LinkedHashMap<>();
    private final Map<String, List<String>> forms = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final ArrayDeque<String> queue = new ArrayDeque<>();

    /** @param words what is typed into every field of a form that searches, one after the other */
    public Walk(Browser browser, Collection<String> words) {
        this.browser = browser;
        this.words = words;
    }

    /** Begins at these addresses and goes as far as links lead. */
    public Walk from(Collection<String> starts) {
        starts.stream().filter(known::add).forEach(queue::add);
        while (!queue.isEmpty()) {
            look(queue.poll());
        }
        return this;
    }

    /** What was read, by address. */
    public Map<String, String> seen() {
        return seen;
    }

    /** Forms that act, by their address: names and values as they stand on the page. */
    public Map<String, List<String>> forms() {
        return forms;
    }

    private void look(String path) {
        var answer = browser.bytes(path);
        var text = Contents.of(answer.body());
        seen.put(path, answer.headers().firstValue("location").map(l -> l + "\n").orElse("") + text);
        answer.headers().firstValue("location").ifPresent(this::follow);
        if (answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
            var page = Jsoup.parse(text);
            page.select("a[href]").forEach(a -> follow(a.attr("href")));
            page.select("form").forEach(f -> form(path, f));
        }
        if (seen.size() > MOST) {
            throw new AssertionError("more than " + MOST + " addresses, the last: " + new ArrayList<>(seen.keySet()).subList(MOST - 20, MOST));
        }
    }

    private void follow(String href) {
        var shape = href.replaceAll("\\d{4,}[^/?&]*", "1").replaceAll("=[^&]*", "");
        if (known.contains(href) || alike.merge(shape, 1, Integer::sum) <= ALIKE) {
            add(href);
        }
    }

    private void add(String href) {
        var path = href.replaceAll("#.*", "");
        if (ROOMS.stream().anyMatch(path::startsWith) && !path.startsWith("/units/choose") && known.add(path)) {
            queue.add(path);
        }
    }

    private void form(String path, Element form) {
        var action = form.attr("action").isEmpty() ? path.replaceAll("\\?.*", "") : form.attr("action");
        if (form.attr("method").equalsIgnoreCase("post")) {
            forms.putIfAbsent(action, fields(form));
            return;
        }
        var fields = fields(form);
        for (int i = 0; i < fields.size(); i += 2) {
            if (asked.add(action.replaceAll("\\d+", "1") + " " + fields.get(i))) {
                for (var word : words) {
                    var typed = new ArrayList<>(fields);
                    typed.set(i + 1, word);
                    add(action + "?" + encoded(typed));
                }
            }
        }
        follow(action + "?" + encoded(fields));
    }

    private static List<String> fields(Element form) {
        var all = new ArrayList<String>();
        var outside = form.id().isEmpty() ? List.<Element>of() : form.ownerDocument().select("[form=" + form.id() + "]");
        var inputs = new ArrayList<>(form.select("[name]"));
        inputs.addAll(outside);
        for (var e : inputs) {
            if (!e.attr("name").isEmpty() && !e.attr("type").equals("file") && !(List.of("checkbox", "radio").contains(e.attr("type")) && !e.hasAttr("checked") && form.attr("method").equals("post"))) {
                all.add(e.attr("name"));
                all.add(value(e));
            }
        }
        return all;
    }

    private static String value(Element e) {
        if (!e.tagName().equals("select")) {
            return e.tagName().equals("textarea") ? e.wholeText() : e.val();
        }
        var chosen = e.select("option[selected]");
        return chosen.isEmpty() ? e.select("option").val() : chosen.val();
    }

    private static String encoded(List<String> fields) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i += 2) {
            pairs.add(URLEncoder.encode(fields.get(i), StandardCharsets.UTF_8) + "=" + URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }
}
