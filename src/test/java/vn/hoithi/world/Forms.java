package vn.hoithi.world;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;

/** What a browser sends of a page's form. */
public final class Forms {

    private Forms() {
    }

    /** The fields of the form {@code mau} as they stand on the page, with some of them otherwise (name, value, name, value …). */
    public static String[] fields(Document page, String... changes) {
        var all = new ArrayList<String>();
        for (Element e : page.select("#page-form [name]")) {
            var name = e.attr("name");
            var box = e.attr("type").equals("checkbox");
            if (e.tagName().equals("button") || box && !e.hasAttr("checked") || List.of(changes).contains(name)) {
                continue;
            }
            all.add(name);
            all.add(e.tagName().equals("select") ? selected(e) : e.tagName().equals("textarea") ? e.wholeText().replaceFirst("^\n", "") : e.val());
        }
        all.addAll(List.of(changes));
        return all.toArray(String[]::new);
    }

    private static String selected(Element select) {
        var chosen = select.select("option[selected]");
        return chosen.isEmpty() ? select.select("option").val() : chosen.val();
    }
}
