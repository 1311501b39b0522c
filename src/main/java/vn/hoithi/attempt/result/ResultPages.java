package vn.hoithi.attempt.result;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.attempt.Sitting;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Denominator;
import vn.hoithi.contest.Phase;
import vn.hoithi.contest.RoundName;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.web.Pages;
import vn.hoithi.web.PrerenderedPage;
import vn.hoithi.web.SharedPage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes the result page: what may be shown, and words for what may not yet. */
@Singleton
class ResultPages {

    private final Pages pages;
    private final Contests contests;
    private final Attempts attempts;
    private final ReviewQuestions questions;
    private final ResultRanks resultRanks;
    private final @Nullable OwnVoidings voidings;
    private final @Nullable OwnPrizes prizes;
    private final @Nullable EssayMarks essayMarks;

    ResultPages(Pages pages, Contests contests, Attempts attempts, ReviewQuestions questions, ResultRanks resultRanks, @Nullable EssayMarks essayMarks, @Nullable OwnVoidings voidings, @Nullable OwnPrizes prizes) {
        this.prizes = prizes;
        this.voidings = voidings;
        this.pages = pages;
        this.contests = contests;
        this.attempts = attempts;
        this.questions = questions;
        this.resultRanks = resultRanks;
        this.essayMarks = essayMarks;
    }

    SharedPage result(HttpRequest<?> request, Actor actor, AttemptRow row, Sitting sitting, List<AttemptRow> begun, Instant now) {
        return result(request, actor, row, sitting, begun, "", "", now);
    }

    /** @param typed an answer to the verdict that is not kept, and {@code error} why, or "" */
    SharedPage result(HttpRequest<?> request, Actor actor, AttemptRow row, Sitting sitting, List<AttemptRow> begun, String typed, String error, Instant now) {
        var contest = contest(row, sitting);
        var settings = contest.settings();
        var disclosure = contest.disclosure();
        var submitted = Instant.ofEpochMilli(row.submittedAt());
        var shown = disclosure.scoreShown(row.roundNo(), submitted, now);
        var keyShown = disclosure.keysShown(row.roundNo(), submitted, now);
        var keysFrom = disclosure.keysFrom(row.roundNo(), submitted);
        var essay = essayMarks == null || settings.essay() == null ? null : essayMarks.of(row.id()).orElse(null);
        var left = contest.openRound(now).filter(r -> r.no() == row.roundNo()).map(r -> settings.attemptsLeft(r, now, AttemptRow.starts(begun))).orElse(0);
        var own = own(request, actor, row, submitted);
        var page = new ResultPage(contest.title(), contest.slug(), row.rehearsal() ? pages.say(request, "rehearsal.name") : RoundName.of(contest, row.roundNo(), pages.in(request)), row.number(),
                shown ? null : later(request, "result.hidden", disclosure.scoreFrom(row.roundNo(), submitted)), shown ? score(request, actor, row, contest, essay, own) : null,
                shown && !row.rehearsal() ? notes(request, contest, row, essay, now) : List.of(), shown ? EssayFeedback.of(essay, pages.in(request).format()) : null,
                new ResultPage.Receipt(row.late() == 1, row.state() == AttemptRow.CLOSED),
                row.rehearsal() ? new ResultPage.ShownRanks(false, List.of()) : standing(request, actor, row, contest, now),
                keyShown ? questions.review(Pages.locale(request), row.rehearsal() ? sitting : Sitting.of(row, contest), attempts.answered(row), own) : null,
                keyShown || keysFrom == null ? null : later(request, "result.review", keysFrom),
                left, left > 0 ? "/contests/" + contest.slug() + "/attempts" : null, left > 0 ? cut(request, contest, row, now) : null, row.rehearsal(),
                shown && certified(settings, row, essay), contest.phaseAt(now) == Phase.ENDED,
                shown && row.state() != AttemptRow.VOID && disclosure.resultShared(row.roundNo(), now) ? row.roundNo() : 0, voided(request, row, typed, error),
                prizes == null || row.rehearsal() ? List.of() : prizes.of(contest, actor.personId(), pages.in(request), now));
        return new SharedPage(page, own);
    }

