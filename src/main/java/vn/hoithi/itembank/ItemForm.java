package vn.hoithi.itembank;

import io.micronaut.http.HttpRequest;
import vn.hoithi.itembank.ItemValidation.Written;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Form;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The item form between the browser and the model: its fields are topic, newTopic, level, text, choice-0…5, right-0…5, fixed-0…5, source, explanation. */
final class ItemForm {

    private final Pages pages;
    private final HttpRequest<?> request;
    private final List<Topic> topics;

    ItemForm(Pages pages, HttpRequest<?> request, List<Topic> topics) {
        this.pages = pages;
        this.request = request;
        this.topics = topics;
    }

    /** What was written, with every problem noted at its field. */
    Written check(Form form) {
        var written = read(form);
        if (newTopic(form).isEmpty() && topic(form).isEmpty()) {
            form.addError("topic", pages.say(request, "item.fault.TOPIC"));
        }
        if (newTopic(form).length() > 200 || !newTopic(form).isEmpty() && Vietnamese.slug(newTopic(form)).isEmpty()) {
            form.addError("newTopic", pages.say(request, "item.fault.TOPIC_NAME"));
        }
        if (level(form).isEmpty()) {
            form.addError("level", pages.say(request, "item.fault.LEVEL"));
        }
        ItemValidation.check(written).forEach(p -> form.addError(field(p), pages.say(request, "item.fault." + p.fault())));
        return written;
    }

    static Written read(Form form) {
        var slots = new ArrayList<Choice>();
        for (int i = 0; i < ItemValidation.SLOTS; i++) {
            slots.add(new Choice(form.line("choice-" + i), form.has("right-" + i), form.has("fixed-" + i)));
        }
        return new Written(form.line("text"), slots, form.line("source"), form.line("explanation"));
    }

    Optional<Topic> topic(Form form) {
        return topics.stream().filter(t -> Long.toString(t.id()).equals(form.line("topic"))).findFirst();
    }

    static String newTopic(Form form) {
        return form.line("newTopic");
    }

    static Optional<Level> level(Form form) {
        return Arrays.stream(Level.values()).filter(l -> l.name().equals(form.line("level"))).findFirst();
    }

    /** The fields as the page shows them again. */
    ItemEditPage.Fields fields(Form form) {
        var written = read(form);
        return fields(form.line("revision"), form.line("topic"), newTopic(form), form.line("level"), written, form);
    }

    /** The fields of a stored version. */
    ItemEditPage.Fields fields(int revision, ItemVersion version) {
        var slots = new ArrayList<>(version.choices());
        while (slots.size() < ItemValidation.SLOTS) {
            slots.add(new Choice("", false, false));
        }
        return fields(Integer.toString(revision), Long.toString(version.topicId()), "", version.level().name(),
                new Written(version.text(), slots, version.source(), version.explanation()), new Form());
    }

    private ItemEditPage.Fields fields(String revision, String topic, String newTopic, String level, Written written, Form form) {
        var slots = new ArrayList<ItemEditPage.Slot>();
        for (var choice : written.slots()) {
            var i = slots.size();
            slots.add(new ItemEditPage.Slot("choice-" + i, "right-" + i, "fixed-" + i, QuestionView.letter(i), choice.text(), choice.correct(), choice.fixed(),
                    form.errors().getOrDefault("choice-" + i, "")));
        }
        return new ItemEditPage.Fields(revision, topics(topic), newTopic, levels(level), written.text(), slots, written.source(), written.explanation());
    }

    List<Option> topics(String chosen) {
        return topics.stream().map(t -> Option.of(t.id(), t.name(), Long.toString(t.id()).equals(chosen))).toList();
    }

    List<Option> levels(String chosen) {
        return Option.named(List.of(Level.values()), pages.in(request), "level.", l -> l.name().equals(chosen));
    }

    List<Option> kinds(String chosen) {
        return Option.named(List.of(ItemKind.values()), pages.in(request), "item.kind.", k -> k.name().equals(chosen));
    }

    private static String field(ItemValidation.Problem problem) {
        return switch (problem.fault()) {
            case TEXT_MISSING, TEXT_LONG -> "text";
            case SOURCE_LONG -> "source";
            case EXPLANATION_LONG -> "explanation";
            case FEW, NO_KEY, ALL_RIGHT -> "choices";
            case CHOICE_LONG, EMPTY_KEY, TWIN -> "choice-" + problem.slot();
        };
    }
}
