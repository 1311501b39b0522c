package vn.hoithi.study;

import vn.hoithi.study.importer.SafeHtml;
import vn.hoithi.web.Option;
import vn.hoithi.web.ResubmittableForm;

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

    /** The form of a new one; {@code tcvn3}: the text seems to be in TCVN3, and converting it is offered. */
    public record New(MaterialForm form, boolean tcvn3, List<Option> units, List<Option> topics, List<Option> kinds, Map<String, String> errors) implements ResubmittableForm {
    }

    /**
     * How it will look, before and after publication.
     *
     * @param notTaken what of its file is missing, in sentences
     * @param numbers  where numbers like those of citizens stand: asked about before publication
     * @param seen     sent with the publication by somebody who looked at them
     * @param asked    publication was asked for without that
     */
    public record Preview(String path, String readersPath, String title, String unit, String summary, String sources, boolean published, String when,
                          List<Shown> sections, List<String> notTaken, List<Numbers> numbers, String seen, boolean asked) {
    }

    /** Numbers like those of citizens in a section, most digits hidden; no anchor for what is said about the material. */
    public record Numbers(String anchor, String heading, String masked) {
    }

    /** A section in the preview; {@code editable}: its words can be changed here. */
    public record Shown(String anchor, String heading, SafeHtml html, boolean editable) {
    }

    /** The form for what is said about a material. */
    public record Card(String path, String heading, boolean published, String title, String summary, String sources, String position, List<Option> topics, String newTopic, List<Option> kinds,
                       Map<String, String> errors) implements ResubmittableForm {
    }

    /** The form for the words of a section; {@code preview} null until it was asked for; {@code seen} not empty when numbers like those of citizens are asked about. */
    public record Words(String path, String anchor, String title, boolean published, String heading, String text, String version, SafeHtml preview, String seen, Map<String, String> errors) implements ResubmittableForm {
    }
}
