package vn.hoithi.study;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.study.importer.SafeHtml;
import vn.hoithi.study.importer.TableLimit;
import vn.hoithi.text.CitizenNumbers;
import vn.hoithi.web.Form;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads and shows the two forms that change a material. */
@Singleton
class MaterialEditPages {

    private static final int LONGEST_SECTION = 200_000;
    private final ItemBank bank;
    private final Pages pages;

    MaterialEditPages(ItemBank bank, Pages pages) {
        this.bank = bank;
        this.pages = pages;
    }

    /** What the form says of a material. */
    record CardEdit(long topicId, MaterialKind kind, Materials.Card card, int position) {
    }

    static Form of(Material m) {
        return Form.of(Map.of("title", m.title(), "topic", "" + m.topicId(), "kind", m.kind().name(), "summary", m.summary(), "sources", m.sources(), "position", "" + (m.position() + 1)));
    }

    static Form of(MaterialSection s) {
        return Form.of(Map.of("heading", s.heading(), "text", s.markdown(), "version", "" + s.version()));
    }

    /** Empty when something is wrong, which is then noted at its field. */
    Optional<CardEdit> read(HttpRequest<?> request, Form form) {
        var topic = bank.topics().stream().filter(t -> form.line("topic").equals("" + t.id())).findFirst();
        var kind = Stream.of(MaterialKind.values()).filter(k -> k.name().equals(form.line("kind"))).findFirst();
        var position = form.number("position");
        if (form.line("title").isEmpty()) {
            form.addError("title", pages.say(request, "form.required"));
        }
        atMost(request, form, "title", 200);
        atMost(request, form, "summary", 1000);
        atMost(request, form, "sources", 1000);
        var name = form.line("newTopic");
        if (!TopicChoice.isValid(name)) {
            form.addError("newTopic", pages.say(request, "item.fault.TOPIC_NAME"));
        } else if (name.isEmpty() && topic.isEmpty()) {
            form.addError("topic", pages.say(request, "material.topic.choose"));
        }
        if (kind.isEmpty()) {
            form.addError("kind", pages.say(request, "material.kind.choose"));
        }
        if (position.isEmpty() || position.getAsLong() < 1 || position.getAsLong() > 9999) {
            form.addError("position", pages.say(request, "material.position.wrong"));
        }
        return form.isValid() ? Optional.of(new CardEdit(TopicChoice.id(bank, name, topic), kind.orElseThrow(), new Materials.Card(form.line("title"), form.line("summary"), form.line("sources")),
                (int) position.getAsLong() - 1)) : Optional.empty();
    }

    /** The words can be kept; what is wrong is noted at its field. */
    boolean check(HttpRequest<?> request, Form form) {
        if (form.line("heading").isEmpty()) {
            form.addError("heading", pages.say(request, "form.required"));
        }
        atMost(request, form, "heading", 300);
        if (form.block("text").length() > LONGEST_SECTION) {
            form.addError("text", pages.say(request, "material.tooLong", LONGEST_SECTION));
        } else if (TableLimit.exceeds(form.block("text"))) {
            form.addError("text", pages.say(request, "study.refused.TOO_MANY_CELLS"));
        }
        return form.isValid();
    }

    /** Numbers like those of citizens that readers would find from now on, unless somebody says to have seen them. */
    List<String> unseen(HttpRequest<?> request, Material material, MaterialSection section, Form form) {
        var before = CitizenNumbers.masked(section.heading() + " \n" + section.text());
        var numbers = material.publishedAt() == null ? List.<String>of()
                : CitizenNumbers.masked(form.line("heading") + " \n" + form.block("text")).stream().filter(n -> !before.contains(n)).toList();
        if (numbers.isEmpty() || form.line("seen").equals(Warnings.seen(numbers))) {
            return List.of();
        }
        form.addError("text", pages.say(request, "material.numbers.inText", String.join(", ", numbers)));
        return numbers;
    }

    private void atMost(HttpRequest<?> request, Form form, String field, int longest) {
        if (form.line(field).length() > longest) {
            form.addError(field, pages.say(request, "material.tooLong", longest));
        }
    }

    MaterialPages.Card card(HttpRequest<?> request, Material material, Form form) {
        var topics = bank.topics().stream().map(t -> Option.of(t.id(), t.name(), form.line("topic").equals("" + t.id()))).toList();
        var kinds = Option.named(List.of(MaterialKind.values()), pages.in(request), "study.kind.", k -> k.name().equals(form.line("kind")));
        return new MaterialPages.Card("/organiser/materials/" + material.id(), material.title(), material.publishedAt() != null, form.line("title"), form.line("summary"), form.line("sources"),
                form.line("position"), topics, form.line("newTopic"), kinds, form.errors());
    }

    /** @param numbers those asked about, when the words were to be saved; else none */
    MaterialPages.Words words(Material material, MaterialSection section, Form form, @Nullable SafeHtml preview, List<String> numbers) {
        return new MaterialPages.Words("/organiser/materials/" + material.id(), section.anchor(), material.title(), material.publishedAt() != null, form.line("heading"), form.block("text"),
                form.line("version"), preview, numbers.isEmpty() ? "" : Warnings.seen(numbers), form.errors());
    }
}
