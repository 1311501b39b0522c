package vn.hoithi.administration;

import vn.hoithi.web.Form;

import java.util.function.Function;

/** Why a request is refused: whoever asked reads it, so there is one, and it is short. */
public final class RefusalReason {

    private static final int LONGEST = 300;

    private RefusalReason() {
    }

    /** The id of its field at a request. */
    static String field(long id) {
        return "reason-" + id;
    }

    /** What was typed; none and a long one are noted at the field, in the sentences whose keys begin so. */
    public static String read(Form form, String field, String sentences, Function<String, String> say) {
        var reason = form.line("reason");
        if (reason.isEmpty() || reason.length() > LONGEST) {
            form.addError(field, say.apply(sentences + (reason.isEmpty() ? ".missing" : ".long")));
        }
        return reason;
    }
}
