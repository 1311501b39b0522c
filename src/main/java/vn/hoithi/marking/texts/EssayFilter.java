package vn.hoithi.marking.texts;

import io.micronaut.http.HttpRequest;
import vn.hoithi.marking.MarkForm;
import vn.hoithi.text.Vietnamese;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which essays of a contest an organiser wants to see.
 *
 * @param words  searched for in the text; "" for any
 * @param unitId of this unit and those below it; 0 for all
 * @param round  of this round; 0 for all
 * @param least  fewest points in hundredths, -1 for any; points are asked of marked essays only
 * @param most   most points, -1 for any
 */
record EssayFilter(String words, long unitId, int round, State state, int least, int most) {

    private static final int LONGEST = 200;

    /** Where its marking stands. Message key {@code essays.state.<name>}. */
    enum State { ALL, WAITING, MARKED, RELEASED }

    static EssayFilter of(HttpRequest<?> request) {
        var typed = request.getParameters();
        var words = Vietnamese.line(typed.get("q", String.class, ""));
        var state = typed.get("state", String.class, "");
        return new EssayFilter(words.substring(0, Math.min(LONGEST, words.length())), number(typed.get("unit", String.class, "")), (int) Math.min(99, number(typed.get("round", String.class, ""))),
                Arrays.stream(State.values()).filter(s -> s.name().equals(state)).findFirst().orElse(State.ALL), points(typed.get("least", String.class, "")), points(typed.get("most", String.class, "")));
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    private static int points(String typed) {
        var read = MarkForm.points(typed.strip());
        return read == null ? -1 : read;
    }

    boolean narrows() {
        return !words.isEmpty() || narrowsByMore();
    }

    boolean narrowsByMore() {
        return unitId != 0 || round != 0 || state != State.ALL || least >= 0 || most >= 0;
    }

    /** As the query of an address, without a page. */
    String query() {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&unit=" + unitId + "&round=" + round + "&state=" + state + "&least=" + typed(least) + "&most=" + typed(most);
    }

    static String typed(int hundredths) {
        return hundredths < 0 ? "" : vn.hoithi.text.Format.of(vn.hoithi.web.Messages.VIETNAMESE).points(hundredths);
    }
}
