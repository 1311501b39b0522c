package vn.hoithi.world;

import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One of two neighbours, everything of whose carries words nobody else uses.
 *
 * @param key     what may be searched for; each name has it before its tell
 * @param tell    how the words begin by which a text gives itself away: the tell and the field it was typed into
 * @param numbers tells that are digits (telephones as they are shown, counts), by field
 * @param all     holds every role at the top
 * @param led     leads at the top, and has no other role
 * @param more    addresses that only what was seeded has
 */
public record Neighbour(String key, String tell, Everything.Owned owned, Map<String, List<String>> numbers, Actor all, Actor led, List<String> more) {

    /** Fields of what the public may see too: names of units and staff, of who took part, what is published. */
    public static final String OPEN = "open";

    /** The unit whose people these are. */
    public Unit top() {
        return owned.province().federation();
    }

    /** The fields whose words or digits are in what an address answered: but for what was asked, and for topics, which all organisers share. */
    public TreeSet<String> toldIn(String asked, String text) {
        var rest = text.replaceAll("Chủ đề \\d+ " + key + " " + tell + OPEN, "");
        for (var word : URLDecoder.decode(asked, StandardCharsets.UTF_8).split("[/?&=]")) {
            if (word.toLowerCase().contains(tell.toLowerCase())) {
                rest = rest.replace(word, "").replace(URLEncoder.encode(word, StandardCharsets.UTF_8), "");
            }
        }
        return toldIn(rest);
    }

    /** The fields whose words or digits are in a text. */
    public TreeSet<String> toldIn(String text) {
        var told = new TreeSet<String>();
        var words = Pattern.compile(tell + "([a-z]+)", Pattern.CASE_INSENSITIVE).matcher(text);
        while (words.find()) {
            told.add(words.group(1).toLowerCase());
        }
        new TreeMap<>(numbers).forEach((field, ways) -> {
            if (ways.stream().anyMatch(w -> Pattern.compile("(?<!\\d)" + Pattern.quote(w) + "(?!\\d)").matcher(text).find())) {
                told.add(field);
            }
        });
        return told;
    }

    /** What a neighbour may type to get at this one: a word of its names, the ids of its unit and of a person. */
    public List<String> baits() {
        return List.of(key, "" + top().id(), "" + owned.member().personId());
    }
}
