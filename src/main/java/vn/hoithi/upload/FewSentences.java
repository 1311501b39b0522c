package vn.hoithi.upload;

import vn.hoithi.text.Format;

import java.util.List;

/** The first sentences on a file, and how many more there are ("" for none): views/shared/upload.html. */
public record FewSentences(List<String> shown, String more) {

    private static final int SHOWN = 200;
    private static final int AT_A_FIELD = 5;
    private static final int AT_ONCE = 10;

    /** As many as one reads. */
    public static FewSentences of(List<String> all, Format format) {
        return new FewSentences(all.stream().limit(SHOWN).toList(), all.size() > SHOWN ? format.number(all.size() - SHOWN) : "");
    }

    /** Those that are read at once. */
    public List<String> first() {
        return shown.subList(0, Math.min(AT_ONCE, shown.size()));
    }

    /** The others, which are there for whoever wants them. */
    public List<String> rest() {
        return shown.subList(Math.min(AT_ONCE, shown.size()), shown.size());
    }

    /** As many as a form says at its field. */
    public String atAField() {
        return String.join(" ", shown.stream().limit(AT_A_FIELD).toList());
    }
}
