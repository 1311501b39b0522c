package vn.hoithi.attempt.result;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.Paper;
import vn.hoithi.attempt.Responses;
import vn.hoithi.attempt.Sitting;
import vn.hoithi.attempt.page.QuestionsHtml;
import vn.hoithi.attempt.result.ResultPage.Verdict;
import vn.hoithi.contest.Pool;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Pages;
import vn.hoithi.web.PrerenderedPage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Markup of reviewed questions, made once per version, order of choices, answer and language: thousands look at the same few. */
@Singleton
class ReviewQuestions {

    /** So many of the questions that are not right stand open; the others wait folded, or a poor result would be an endless page. */
    private static final int UNFOLDED = 3;

    private record QuestionKey(long versionId, List<Integer> order, int chosen, int key, Pool.@Nullable Ruling ruling, int points, int given, boolean unfolded, Locale locale) {
    }

    private record Mark(Verdict verdict, Locale locale) {
    }

    private final Pages pages;
    private final Messages messages;
    private final Cache<QuestionKey, PrerenderedPage> questions = Caffeine.newBuilder().maximumSize(20_000).build();
    private final Cache<Mark, PrerenderedPage> marks = Caffeine.newBuilder().maximumSize(100).build();

    ReviewQuestions(Pages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** The review of a paper; its questions go into {@code own}. */
    ResultPage.Review review(Locale locale, Sitting sitting, Responses responses, PrerenderedPage.Filling own) {
        var slots = Paper.decode(sitting.row().paper()).slots();
        var strip = new ArrayList<QuestionsHtml.Slot>();
        var open = new ArrayList<QuestionsHtml.Slot>();
        var rights = new ArrayList<QuestionsHtml.Slot>();
        var empty = 0;
        for (int i = 0; i < slots.size(); i++) {
            var item = sitting.items().get(i);
            var chosen = responses.chosen(i + 1);
            var settings = sitting.contest().settings();
            var inBank = slots.get(i).toBank(chosen);
            var ruling = sitting.contest().pool().ruling(item.id());
            var given = ruling == Pool.Ruling.DROPPED ? 0 : ruling == Pool.Ruling.GIVEN ? settings.pointsPerItem() : settings.credit().of(settings.pointsPerItem(), item.key(), inBank);
            var verdict = inBank == item.key() || ruling == Pool.Ruling.GIVEN ? Verdict.RIGHT : chosen == 0 ? Verdict.EMPTY : Verdict.WRONG;
            var unfolded = verdict != Verdict.RIGHT && open.size() < UNFOLDED;
            var key = new QuestionKey(item.id(), slots.get(i).order(), chosen, item.key(), ruling, settings.pointsPerItem(), given, unfolded, locale);
            strip.add(new QuestionsHtml.Slot(i + 1, marks.get(new Mark(verdict, locale), this::mark), 0));
            (verdict == Verdict.RIGHT ? rights : open).add(new QuestionsHtml.Slot(i + 1, questions.get(key, f -> question(f, item, verdict)), 0));
            empty += verdict == Verdict.EMPTY ? 1 : 0;
        }
        own.markup("strip", QuestionsHtml.of(strip)).markup("open", QuestionsHtml.of(open)).markup("rights", QuestionsHtml.of(rights));
        return new ResultPage.Review(rights.size(), open.size() - empty, empty);
    }

    private PrerenderedPage mark(Mark mark) {
        return PrerenderedPage.cut(pages.fragment(mark.locale(), "attempt/review-item", "mark", Map.of("slot", QuestionsHtml.NUMBER, "verdict", mark.verdict())));
    }

    private PrerenderedPage question(QuestionKey key, ItemVersion item, Verdict verdict) {
        var format = Format.of(key.locale());
        var options = IntStream.range(0, key.order().size()).mapToObj(i -> {
            var choice = item.choices().get(key.order().get(i));
            return new ResultPage.Option(String.valueOf((char) ('A' + i)), choice.text(), (key.chosen() >> i & 1) == 1, choice.correct());
        }).toList();
        var question = new ResultPage.Question(verdict, key.unfolded(), messages.say(key.locale(), "level." + item.level()), item.text(),
                format.points(key.given()), format.points(key.points()), options, item.explanation(), item.source(), key.ruling() == null ? "" : messages.say(key.locale(), "ruling.told." + key.ruling()));
        return PrerenderedPage.cut(pages.fragment(key.locale(), "attempt/review-item", "item", Map.of("slot", QuestionsHtml.NUMBER, "q", question)));
    }
}
