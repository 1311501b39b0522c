package vn.hoithi.attempt.page;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.attempt.Responses;
import vn.hoithi.attempt.Resumed;
import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.NotFoundException;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the pages at the end of a paper: that its time is over, and the question before it is handed in. */
@Singleton
class OverPages {

    private final Attempts attempts;
    private final AttemptsLeft attemptsLeft;
    private final PaperPages papers;
    private final Pages pages;

    OverPages(Attempts attempts, AttemptsLeft attemptsLeft, PaperPages papers, Pages pages) {
        this.attempts = attempts;
        this.attemptsLeft = attemptsLeft;
        this.papers = papers;
        this.pages = pages;
    }

    /** @param late answers that came too late, by slot */
    OverPage page(HttpRequest<?> request, Resumed resumed, Map<String, String> late, Instant now) {
        var row = attempts.row(resumed.sitting().row().id(), resumed.sitting().row().personId()).orElseThrow(NotFoundException::new);
        var contest = resumed.sitting().contest();
        var format = Format.of(Pages.locale(request));
        var since = row.open() ? pages.say(request, "attempt.over.since", format.second(Instant.ofEpochMilli(row.endsAt())))
                : pages.say(request, row.state() == AttemptRow.CLOSED ? "attempt.over.closed" : "attempt.over.submitted", format.second(Instant.ofEpochMilli(row.submittedAt())));
        var lines = late.entrySet().stream().filter(e -> !e.getKey().equals(Responses.ESSAY)).map(e -> line(request, e.getKey(), e.getValue())).toList();
        var until = row.open() && row.closesAt() > now.toEpochMilli() ? format.second(Instant.ofEpochMilli(row.closesAt())) : null;
        return new OverPage(row.id(), contest.title(), pages.say(request, "attempt.heading", contest.title(), papers.name(request, row, contest), row.number()), !row.open(), since,
                saved(request, resumed), lines, late.getOrDefault(Responses.ESSAY, ""), row.startedAt(), row.endsAt(), row.closesAt(), now.toEpochMilli(), until);
    }

    /** What is missing or out of bounds, in sentences. */
    List<String> gaps(HttpRequest<?> request, Resumed resumed) {
        return Gap.of(resumed.sitting().contest().settings(), resumed.sitting().items().size(), resumed.responses()).stream()
                .map(g -> pages.say(request, g.key(), g.arguments().toArray())).toList();
    }

    /** The question before a paper with gaps is handed in without a script; all that was typed is kept by then. */
    Confirmation question(HttpRequest<?> request, Resumed resumed) {
        var row = resumed.sitting().row();
        var path = "/attempts/" + row.id();
        var left = attemptsLeft.beside(row, resumed.sitting().contest());
        var last = left > 0 ? pages.say(request, "attempt.submit.left", left) : pages.say(request, "attempt.submit.final");
        return new Confirmation(pages.say(request, "attempt.confirm"), List.of(), List.of(pages.say(request, "attempt.confirm.saved"), last), gaps(request, resumed),
                path + "/submission", Map.of("sure", "yes"), pages.say(request, "attempt.confirm.yes"), path);
    }

    private List<String> saved(HttpRequest<?> request, Resumed resumed) {
        var settings = resumed.sitting().contest().settings();
        var responses = resumed.responses();
        var lines = new ArrayList<String>();
        lines.add(pages.say(request, "attempt.over.questions", responses.answered(), resumed.sitting().items().size()));
        if (settings.prediction() != null) {
            lines.add(responses.prediction() == null ? pages.say(request, "attempt.say.gapPredictionEmpty")
                    : pages.say(request, "attempt.over.prediction", Format.of(Pages.locale(request)).number(responses.prediction())));
        }
        if (settings.essay() != null) {
            lines.add(pages.say(request, "attempt.over.essay", Vietnamese.words(responses.essay())));
        }
        return lines;
    }

    private String line(HttpRequest<?> request, String slot, String value) {
        if (slot.equals(Responses.PREDICTION)) {
            return pages.say(request, "attempt.left.prediction", value);
        }
        var letters = Arrays.stream(value.split(",")).filter(p -> p.matches("[0-5]")).map(p -> "ABCDEF".substring(Integer.parseInt(p), Integer.parseInt(p) + 1)).collect(Collectors.joining(", "));
        return pages.say(request, "attempt.left.question", slot, letters.isEmpty() ? "–" : letters);
    }
}
