package vn.hoithi.study;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.Topic;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.study.importer.RenderedDocument;
import vn.hoithi.study.importer.SafeHtml;
import vn.hoithi.text.Format;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the organisers' pages together and checks their form. */
@Singleton
class MaterialAdminPages {

    private final Materials materials;
    private final SectionQueries sections;
    private final Units units;
    private final ItemBank bank;
    private final Pages pages;
    private final Warnings warnings;

    MaterialAdminPages(Materials materials, SectionQueries sections, Units units, ItemBank bank, Pages pages, Warnings warnings) {
        this.materials = materials;
        this.sections = sections;
        this.units = units;
        this.bank = bank;
        this.pages = pages;
        this.warnings = warnings;
    }

    MaterialPages.Shelf list(HttpRequest<?> request, Actor actor) {
        var topics = bank.topics();
        return new MaterialPages.Shelf(materials.within(actor.scope(Role.ORGANISER)).stream().map(m -> new MaterialPages.Row("/organiser/materials/" + m.id(), m.title(), unit(m),
                topics.stream().filter(t -> t.id() == m.topicId()).map(Topic::name).findFirst().orElse(""), pages.say(request, "study.kind." + m.kind()),
                m.publishedAt() != null, when(request, m))).toList());
    }

    MaterialPages.New form(HttpRequest<?> request, Actor actor, MaterialForm form, boolean tcvn3, Map<String, String> errors) {
        var own = actor.grants().stream().filter(g -> g.role() == Role.ORGANISER).flatMap(g -> units.byId(g.unitId()).stream()).toList();
        var choices = Stream.concat(own.stream(), own.stream().flatMap(u -> units.children(u.id()).stream())).distinct()
                .map(u -> Option.of(u.id(), u.name(), String.valueOf(u.id()).equals(form.unit()))).toList();
        var topics = bank.topics().stream().map(t -> Option.of(t.id(), t.name(), String.valueOf(t.id()).equals(form.topic()))).toList();
        var kinds = Option.named(List.of(MaterialKind.values()), pages.in(request), "study.kind.", k -> k.name().equals(form.kind()));
        return new MaterialPages.New(form, tcvn3, choices, topics, kinds, errors);
    }

    /** Field name to sentence; empty when all is right. A title may be missing: the file's own is taken. */
    Map<String, String> check(HttpRequest<?> request, Actor actor, MaterialForm form) {
        var errors = new LinkedHashMap<String, String>();
        if (unit(actor, form).isEmpty()) {
            errors.put("unit", pages.say(request, "material.unit.choose"));
        }
        if (form.newTopic().isEmpty() && topic(form).isEmpty()) {
            errors.put("topic", pages.say(request, "material.topic.choose"));
        }
        if (!TopicChoice.isValid(form.newTopic())) {
            errors.put("newTopic", pages.say(request, "item.fault.TOPIC_NAME"));
        }
        if (Stream.of(MaterialKind.values()).noneMatch(k -> k.name().equals(form.kind()))) {
            errors.put("kind", pages.say(request, "material.kind.choose"));
        }
        tooLong(request, errors, "title", form.title(), 200);
        tooLong(request, errors, "summary", form.summary(), 1000);
        tooLong(request, errors, "sources", form.sources(), 1000);
        return errors;
    }

    Material keep(Actor actor, MaterialForm form, RenderedDocument document, Instant now) {
        var title = form.title().isEmpty() ? document.title().isEmpty() ? document.sections().getFirst().heading() : document.title() : form.title();
        return materials.keep(unit(actor, form).orElseThrow(), TopicChoice.id(bank, form.newTopic(), topic(form)), MaterialKind.valueOf(form.kind()),
                new Materials.Card(title, form.summary(), form.sources()), document, actor.personId(), now);
    }

    MaterialPages.Preview preview(HttpRequest<?> request, Material material, boolean asked) {
        var numbers = warnings.numbers(material);
        var shown = sections.all(material.id()).stream().map(s -> new MaterialPages.Shown(s.anchor(), s.heading(), SafeHtml.of(s.html()), s.markdown() != null)).toList();
        return new MaterialPages.Preview("/organiser/materials/" + material.id(), "/study/" + material.id(), material.title(), unit(material), material.summary(),
                material.sources(), material.publishedAt() != null, when(request, material), shown, warnings.notTaken(request, material), numbers, Warnings.seen(numbers), asked);
    }

    /** Somebody who may publish it has seen the numbers in it, or there are none. */
    boolean seen(Material material, String sent) {
        var numbers = warnings.numbers(material);
        return numbers.isEmpty() || Warnings.seen(numbers).equals(sent);
    }

    private Optional<Unit> unit(Actor actor, MaterialForm form) {
        return form.unit().matches("\\d{1,19}") ? units.within(actor.scope(Role.ORGANISER), Long.parseUnsignedLong(form.unit())) : Optional.empty();
    }

    private Optional<Topic> topic(MaterialForm form) {
        return bank.topics().stream().filter(t -> String.valueOf(t.id()).equals(form.topic())).findFirst();
    }

    private void tooLong(HttpRequest<?> request, Map<String, String> errors, String field, String value, int longest) {
        if (value.length() > longest) {
            errors.put(field, pages.say(request, "material.tooLong", longest));
        }
    }

    private String unit(Material material) {
        return units.byId(material.unitId()).map(Unit::name).orElse("");
    }

    private static String when(HttpRequest<?> request, Material material) {
        return Format.of(Pages.locale(request)).opening(Instant.ofEpochMilli(material.publishedAt() == null ? material.createdAt() : material.publishedAt()));
    }
}
