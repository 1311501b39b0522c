package vn.hoithi.attempt.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.Answers;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.attempt.Paper;
import vn.hoithi.attempt.Responses;
import vn.hoithi.attempt.Sitting;
import vn.hoithi.attempt.StartResult;
import vn.hoithi.attempt.bulletin.Bulletins;
import vn.hoithi.attempt.extratime.ExtraTimes;
import vn.hoithi.attempt.reopening.Reopenings;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.RoundName;
import vn.hoithi.itembank.ItemKind;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Pages;
import vn.hoithi.web.PrerenderedPage;
import vn.hoithi.web.SharedPage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Makes the page of a running attempt. A question's markup is made once per version, order and language and then kept. */
@Singleton
public class PaperPages {

    private record QuestionKey(long versionId, List<Integer> order, Locale locale) {
    }

    private final ExtraTimes times;
    private final Reopenings reopenings;
    private final Bulletins bulletins;
    private final AttemptsLeft attemptsLeft;
    private final Pages pages;
    private final Cache<QuestionKey, PrerenderedPage> questions = Caffeine.newBuilder().maximumSize(50_000).build();

    PaperPages(ExtraTimes times, Reopenings reopenings, Bulletins bulletins, AttemptsLeft attemptsLeft, Pages pages) {
        this.times = times;
        this.reopenings = reopenings;
        this.bulletins = bulletins;
        this.attemptsLeft = attemptsLeft;
        this.pages = pages;
    }

    /** Questions whose markup is kept. */
    long made() {
        questions.cleanUp();
        return questions.estimatedSize();
    }

    SharedPage paper(HttpRequest<?> request, Sitting sitting, Responses responses, Instant now) {
        return paper(request, sitting, responses, Map.of(), false, now);
    }

    /** As it stands, with texts in their fields that cannot be kept, and why. */
    SharedPage refused(HttpRequest<?> request, FormAnswers.Refused refused, Instant now) {
        return paper(request, refused.resumed().sitting(), refused.resumed().responses(), refused.wrong(), false, now);
    }

    /** With answers that are not kept yet, to be sent once more. */
    SharedPage busy(HttpRequest<?> request, FormAnswers.Busy busy, Instant now) {
        var all = new TreeMap<>(busy.resumed().responses().bySlot());
        all.putAll(busy.unsent());
        return paper(request, busy.resumed().sitting(), new Responses(all, busy.resumed().responses().lastSeq()), Map.of(), true, now);
    }

    private SharedPage paper(HttpRequest<?> request, Sitting sitting, Responses responses, Map<String, String> wrong, boolean unsaved, Instant now) {
        var row = sitting.row();
        var contest = sitting.contest();
        var extra = extra(request, row);
        var settings = contest.settings();
        var paper = Paper.decode(row.paper());
        var told = bulletins.hand(row, contest, 0).stream().map(b -> new PaperPage.Bulletin(PaperPage.time(b.toldAt()), b.words())).toList();
        var unanswered = IntStream.rangeClosed(1, paper.size()).filter(s -> responses.chosen(s) == 0).boxed().toList();
        var page = new PaperPage(contest.title(), contest.slug(), name(request, row, contest), row.number(),
                attemptsLeft.beside(row, contest), settings.onePerPage(), !extra.isEmpty(), row.rehearsal(), cut(request, row, contest),
                paper.size(), unanswered, prediction(request, contest, responses, wrong), essay(request, contest, responses, wrong), problem(request, wrong, unsaved), unsaved, gaps(request, settings, paper.size(), responses), told);
        return new SharedPage(page, PaperPage.own(row, responses.lastSeq(), questions(sitting, paper, responses, Pages.locale(request)), now).text("extra", extra));
    }

    private @Nullable String problem(HttpRequest<?> request, Map<String, String> wrong, boolean unsaved) {
        var choice = wrong.keySet().stream().anyMatch(slot -> !slot.equals(Responses.PREDICTION) && !slot.equals(Responses.ESSAY));
        return unsaved ? pages.say(request, "attempt.form.unavailable") : choice ? pages.say(request, "attempt.bad") : null;
    }

    /** The round's name, or that this is a rehearsal. */
    String name(HttpRequest<?> request, AttemptRow row, Contest contest) {
        return row.rehearsal() ? pages.say(request, "rehearsal.name") : RoundName.of(contest, row.roundNo(), pages.in(request));
    }

