package vn.hoithi.study;

import java.util.List;
import java.util.Map;

/** The organisers' pages of materials. */
public final class MaterialPages {

    private MaterialPages() {
    }

    /** The list. */
    public record Shelf(List<Row> rows) {
    }

    /** A material of the scope. */
    public record Row(String path, String title, String unit, String topic, String kind, boolean published, String when) {
    }

    /** Something to choose in a form. */
    public record Option(String value, String label, boolean chosen) {
    }

    /** The form of a new one. */
    public record New(MaterialForm form, List<Option> units, List<Option> topics, List<Option> kinds, Map<String, String> errors) {
    }

    /** How it will look, before and after publication. */
    public record Preview(String path, String readersPath, String title, String unit, String summary, String sources, boolean published, String when,
                          List<Shown> sections) {
    }

    /** A section in the preview. */
    public record Shown(String anchor, String heading, SafeHtml html) {
    }
}
