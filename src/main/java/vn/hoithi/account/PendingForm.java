package vn.hoithi.account;

import vn.hoithi.web.Form;
import vn.hoithi.web.LocalPath;
import vn.hoithi.web.SentAgain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A form that found nobody signed in: its fields stay on the sign-in page and are sent to the same address afterwards, where it is asked again
 * who may do it. A form with a password or a code is not kept.
 *
 * @param to     address of ours the form was sent to
 * @param fields all of them, in their order
 */
public record PendingForm(String to, List<Field> fields) {

    private static final String PREFIX = "carried.";
    private static final String PAPER = "/attempts/\\d{1,19}/(responses|submission)";
    /** Doors of their own, and what nobody wrote. */
    private static final String NOT_KEPT = "/|/me/password|/me/second-factor(/.*)?|/(session|language|account)(/.*)?";
    /** An essay and 40 answers with several choices; whatever is longer was not written on a paper of ours. */
    private static final int MOST_ANSWERS = 300;
    private static final int LONGEST_PAPER = 20_000;
    /** A contest of twenty rounds, a long section of a material: well inside what a body may hold, percent-encoded twice. */
    private static final int LONGEST_FORM = 200_000;

    /** A field as it was sent. */
    public record Field(String name, String value) {
    }

    /** The form that was sent to the address; empty when it is none to be kept. */
    static Optional<PendingForm> sent(String to, Form form) {
        return of(to, form, "");
    }

    /** What the sign-in page carried. */
    static Optional<PendingForm> of(Form form) {
        return of(form.line("carried"), form, PREFIX);
    }

    private static Optional<PendingForm> of(String to, Form form, String prefix) {
        if (to == null || !LocalPath.of(to).equals(to) || to.matches(NOT_KEPT)) {
            return Optional.empty();
        }
        var paper = to.matches(PAPER);
        var fields = new ArrayList<Field>();
        StreamSupport.stream(form.names().spliterator(), false).filter(n -> n.startsWith(prefix)).forEach(name -> {
            var own = name.substring(prefix.length());
            if (paper && own.matches("s\\d{1,2}")) {
                form.all(name).forEach(value -> fields.add(new Field(own, value)));
            } else if (!paper || own.matches("lastSeq|p|e")) {
                form.values(name).forEach(value -> fields.add(new Field(own, value)));
            }
        });
        var size = fields.stream().mapToInt(f -> f.value().length()).sum();
        var kept = paper ? fields.size() <= MOST_ANSWERS && size <= LONGEST_PAPER : !fields.isEmpty() && size <= LONGEST_FORM && SentAgain.maybeKept(fields.stream().map(Field::name).toList());
        return kept ? Optional.of(new PendingForm(to, fields)) : Optional.empty();
    }

    /** It is a paper's: its answers are counted, and it goes back there. */
    public boolean paper() {
        return to.matches(PAPER);
    }

    /** The page it belongs to. */
    public String attempt() {
        return paper() ? to.substring(0, to.lastIndexOf('/')) : to;
    }

    /** It was to be the submission, not only a save. */
    public boolean submits() {
        return paper() && to.endsWith("/submission");
    }

    /** Questions with an answer in it. */
    public long answered() {
        return fields.stream().map(Field::name).filter(n -> n.startsWith("s")).distinct().count();
    }
}
