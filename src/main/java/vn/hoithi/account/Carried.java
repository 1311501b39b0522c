package vn.hoithi.account;

import vn.hoithi.web.Form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A paper's form that found nobody signed in: its fields stay on the sign-in page and are sent to the same address afterwards, where it is
 * asked again whose attempt it is.
 *
 * @param to     address of ours the form was sent to
 * @param fields all of them, in their order
 */
public record Carried(String to, List<Field> fields) {

    private static final String PREFIX = "carried.";
    /** An essay and 40 answers with several choices; whatever is longer was not written on a paper of ours. */
    private static final int MOST = 300;
    private static final int LONGEST = 20_000;

    /** A field as it was sent. */
    public record Field(String name, String value) {
    }

    /** The form that was sent to the address; empty when it is none of a paper. */
    static Optional<Carried> sent(String to, Form form) {
        return of(to, form, "");
    }

    /** What the sign-in page carried. */
    static Optional<Carried> of(Form form) {
        return of(form.line("carried"), form, PREFIX);
    }

    private static Optional<Carried> of(String to, Form form, String prefix) {
        if (to == null || !to.matches("/attempts/\\d{1,19}/(responses|submission)")) {
            return Optional.empty();
        }
        var fields = new ArrayList<Field>();
        StreamSupport.stream(form.names().spliterator(), false).filter(n -> n.startsWith(prefix)).forEach(name -> {
            var own = name.substring(prefix.length());
            if (own.matches("s\\d{1,2}")) {
                form.all(name).forEach(value -> fields.add(new Field(own, value)));
            } else if (own.matches("lastSeq|p|e")) {
                fields.add(new Field(own, form.raw(name)));
            }
        });
        var size = fields.stream().mapToInt(f -> f.value().length()).sum();
        return fields.size() > MOST || size > LONGEST ? Optional.empty() : Optional.of(new Carried(to, fields));
    }

    /** The paper it belongs to. */
    public String attempt() {
        return to.substring(0, to.lastIndexOf('/'));
    }

    /** It was to be the submission, not only a save. */
    public boolean submits() {
        return to.endsWith("/submission");
    }

    /** Questions with an answer in it. */
    public long answered() {
        return fields.stream().map(Field::name).filter(n -> n.startsWith("s")).distinct().count();
    }
}
