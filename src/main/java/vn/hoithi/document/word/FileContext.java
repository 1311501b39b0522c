package vn.hoithi.document.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all parts of a file share while they are read. */
final class FileContext {

    private final Styles styles;
    private final Numbering numbering;
    private final Map<String, String> addresses;
    private final Map<String, List<Piece>> notes = new HashMap<>();
    private int noteCount;
    private int changes;

    FileContext(Styles styles, Numbering numbering, Map<String, String> addresses) {
        this.styles = styles;
        this.numbering = numbering;
        this.addresses = addresses;
    }

    Styles styles() {
        return styles;
    }

    Numbering numbering() {
        return numbering;
    }

    /** Where a link leads, by its id; "" when the file does not say. */
    String address(String id) {
        return addresses.getOrDefault(id, "");
    }

    /** Footnotes and endnotes by kind and id. */
    Map<String, List<Piece>> notes() {
        return notes;
    }

    int nextNote() {
        return ++noteCount;
    }

    void change() {
        changes++;
    }

    /** Tracked changes met so far. */
    int changes() {
        return changes;
    }
}
