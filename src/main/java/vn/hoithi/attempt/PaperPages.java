package vn.hoithi.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.itembank.ItemKind;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Form;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Sheet;
import vn.hoithi.web.Stencil;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes the page of a running attempt. A question's markup is made once per version, order and language and then kept. */
@Singleton
class PaperPages {

    private record Face(long versionId, List<Integer> order, Locale locale) {
    }

    private final Attempts attempts;
    private final ExtraTimes times;
    private final Pages pages;
    private final Cache<Face, Stencil> faces = Caffeine.newBuilder().maximumSize(50_000).build();

    PaperPages(Attempts attempts, ExtraTimes times, Pages pages) {
        this.attempts = attempts;
        this.times = times;
        this.pages = pages;
    }

    Sheet paper(HttpRequest<?> request, Attempts.Sitting sitting, Responses responses, Instant now) {
        var row = sitting.row();
        var contest = sitting.contest();
        var extra = extra(request, row);
        var settings = contest.settings();
        var paper = Paper.decode(row.paper());
        var unanswered = IntStream.rangeClosed(1, paper.size()).filter(s -> responses.chosen(s) == 0).boxed().toList();
        var page = new PaperPage(contest.title(), contest.slug(), row.rehearsal() ? pages.say(request, "rehearsal.name") : roundName(contest, row.roundNo()), row.number(),
                row.rehearsal() ? 0 : settings.attemptsPerRound() - row.number(), settings.onePerPage(), !extra.isEmpty(), row.rehearsal(),
                paper.size(), unanswered, prediction(request, contest, responses), essay(request, contest, responses));
        return new Sheet(page, PaperPage.own(row, responses.lastSeq(), questions(sitting, paper, responses, Pages.locale(request)), now).text("extra", extra));
    }

    /** What time an organiser gave and why, in words; "" for none. Asks the database only when there was some. */
    String extra(HttpRequest<?> request, AttemptRow row) {
        return times.told(row, Pages.locale(request));
    }

    RefusedPage refused(HttpRequest<?> request, Contest contest, StartResult.Refused refused) {
        var reason = refused.why() == StartResult.Refusal.NOT_ELIGIBLE ? pages.say(request, "ineligible." + refused.ineligible().name()) : pages.say(request, "refused." + refused.why().name());
        var opens = refused.opens() == null ? null : pages.say(request, "refused.opens", Format.of(Pages.locale(request)).opening(refused.opens()));
        return new RefusedPage(contest.title(), reason, opens, contest.slug());
    }

    /** The sequence of a save that comes without a script: now, in the highest tab. */
    long seq(Attempts.Sitting sitting, Instant now) {
        return Math.max(1, now.toEpochMilli() - sitting.row().startedAt()) * 1024 + 1023;
    }

    /** What a form changed against what its page showed: an old page cannot put back what was answered elsewhere since. */
    Map<String, String> changes(Attempts.Sitting sitting, Form form) {
        var shown = attempts.responses(sitting.row().id(), form.number("lastSeq").orElse(0));
        var changes = new LinkedHashMap<String, String>();
        for (int slot = 1; slot <= sitting.items().size(); slot++) {
            var key = Integer.toString(slot);
            put(changes, shown, key, String.join(",", form.all("s" + slot).stream().sorted().toList()));
        }
        if (form.has(Responses.PREDICTION)) {
            put(changes, shown, Responses.PREDICTION, form.line(Responses.PREDICTION).replaceAll("[ .,]", ""));
        }
        if (form.has(Responses.ESSAY)) {
            put(changes, shown, Responses.ESSAY, form.block(Responses.ESSAY));
        }
        return changes;
    }

    private static void put(Map<String, String> changes, Responses shown, String slot, String value) {
        if (!shown.bySlot().getOrDefault(slot, "").equals(value)) {
            changes.put(slot, value);
        }
    }

    static String roundName(Contest contest, int round) {
        return contest.round(round).map(r -> r.name()).orElse("");
    }

    private byte[] questions(Attempts.Sitting sitting, Paper paper, Responses responses, Locale locale) {
        return QuestionsHtml.of(IntStream.range(0, paper.size()).mapToObj(i -> {
            var slot = paper.slots().get(i);
            var face = faces.get(new Face(slot.versionId(), slot.order(), locale), f -> face(sitting.items().get(i), f));
            return new QuestionsHtml.Slot(i + 1, face, responses.chosen(i + 1));
        }).toList());
    }

    private Stencil face(ItemVersion item, Face face) {
        var choices = face.order().stream().map(i -> item.choices().get(i).text()).toList();
        return QuestionsHtml.cut(pages.fragment(face.locale(), "attempt/question", "question", Map.of("item", QuestionsHtml.Item.of(item.kind() == ItemKind.MULTIPLE, item.text(), choices))));
    }

    private PaperPage.Prediction prediction(HttpRequest<?> request, Contest contest, Responses responses) {
        var prediction = contest.settings().prediction();
        return prediction == null ? null : new PaperPage.Prediction(pages.say(request, "attempt.prediction." + prediction.subject() + "." + prediction.reach()),
                responses.prediction() == null ? "" : Format.of(Pages.locale(request)).number(responses.prediction()));
    }

    private PaperPage.Essay essay(HttpRequest<?> request, Contest contest, Responses responses) {
        var essay = contest.settings().essay();
        if (essay == null) {
            return null;
        }
        var format = Format.of(Pages.locale(request));
        var criteria = essay.criteria().stream().map(c -> new PaperPage.Criterion(c.name(), format.points(c.points()))).toList();
        return new PaperPage.Essay(essay.title(), essay.prompt(), essay.minWords(), essay.maxWords(), criteria, responses.essay(), Vietnamese.words(responses.essay()));
    }
}
