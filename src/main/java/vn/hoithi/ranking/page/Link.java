package vn.hoithi.ranking.page;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A link of a page.
 *
 * @param current the page itself
 */
public record Link(String label, String href, boolean current) {

    /** An address of ours with those parameters that say something: empty texts and zeros are left out. */
    static String address(String path, Object... namesAndValues) {
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1] == null ? "" : namesAndValues[i + 1].toString();
            if (!value.isEmpty() && !value.equals("0")) {
                said.put(namesAndValues[i].toString(), value);
            }
        }
        var query = String.join("&", said.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
        return query.isEmpty() ? path : path + "?" + query;
    }
}
