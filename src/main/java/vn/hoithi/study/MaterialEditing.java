package vn.hoithi.study;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.study.MaterialPages.Option;
import vn.hoithi.web.Form;
import vn.hoithi.web.Pages;

/** Reads and shows the two forms that change a material. */
@Singleton
class MaterialEditing {

    private static final int LONGEST_SECTION = 200_000;
    private final ItemBank bank;
    private final Pages pages;

    MaterialEditing(ItemBank bank, Pages pages) {
        this.bank = bank;
        this.pages = pages;
    }

    /** What the form says of a material. */
    record Wish(long topicId, MaterialKind kind, Materials.Card card, int position) {
    }

    static Form of(Material m) {
        return Form.of(Map.of("title", m.title(), "topic", "" + m.topicId(), "kind", m.kind().name(), "summary", m.summary(), "sources", m.sources(), "position", "" + (m.position() + 1)));
    }

    static Form of(MaterialSection s) {
        return Form.of(Map.of("heading", s.heading(), "text", s.markdown(), "version", "" + s.version()));
    }

    /** Empty when something is wrong, which is then noted at its field. */
    Optional<Wish> read(HttpRequest<?> request, Form form) {
        var topic = bank.topics().stream().filter(t -> form.line("topic").equals("" + t.id())).findFirst();
        var kind = Stream.of(MaterialKind.values()).filter(k -> k.name().equals(form.line("kind"))).findFirst();
        var position = form.number("position");
        if (form.line("title").isEmpty()) {
            form.wrong("title", pages.say(request, "form.required"));
        }
        atMost(request, form, "title", 200);
        atMost(request, form, "summary", 1000);
        atMost(request, form, "sources", 1000);
        if (topic.isEmpty()) {
            form.wrong("topic", pages.say(request, "material.topic.choose"));
        }
        if (kind.isEmpty()) {
            form.wrong("kind", pages.say(request, "material.kind.choose"));
        }
        if (position.isEmpty() || position.getAsLong() < 1 || position.getAsLong() > 9999) {
            form.wrong("position", pages.say(request, "material.position.wrong"));
        }
        return form.right() ? Optional.of(new Wish(topic.orElseThrow().id(), kind.orElseThrow(), new Materials.Card(form.line("title"), form.line("summary"), form.line("sources")),
                (int) position.getAsLong() - 1)) : Optional.empty();
    }

    /** The words can be kept; what is wrong is noted at its field. */
    boolean check(HttpRequest<?> request, Form form) {
        if (form.line("heading").isEmpty()) {
            form.wrong("heading", pages.say(request, "form.required"));
        }
        atMost(request, form, "heading", 300);
        if (form.block("text").length() > LONGEST_SECTION) {
            form.wrong("text", pages.say(request, "material.tooLong", LONGEST_SECTION));
        }
        return form.right();
    }

    private void atMost(HttpRequest<?> request, Form form, String field, int longest) {
        if (form.line(field).length() > longest) {
            form.wrong(field, pages.say(request, "material.tooLong", longest));
        }
    }

    MaterialPages.Card card(HttpRequest<?> request, Material material, Form form) {
        var topics = bank.topics().stream().map(t -> new Option("" + t.id(), t.name(), form.line("topic").equals("" + t.id()))).toList();
        var kinds = Stream.of(MaterialKind.values()).map(k -> new Option(k.name(), pages.say(request, "study.kind." + k), k.name().equals(form.line("kind")))).toList();
        return new MaterialPages.Card("/organiser/materials/" + material.id(), material.title(), material.publishedAt() != null, form.line("title"), form.line("summary"), form.line("sources"),
                form.line("position"), topics, kinds, form.errors());
    }

    MaterialPages.Words words(Material material, MaterialSection section, Form form, @Nullable SafeHtml preview) {
        return new MaterialPages.Words("/organiser/materials/" + material.id(), section.anchor(), material.title(), material.publishedAt() != null, form.line("heading"), form.block("text"),
                form.line("version"), preview, form.errors());
    }
}
