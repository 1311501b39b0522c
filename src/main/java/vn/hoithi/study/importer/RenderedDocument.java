package vn.hoithi.study.importer;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import vn.hoithi.study.importer.ImportResult.Imported;
import vn.hoithi.study.importer.ImportResult.Refused;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A file or typed text as it is stored and shown, or why it is none.
 *
 * @param refusal name of an {@link ImportResult.Refusal}; "" when it was read
 * @param title   as found in the file; may be empty
 */
@Serdeable
public record RenderedDocument(@Nullable String refusal, @Nullable String title, @Nullable List<Section> sections, @Nullable List<Notice> notices) {

    /** A section: {@code html} for readers, {@code text} for the search, {@code markdown} to be edited; not {@code readable} when it only holds others. */
    @Serdeable
    public record Section(int level, boolean readable, String anchor, String heading, @Nullable String html, @Nullable String text, @Nullable String markdown) {

        public Section {
            html = full(html);
            text = full(text);
            markdown = full(markdown);
        }
    }

    /** Something of the file that is no words; {@code kind} is the name of a {@link vn.hoithi.document.word.Piece.Kind}. */
    @Serdeable
    public record Notice(String kind, @Nullable String place, @Nullable String detail) {

        public Notice {
            place = full(place);
            detail = full(detail);
        }
    }

    public RenderedDocument {
        refusal = full(refusal);
        title = full(title);
        sections = sections == null ? List.of() : sections;
        notices = notices == null ? List.of() : notices;
    }

    /** JSON leaves out what is empty. */
    private static String full(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A file that was read, its sections as pages show them. */
    public static RenderedDocument of(ImportResult result) {
        return switch (result) {
            case Refused(var why) -> new RenderedDocument(why.name(), "", List.of(), List.of());
            case Imported(var document) -> new RenderedDocument("", document.title(), IntStream.range(0, document.sections().size()).mapToObj(at -> section(document.sections(), at)).toList(),
                    document.notices().stream().map(n -> new Notice(n.kind().name(), n.place(), n.detail())).toList());
        };
    }

    private static Section section(List<ImportedDocument.Section> all, int at) {
        var section = all.get(at);
        var leaf = at + 1 == all.size() || all.get(at + 1).level() <= section.level();
        return new Section(section.level(), leaf || !section.blocks().isEmpty(), section.anchor(), section.heading(), SectionHtml.of(section.blocks()).toString(), SectionHtml.text(section.blocks()),
                SectionText.of(section.blocks()));
    }
}