    /** Why less time was given than the rules say; null when all of it was. */
    private @Nullable String cut(HttpRequest<?> request, AttemptRow row, Contest contest) {
        var whole = row.startedAt() + contest.settings().minutes() * 60_000L + row.extraMs();
        return row.endsAt() >= whole ? null : pages.say(request, "attempt.cut", name(request, row, contest), pages.in(request).format().minute(Instant.ofEpochMilli(row.endsAt())));
    }

    private List<PaperPage.Gap> gaps(HttpRequest<?> request, ContestSettings settings, int questions, Responses responses) {
        return Gap.of(settings, questions, responses).stream().filter(g -> !g.slot().isEmpty()).map(g -> new PaperPage.Gap(g.slot(), pages.say(request, g.key(), g.arguments().toArray()))).toList();
    }

    /** What time an organiser gave and why, and that the attempt was opened again, in words; "" for none. Asks the database only when there was some. */
    String extra(HttpRequest<?> request, AttemptRow row) {
        return (reopenings.told(row, Pages.locale(request)) + " " + times.told(row, Pages.locale(request))).strip();
    }

    RefusedPage refused(HttpRequest<?> request, Contest contest, StartResult.Refused refused) {
        var reason = refused.why() == StartResult.Refusal.NOT_ELIGIBLE ? pages.say(request, "ineligible." + refused.ineligible().name()) : pages.say(request, "refused." + refused.why().name());
        var opens = refused.opens() == null ? null : pages.say(request, "refused.opens", pages.in(request).format().opening(refused.opens()));
        return new RefusedPage(contest.title(), reason, opens, contest.slug(), refused.why() == StartResult.Refusal.ENTRY_CODE ? new RefusedPage.Code("", "") : null);
    }

    /** The entry code is asked for once more. */
    RefusedPage asked(HttpRequest<?> request, Contest contest, String typed, String error) {
        return new RefusedPage(contest.title(), pages.say(request, "refused." + StartResult.Refusal.ENTRY_CODE), null, contest.slug(), new RefusedPage.Code(typed, error));
    }

    private byte[] questions(Sitting sitting, Paper paper, Responses responses, Locale locale) {
        return QuestionsHtml.of(IntStream.range(0, paper.size()).mapToObj(i -> {
            var slot = paper.slots().get(i);
            var question = questions.get(new QuestionKey(slot.versionId(), slot.order(), locale), f -> question(sitting.items().get(i), f));
            return new QuestionsHtml.Slot(i + 1, question, responses.chosen(i + 1));
        }).toList());
    }

    private PrerenderedPage question(ItemVersion item, QuestionKey key) {
        var choices = key.order().stream().map(i -> item.choices().get(i).text()).toList();
        return QuestionsHtml.cut(pages.fragment(key.locale(), "attempt/question", "question", Map.of("item", QuestionsHtml.Item.of(item.kind() == ItemKind.MULTIPLE, item.text(), choices))));
    }

    private PaperPage.Prediction prediction(HttpRequest<?> request, Contest contest, Responses responses, Map<String, String> wrong) {
        var prediction = contest.settings().prediction();
        if (prediction == null) {
            return null;
        }
        var kept = responses.prediction() == null ? "" : pages.in(request).format().number(responses.prediction());
        return new PaperPage.Prediction(pages.say(request, "attempt.prediction." + prediction.subject() + "." + prediction.reach()), wrong.getOrDefault(Responses.PREDICTION, kept),
                wrong.containsKey(Responses.PREDICTION) ? pages.say(request, "attempt.say.badNumber") : null);
    }

    private PaperPage.Essay essay(HttpRequest<?> request, Contest contest, Responses responses, Map<String, String> wrong) {
        var essay = contest.settings().essay();
        if (essay == null) {
            return null;
        }
        var format = pages.in(request).format();
        var criteria = essay.criteria().stream().map(c -> new PaperPage.Criterion(c.name(), format.points(c.points()))).toList();
        var text = wrong.getOrDefault(Responses.ESSAY, responses.essay());
        return new PaperPage.Essay(essay.title(), essay.prompt(), essay.minWords(), essay.maxWords(), criteria, text, Vietnamese.words(text),
                wrong.containsKey(Responses.ESSAY) ? pages.say(request, text.length() > Answers.LONGEST_ESSAY ? "attempt.say.tooLong" : "attempt.say.tooFull", text.length(), Answers.LONGEST_ESSAY) : null);
    }
}
