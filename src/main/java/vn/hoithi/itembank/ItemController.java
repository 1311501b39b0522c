package vn.hoithi.itembank;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.itembank.ItemAccess.Found;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Form;
import vn.hoithi.web.LocalPath;
import vn.hoithi.web.LongForm;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writing and editing one item; "preview" in the form shows it without keeping it. */
@Controller("/organiser/items")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("ORGANISER")
class ItemController {

    private static final String VIEW = "itembank/item";
    private static final String LIST = "/organiser/items";
    /** Ticked at once: a page of the list has fewer. */
    private static final int MOST = 100;
    private final Pages pages;
    private final Items items;
    private final ItemAccess access;
    private final Clock clock;

    ItemController(Pages pages, Items items, ItemAccess access, Clock clock) {
        this.pages = pages;
        this.items = items;
        this.access = access;
        this.clock = clock;
    }

    @Get("/new")
    HttpResponse<?> blank(HttpRequest<?> request, Actor actor) {
        return pages.ok(request, VIEW, typed(request, actor, null, new Form(), false));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
        var form = Form.of(body);
        var owner = access.owner(actor, form.line("unit"));
        var fields = new ItemForm(pages, request, items.topics());
        var written = fields.check(form);
        if (!form.isValid() || form.has("preview")) {
            return again(request, actor, null, form);
        }
        var now = clock.now();
        var item = items.add(owner.id(), topicId(fields, form), written.draft(ItemForm.level(form).orElseThrow()), actor.personId(), now);
        return pages.seeOther(request, "/organiser/items/" + item.itemId(), "ok", "item.added");
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, long id) {
        return pages.ok(request, VIEW, stored(request, access.read(actor, id)));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> edit(HttpRequest<?> request, Actor actor, long id, @Body Map<String, Object> body) {
        var found = access.edit(actor, id);
        var form = Form.of(body);
        var fields = new ItemForm(pages, request, items.topics());
        var written = fields.check(form);
        if (form.isValid() && !form.has("preview")) {
            var seen = (int) form.number("revision").orElse(0);
            if (items.edit(id, seen, topicId(fields, form), written.draft(ItemForm.level(form).orElseThrow()), actor.personId(), clock.now())) {
                return pages.seeOther(request, "/organiser/items/" + id, "ok", "item.saved");
            }
            return stale(request, actor, id, body);
        }
        return again(request, actor, found, form);
    }

    /** Several at once: those ticked in the list, each of which the reader may edit. */
    @Post("/retirement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> retireAll(HttpRequest<?> request, Actor actor, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var back = form.line("back").startsWith(LIST) ? LocalPath.of(form.line("back")) : LIST;
        var ids = form.all("item").stream().filter(id -> id.matches("\\d{1,18}")).map(Long::parseLong).distinct().limit(MOST).toList();
        ids.forEach(id -> access.edit(actor, id));
        var now = clock.now();
        var restored = form.line("do").equals("restore");
        var done = ids.stream().filter(id -> restored ? items.restore(id, actor.personId(), now) : items.retire(id, actor.personId(), now)).count();
        return pages.seeOther(request, back, done > 0 ? "ok" : "note", ids.isEmpty() ? "items.ticked.none" : restored ? "items.restored" : "items.retiredNow", done);
    }

    @Post("/{id}/retirement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> retire(HttpRequest<?> request, Actor actor, long id) {
        var done = items.retire(access.edit(actor, id).item().id(), actor.personId(), clock.now());
        return pages.seeOther(request, "/organiser/items/" + id, done ? "ok" : "note", "item.retired");
    }

    @Post("/{id}/restoration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> restore(HttpRequest<?> request, Actor actor, long id) {
        var done = items.restore(access.edit(actor, id).item().id(), actor.personId(), clock.now());
        return pages.seeOther(request, "/organiser/items/" + id, done ? "ok" : "note", "item.restored");
    }

    /** Somebody else was faster: what was typed stays, what they kept is shown beside it, and the next try is made knowing it. */
    private HttpResponse<?> stale(HttpRequest<?> request, Actor actor, long id, Map<String, Object> body) {
        var found = access.edit(actor, id);
        var fresh = new HashMap<>(body);
        fresh.put("revision", Integer.toString(found.item().revision()));
        var form = Form.of(fresh).addError("stale", pages.say(request, found.item().retiredAt() == null ? "item.stale" : "item.stale.retired"));
        var typed = typed(request, actor, found, form, false);
        return pages.invalid(request, VIEW, new ItemEditPage(typed.id(), typed.editable(), typed.retired(), typed.used(), typed.unitName(), typed.units(), typed.fields(),
                typed.errors(), stored(request, found).preview(), typed.history()));
    }

    private long topicId(ItemForm fields, Form form) {
        var name = ItemForm.newTopic(form);
        return (name.isEmpty() ? fields.topic(form).orElseThrow() : items.topic(Vietnamese.slug(name), name)).id();
    }

    private HttpResponse<?> again(HttpRequest<?> request, Actor actor, Found found, Form form) {
        var page = typed(request, actor, found, form, form.isValid());
        return LongForm.kept(form.isValid() ? pages.ok(request, VIEW, page) : pages.invalid(request, VIEW, page));
    }

    private ItemEditPage typed(HttpRequest<?> request, Actor actor, Found found, Form form, boolean whole) {
        var fields = new ItemForm(pages, request, items.topics());
        var topic = ItemForm.newTopic(form).isEmpty() ? fields.topic(form).map(Topic::name).orElse("") : ItemForm.newTopic(form);
        var preview = whole ? QuestionView.of("preview", topic, ItemForm.read(form).draft(ItemForm.level(form).orElseThrow())) : null;
        var owners = found == null ? access.owners(actor) : List.<Unit>of();
        var units = owners.stream().map(u -> Option.of(u.id(), u.name(), Long.toString(u.id()).equals(form.line("unit")))).toList();
        var past = found == null ? List.<VersionRow>of() : items.history(found.item().id());
        return new ItemEditPage(found == null ? "" : Long.toString(found.item().id()), true, found != null && found.item().retiredAt() != null,
                used(past), found == null ? "" : found.owner().name(), units, fields.fields(form), form.errors(), preview, history(request, found, past));
    }

    private ItemEditPage stored(HttpRequest<?> request, Found found) {
        var topics = items.topics();
        var past = items.history(found.item().id());
        var version = items.read(past.stream().filter(v -> v.id() == found.item().currentVersionId()).findFirst().orElseThrow());
        var topic = topics.stream().filter(t -> t.id() == version.topicId()).map(Topic::name).findFirst().orElse("");
        var draft = new ItemBank.Draft(version.kind(), version.level(), version.text(), version.choices(), version.source(), version.explanation());
        return new ItemEditPage(Long.toString(found.item().id()), found.editable(), found.item().retiredAt() != null, used(past),
                found.owner().name(), List.of(), new ItemForm(pages, request, topics).fields(found.item().revision(), version), Map.of(),
                QuestionView.of("preview", topic, draft), history(request, found, past));
    }

    private static boolean used(List<VersionRow> past) {
        return !past.isEmpty() && past.getFirst().usedAt() != null;
    }

    private static List<ItemEditPage.Past> history(HttpRequest<?> request, Found found, List<VersionRow> past) {
        var format = Format.of(Pages.locale(request));
        return past.stream().map(v -> new ItemEditPage.Past(v.number(), format.minute(Instant.ofEpochMilli(v.createdAt())), v.text(), v.usedAt() != null,
                v.id() == found.item().currentVersionId())).toList();
    }
}
