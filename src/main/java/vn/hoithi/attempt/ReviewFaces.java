package vn.hoithi.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import vn.hoithi.web.Pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Markup of reviewed questions, made once per version, order of choices, answer and language: thousands look at the same few. */
@Singleton
class ReviewFaces {

    private record Face(long versionId, List<Integer> order, List<Boolean> chosen, String points, Locale locale) {
    }

    private final Pages pages;
    private final Cache<Face, String> faces = Caffeine.newBuilder().maximumSize(20_000).build();

    ReviewFaces(Pages pages) {
        this.pages = pages;
    }

    QuestionsHtml markup(Locale locale, List<ResultPage.Review> review, AttemptRow row) {
        var slots = Paper.decode(row.paper()).slots();
        return QuestionsHtml.of(IntStream.range(0, review.size()).mapToObj(i -> new QuestionsHtml.Slot(face(locale, review.get(i), slots.get(i)), 0)).toList());
    }

    private String face(Locale locale, ResultPage.Review question, Paper.Slot slot) {
        var chosen = question.options().stream().map(ResultPage.Option::chosen).toList();
        return faces.get(new Face(slot.versionId(), slot.order(), chosen, question.maxPoints(), locale),
                f -> pages.fragment(locale, "attempt/review-item", "item", Map.of("q", question)));
    }
}
