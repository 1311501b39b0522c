package vn.hoithi.attempt.page;

import vn.hoithi.attempt.Responses;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Something of a paper that is missing or out of bounds: asked about before the paper is handed in, never forbidden. The script of the page
 * says the same with the same sentences.
 *
 * @param slot      "" for the questions, else "p" or "e"
 * @param key       of its sentence
 * @param arguments of the sentence
 */
record Gap(String slot, String key, List<Object> arguments) {

    /** Every gap, in the order of the paper. */
    static List<Gap> of(ContestSettings settings, int questions, Responses responses) {
        var gaps = new ArrayList<Gap>();
        var open = IntStream.rangeClosed(1, questions).filter(slot -> responses.chosen(slot) == 0).count();
        if (open > 0) {
            gaps.add(new Gap("", "attempt.say.gapQuestions", List.of(open)));
        }
        if (settings.prediction() != null && responses.prediction() == null) {
            gaps.add(new Gap(Responses.PREDICTION, "attempt.say.gapPredictionEmpty", List.of()));
        }
        if (settings.essay() != null) {
            essay(gaps, settings.essay(), Vietnamese.words(responses.essay()));
        }
        return gaps;
    }

    private static void essay(List<Gap> gaps, ContestSettings.Essay essay, int words) {
        if (words == 0) {
            gaps.add(new Gap(Responses.ESSAY, "attempt.say.gapEssayEmpty", List.of()));
        } else if (words < essay.minWords()) {
            gaps.add(new Gap(Responses.ESSAY, "attempt.say.gapEssayFew", List.of(words, essay.minWords())));
        } else if (words > essay.maxWords()) {
            gaps.add(new Gap(Responses.ESSAY, "attempt.say.gapEssayMany", List.of(words, essay.maxWords())));
        }
    }
}