    private ResultPage.@Nullable Voided voided(HttpRequest<?> request, AttemptRow row, String typed, String error) {
        return row.state() != AttemptRow.VOID || voidings == null ? null : voidings.of(row.id())
                .map(v -> new ResultPage.Voided(v.reason(), pages.say(request, "result.void.since", pages.in(request).format().minute(v.at())), v.reply(), typed, error)).orElse(null);
    }

    /** The contest as it is now: its closing may have moved since the sitting was kept. */
    Contest contest(AttemptRow row, Sitting sitting) {
        return contests.byId(row.contestId()).orElse(sitting.contest());
    }

    /** This attempt alone is good enough for a certificate: no query is spent on the person's others. */
    private static boolean certified(ContestSettings settings, AttemptRow row, EssayMarks.EssayResult essay) {
        return settings.certificate() != null && row.state() != AttemptRow.VOID && !row.rehearsal() && (essay == null || essay.released())
                && settings.certificate().reached(row.points() + (essay == null ? 0 : essay.points()), settings.maxPoints());
    }

    private String later(HttpRequest<?> request, String key, @Nullable Instant from) {
        return from == null ? pages.say(request, key + ".never") : pages.say(request, key + ".from", pages.in(request).format().minute(from));
    }

    private ResultPage.Score score(HttpRequest<?> request, Actor actor, AttemptRow row, Contest contest, EssayMarks.EssayResult essay, PrerenderedPage.Filling own) {
        var format = pages.in(request).format();
        var settings = contest.settings();
        var sections = new ArrayList<ResultPage.Section>();
        if (settings.essay() != null) {
            sections.add(new ResultPage.Section(pages.say(request, "result.section.choices"), format.points(row.points()), format.points(settings.choicePoints())));
            sections.add(new ResultPage.Section(pages.say(request, "result.section.essay"), row.rehearsal() ? null : essay == null ? format.points(0) : essay.released() ? format.points(essay.points()) : null, format.points(settings.essay().points())));
        }
        var points = row.points() + (essay != null && essay.released() ? essay.points() : 0);
        own.text("heading", pages.say(request, "attempt.praise." + Praise.of(points, settings.maxPoints()), actor.name()));
        own.text("points", format.points(points)).text("correct", row.correctCount()).text("duration", pages.length(request, row.submittedAt() - row.startedAt()));
        return new ResultPage.Score(format.points(settings.maxPoints()), settings.paperSize(), sections);
    }

    /** In a contest for officers an officer by own word is ranked when the unit has confirmed it. */
    private ResultPage.ShownRanks standing(HttpRequest<?> request, Actor actor, AttemptRow row, Contest contest, Instant now) {
        var shown = resultRanks.after(row, contest, Pages.locale(request), now);
        if (row.memberRole() != MemberRole.UNVERIFIED || actor.memberRole() == MemberRole.OFFICER || Denominator.admits(contest.settings(), MemberRole.MEMBER)) {
            return shown;
        }
        return new ResultPage.ShownRanks(shown.coming(), shown.places(), pages.say(request, actor.memberRole() == MemberRole.UNVERIFIED ? "result.standing.unverified" : "result.standing.refused"));
    }

    private List<String> notes(HttpRequest<?> request, Contest contest, AttemptRow row, EssayMarks.EssayResult essay, Instant now) {
        var notes = new ArrayList<String>();
        if (essay != null && !essay.released()) {
            notes.add(pages.say(request, "attempt.result.provisional.score") + " " + pages.say(request, "result.note.essay"));
        }
        if (contest.disclosure().rankProvisional(contest.round(row.roundNo()).orElseThrow(), now)) {
            notes.add(pages.say(request, "attempt.result.provisional.rank") + " " + pages.say(request, "result.note.prediction"));
        }
        return notes;
    }

    private PrerenderedPage.Filling own(HttpRequest<?> request, Actor actor, AttemptRow row, Instant submitted) {
        return new PrerenderedPage.Filling().text("attempt", row.id()).text("callName", actor.name()).text("heading", pages.say(request, "attempt.result.heading", actor.name())).text("receipt", row.receipt())
                .text("submitted", pages.in(request).format().second(submitted));
    }

    private @Nullable String cut(HttpRequest<?> request, Contest contest, AttemptRow row, Instant now) {
        return contest.cut(now).map(closes -> pages.say(request, "contest.cut", Contest.minutesUntil(closes, now), RoundName.of(contest, row.roundNo(), pages.in(request)), pages.in(request).format().minute(closes))).orElse(null);
    }
}
