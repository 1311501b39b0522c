package vn.hoithi.study;

import vn.hoithi.web.Retyped;

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
    public record New(MaterialForm form, List<Option> units, List<Option> topics, List<Option> kinds, Map<String, String> errors) implements Retyped {
    }

    /** How it will look, before and after publication. */
    public record Preview(String path, String readersPath, String title, String unit, String summary, String sources, boolean published, String when,
                          List<Shown> sections) {
    }

    /** A section in the preview; {@code editable}: its words can be changed here. */
    public record Shown(String anchor, String heading, SafeHtml html, boolean editable) {
    }

    /** The form for what is said about a material. */
    public record Card(String path, String heading, boolean published, String title, String summary, String sources, String position, List<Option> topics, List<Option> kinds,
                       Map<String, String> errors) implements Retyped {
    }

    /** The form for the words of a section; {@code preview} null until it was asked for. */
    public record Words(String path, String anchor, String title, boolean published, String heading, String text, String version, SafeHtml preview, Map<String, String> errors) implements Retyped {
    }
}
