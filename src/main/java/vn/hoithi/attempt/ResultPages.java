package vn.hoithi.attempt;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.text.Format;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Sheet;
import vn.hoithi.web.Stencil;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes the result page: what may be shown, and words for what may not yet. */
@Singleton
class ResultPages {

    private final Pages pages;
    private final Contests contests;
    private final Attempts attempts;
    private final ReviewFaces reviews;
    private final Standings standings;
    private final @Nullable EssayMarks essayMarks;

    ResultPages(Pages pages, Contests contests, Attempts attempts, ReviewFaces reviews, Standings standings, @Nullable EssayMarks essayMarks) {
        this.pages = pages;
        this.contests = contests;
        this.attempts = attempts;
        this.reviews = reviews;
        this.standings = standings;
        this.essayMarks = essayMarks;
    }

    Sheet result(HttpRequest<?> request, Actor actor, AttemptRow row, Attempts.Sitting sitting, int begun, Instant now) {
        var contest = contest(row, sitting);
        var settings = contest.settings();
        var submitted = Instant.ofEpochMilli(row.submittedAt());
        var shown = row.rehearsal() || Reveal.visible(settings.results(), contest, row.roundNo(), submitted, now);
        var keyShown = row.rehearsal() || Reveal.visible(settings.review(), contest, row.roundNo(), submitted, now);
        var essay = essayMarks == null || settings.essay() == null ? null : essayMarks.of(row.id()).orElse(null);
        var left = contest.openRound(now).filter(r -> r.no() == row.roundNo()).map(r -> settings.attemptsPerRound() - begun).orElse(0);
        var own = own(request, actor, row, submitted);
        var page = new ResultPage(contest.title(), contest.slug(), row.rehearsal() ? pages.say(request, "rehearsal.name") : PaperPages.roundName(contest, row.roundNo()), row.number(),
                shown ? null : later(request, "result.hidden", settings.results(), contest, row, submitted), shown ? score(request, row, contest, essay, own) : null,
                shown && !row.rehearsal() ? notes(request, contest, row, essay, now) : List.of(), shown ? EssayFeedback.of(essay, Format.of(Pages.locale(request))) : null,
                new ResultPage.Receipt(row.late() == 1, row.state() == AttemptRow.CLOSED),
                row.rehearsal() ? new ResultPage.Standing(false, List.of()) : standings.after(row, contest, Pages.locale(request), now),
                keyShown ? reviews.review(Pages.locale(request), sitting, attempts.answered(row), own) : null,
                keyShown || settings.review() == ContestSettings.Show.NEVER ? null : later(request, "result.review", settings.review(), contest, row, submitted),
                left, left > 0 ? "/contests/" + contest.slug() + "/attempts" : null, row.rehearsal(),
                shown && certified(settings, row, essay));
        return new Sheet(page, own);
    }

    /** The contest as it is now: its closing may have moved since the sitting was kept. */
    Contest contest(AttemptRow row, Attempts.Sitting sitting) {
        return contests.byId(row.contestId()).orElse(sitting.contest());
    }

    /** This attempt alone is good enough for a certificate: no query is spent on the person's others. */
    private static boolean certified(ContestSettings settings, AttemptRow row, EssayMarks.EssayResult essay) {
        return settings.certificate() != null && row.state() != AttemptRow.VOID && !row.rehearsal() && (essay == null || essay.released())
                && settings.certificate().reached(row.points() + (essay == null ? 0 : essay.points()), settings.maxPoints());
    }

    private String later(HttpRequest<?> request, String key, ContestSettings.Show show, Contest contest, AttemptRow row, Instant submitted) {
        var from = Reveal.from(show, contest, row.roundNo(), submitted);
        return from == null ? pages.say(request, key + ".never") : pages.say(request, key + ".from", Format.of(Pages.locale(request)).minute(from));
    }

    private ResultPage.Score score(HttpRequest<?> request, AttemptRow row, Contest contest, EssayMarks.EssayResult essay, Stencil.Filling own) {
        var format = Format.of(Pages.locale(request));
        var settings = contest.settings();
        var sections = new ArrayList<ResultPage.Section>();
        if (settings.essay() != null) {
            sections.add(new ResultPage.Section(pages.say(request, "result.section.choices"), format.points(row.points()), format.points(settings.choicePoints())));
            sections.add(new ResultPage.Section(pages.say(request, "result.section.essay"), row.rehearsal() ? null : essay == null ? format.points(0) : essay.released() ? format.points(essay.points()) : null, format.points(settings.essay().points())));
        }
        var points = row.points() + (essay != null && essay.released() ? essay.points() : 0);
        own.text("points", format.points(points)).text("right", row.rightCount()).text("duration", format.duration(row.submittedAt() - row.startedAt()));
        return new ResultPage.Score(format.points(settings.maxPoints()), settings.paperSize(), sections);
    }

    private List<String> notes(HttpRequest<?> request, Contest contest, AttemptRow row, EssayMarks.EssayResult essay, Instant now) {
        var notes = new ArrayList<String>();
        if (essay != null && !essay.released()) {
            notes.add(pages.say(request, "result.note.essay"));
        }
        if (contest.settings().prediction() != null && now.isBefore(contest.round(row.roundNo()).orElseThrow().closes())) {
            notes.add(pages.say(request, "result.note.prediction"));
        }
        return notes;
    }

    private static Stencil.Filling own(HttpRequest<?> request, Actor actor, AttemptRow row, Instant submitted) {
        return new Stencil.Filling().text("attempt", row.id()).text("callName", givenName(actor.name())).text("receipt", row.receipt())
                .text("submitted", Format.of(Pages.locale(request)).second(submitted));
    }

    private static String givenName(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
