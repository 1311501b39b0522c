package vn.hoithi.study;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.Topic;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.study.MaterialPages.Option;
import vn.hoithi.study.importer.ImportedDocument;
import vn.hoithi.text.Format;
import vn.hoithi.web.Pages;

/** Puts the organisers' pages together and checks their form. */
@Singleton
class MaterialDesk {

    private final Materials materials;
    private final SectionQueries sections;
    private final Units units;
    private final ItemBank bank;
    private final Pages pages;

    MaterialDesk(Materials materials, SectionQueries sections, Units units, ItemBank bank, Pages pages) {
        this.materials = materials;
        this.sections = sections;
        this.units = units;
        this.bank = bank;
        this.pages = pages;
    }

    MaterialPages.Shelf list(HttpRequest<?> request, Actor actor) {
        var topics = bank.topics();
        return new MaterialPages.Shelf(materials.within(actor.scope(Role.ORGANISER)).stream().map(m -> new MaterialPages.Row("/organiser/materials/" + m.id(), m.title(), unit(m),
                topics.stream().filter(t -> t.id() == m.topicId()).map(Topic::name).findFirst().orElse(""), pages.say(request, "study.kind." + m.kind()),
                m.publishedAt() != null, when(request, m))).toList());
    }

    MaterialPages.New form(HttpRequest<?> request, Actor actor, MaterialForm form, Map<String, String> errors) {
        var own = actor.grants().stream().filter(g -> g.role() == Role.ORGANISER).flatMap(g -> units.byId(g.unitId()).stream()).toList();
        var choices = Stream.concat(own.stream(), own.stream().flatMap(u -> units.children(u.id()).stream())).distinct()
                .map(u -> new Option(String.valueOf(u.id()), u.name(), String.valueOf(u.id()).equals(form.unit()))).toList();
        var topics = bank.topics().stream().map(t -> new Option(String.valueOf(t.id()), t.name(), String.valueOf(t.id()).equals(form.topic()))).toList();
        var kinds = Stream.of(MaterialKind.values()).map(k -> new Option(k.name(), pages.say(request, "study.kind." + k), k.name().equals(form.kind()))).toList();
        return new MaterialPages.New(form, choices, topics, kinds, errors);
    }

    /** Field name to sentence; empty when all is right. A title may be missing: the file's own is taken. */
    Map<String, String> check(HttpRequest<?> request, Actor actor, MaterialForm form) {
        var errors = new LinkedHashMap<String, String>();
        if (unit(actor, form).isEmpty()) {
            errors.put("unit", pages.say(request, "material.unit.choose"));
        }
        if (topic(form).isEmpty()) {
            errors.put("topic", pages.say(request, "material.topic.choose"));
        }
        if (Stream.of(MaterialKind.values()).noneMatch(k -> k.name().equals(form.kind()))) {
            errors.put("kind", pages.say(request, "material.kind.choose"));
        }
        tooLong(request, errors, "title", form.title(), 200);
        tooLong(request, errors, "summary", form.summary(), 1000);
        tooLong(request, errors, "sources", form.sources(), 1000);
        return errors;
    }

    Material keep(Actor actor, MaterialForm form, ImportedDocument document, Instant now) {
        var title = form.title().isEmpty() ? document.title().isEmpty() ? document.sections().getFirst().heading() : document.title() : form.title();
        return materials.keep(unit(actor, form).orElseThrow(), topic(form).orElseThrow().id(), MaterialKind.valueOf(form.kind()),
                new Materials.Card(title, form.summary(), form.sources()), document, actor.personId(), now);
    }

    MaterialPages.Preview preview(HttpRequest<?> request, Material material) {
        var shown = sections.all(material.id()).stream().map(s -> new MaterialPages.Shown(s.anchor(), s.heading(), SafeHtml.of(s.html()), s.markdown() != null)).toList();
        return new MaterialPages.Preview("/organiser/materials/" + material.id(), "/study/" + material.id(), material.title(), unit(material), material.summary(),
                material.sources(), material.publishedAt() != null, when(request, material), shown);
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
