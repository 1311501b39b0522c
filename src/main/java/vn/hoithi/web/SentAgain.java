package vn.hoithi.web;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A form that could not be taken in, kept on the page that says so: sent again by one button, its long texts to be copied. A form with a
 * password is not kept.
 *
 * @param to     address it was sent to
 * @param fields all of them, in their order
 */
public record SentAgain(String to, List<Field> fields) {

    private static final int MOST = 4_000;
    private static final int LONG = 60;
    private static final String SECRET = "(?i).*(password|secret|fresh|again|old|code).*";

    /**
     * A field as it was sent.
     *
     * @param text it is long enough that somebody wrote it
     */
    public record Field(String name, String value, boolean text) {
    }

    static Optional<SentAgain> of(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.POST || request.getContentType().filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches).isEmpty()) {
            return Optional.empty();
        }
        var form = Form.of(request.getBody(Argument.mapOf(String.class, Object.class)).orElse(null));
        var fields = new ArrayList<Field>();
        for (var name : form.names()) {
            form.values(name).forEach(value -> fields.add(new Field(name, value, value.length() > LONG)));
        }
        return !fields.isEmpty() && maybeKept(fields.stream().map(Field::name).toList()) ? Optional.of(new SentAgain(LocalPath.of(request.getPath()), fields)) : Optional.empty();
    }

    /** A form with these fields may be kept on a page: they are not too many, and none holds a password or a code. */
    public static boolean maybeKept(List<String> names) {
        return names.size() <= MOST && names.stream().noneMatch(n -> n.matches(SECRET));
    }
}
