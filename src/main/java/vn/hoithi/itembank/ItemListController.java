package vn.hoithi.itembank;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Pager;
import vn.hoithi.web.Pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The list of the bank, filtered by topic, level, kind and words. */
@Controller("/organiser/items")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("ORGANISER")
class ItemListController {

    private static final int SIZE = 25;
    /** Items looked at for a habit of theirs. */
    private static final int WEIGHED = 1000;
    private final Pages pages;
    private final Items items;
    private final ItemQueries queries;

    ItemListController(Pages pages, Items items, ItemQueries queries) {
        this.pages = pages;
        this.items = items;
        this.queries = queries;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor) {
        return pages.ok(request, "itembank/items", page(request, actor, Chosen.of(request)));
    }

    private ItemListPage page(HttpRequest<?> request, Actor actor, Chosen chosen) {
        var lineage = ItemAccess.lineage(actor);
        var retired = chosen.retired() ? 1 : 0;
        var total = queries.count(lineage, actor.personId(), chosen.topicId(), chosen.level(), chosen.kind(), chosen.pattern(), retired);
        var pager = Pager.of(chosen.page(), SIZE, (int) total, chosen.address());
        var scope = actor.scope(Role.ORGANISER);
        var rows = queries.lines(lineage, actor.personId(), chosen.topicId(), chosen.level(), chosen.kind(), chosen.pattern(), retired, pager.size(), pager.from()).stream()
                .map(l -> new ItemListPage.Row(Long.toString(l.id()), l.text(), key(items.choices(l.choices())), l.topicName(), l.level(), l.kind(), l.unitName(), Integer.toString(l.number()),
                        scope.covers(l.unitPath()), l.retiredAt() != null, l.usedAt() != null)).toList();
        var form = new ItemForm(pages, request, items.topics());
        return new ItemListPage(form.topics(Long.toString(chosen.topicId())), form.levels(chosen.level()), form.kinds(chosen.kind()), chosen.text(), chosen.retired(),
                Format.of(Pages.locale(request)).number(total), rows, pager, chosen.address() + chosen.page(), chosen.any(), chosen.narrowed(), longest(request, lineage, actor, chosen));
    }

    private static String key(List<Choice> choices) {
        return IntStream.range(0, choices.size()).filter(i -> choices.get(i).correct()).mapToObj(i -> (char) ('A' + i) + ". " + choices.get(i).text()).collect(Collectors.joining("; "));
    }

    private String longest(HttpRequest<?> request, List<Long> lineage, Actor actor, Chosen chosen) {
        var listed = queries.choices(lineage, actor.personId(), chosen.topicId(), chosen.level(), chosen.kind(), chosen.pattern(), chosen.retired() ? 1 : 0, WEIGHED);
        var format = Format.of(Pages.locale(request));
        return LongestChoice.told(listed.stream().map(items::choices).toList()).map(t -> pages.say(request, "import.longest", format.number(t.many()), format.number(t.of()))).orElse("");
    }

    /** The filters of an address; what makes no sense counts as not chosen. */
    record Chosen(long topicId, String level, String kind, String text, boolean retired, int page) {

        static Chosen of(HttpRequest<?> request) {
            var asked = request.getParameters();
            var topic = asked.get("topic", String.class, "");
            var page = asked.get("page", String.class, "");
            return new Chosen(topic.matches("\\d{1,18}") ? Long.parseLong(topic) : 0, word(asked.get("level", String.class, "")), word(asked.get("kind", String.class, "")),
                    Vietnamese.line(asked.get("text", String.class, "")), asked.contains("retired"), page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1);
        }

        /** LIKE pattern: the words in their order, without accents. */
        String pattern() {
            var words = Vietnamese.fold(text).replaceAll("[%_\\\\]", " ").strip();
            return words.isEmpty() ? "%" : "%" + words.replaceAll("\\s+", "%") + "%";
        }

        boolean any() {
            return topicId != 0 || !level.isEmpty() || !kind.isEmpty() || !text.isEmpty();
        }

        boolean narrowed() {
            return topicId != 0 || !level.isEmpty() || !kind.isEmpty() || retired;
        }

        /** Where its pages are, but for their number. */
        String address() {
            var query = new TreeMap<>(Map.of("topic", Long.toString(topicId), "level", level, "kind", kind, "text", text));
            var address = new StringBuilder("/organiser/items?" + (retired ? "retired=1" : "all=1"));
            query.forEach((name, value) -> address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            return address.append("&page=").toString();
        }

        private static String word(String raw) {
            return raw.matches("[A-Z]{1,12}") ? raw : "";
        }
    }
}
