package vn.hoithi.contest.organise;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestFigures;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Phase;
import vn.hoithi.contest.Round;
import vn.hoithi.organisation.Scope;
import vn.hoithi.web.Pager;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts an organiser's contests on a page: where each stands, when what is awaited comes, who took part, what waits. */
@Singleton
class OrganiserHomes {

    private static final int PAGE = 50;
    private final Contests contests;
    private final @Nullable ContestFigures figures;
    private final @Nullable OpenDecisions decisions;
    private final @Nullable WaitingEssays essays;

    OrganiserHomes(Contests contests, @Nullable ContestFigures figures, @Nullable OpenDecisions decisions, @Nullable WaitingEssays essays) {
        this.contests = contests;
        this.figures = figures;
        this.decisions = decisions;
        this.essays = essays;
    }

    OrganiserHome page(Scope scope, int page, Wording words, Instant now) {
        var heads = contests.heads(scope);
        var pager = Pager.of(page, PAGE, heads.size(), "/organiser?page=");
        var shown = pager.cut(heads).stream().map(contests::version).flatMap(Optional::stream).toList();
        var written = shown.stream().filter(OrganiserHomes::withEssays).map(Contest::id).toList();
        Map<Long, Integer> waiting = essays == null || written.isEmpty() ? Map.of() : essays.of(written);
        return new OrganiserHome(shown.stream().map(c -> line(c, waiting.getOrDefault(c.id(), 0), words, now)).toList(), pager, Preset.names());
    }

    private OrganiserHome.Line line(Contest c, int waiting, Wording words, Instant now) {
        var phase = c.phaseAt(now);
        return new OrganiserHome.Line(c.slug(), c.title(), c.unitName(), c.published() ? phase.badge() : Phase.UPCOMING.badge(), c.published() ? "phase." + phase : "organiser.draft", until(c, words, now), people(c, words, now),
                c.published(), withEssays(c), waiting == 0 ? "" : words.say("organiser.essays.waiting", words.number(waiting)), !c.published() || phase == Phase.UPCOMING, decisions == null ? 0 : decisions.of(c.id()),
                c.published() && phase != Phase.ENDED ? "/units/" + c.unitId() + "/posters" : "");
    }

    private static boolean withEssays(Contest c) {
        return c.published() && c.settings().essay() != null;
    }

    private static String until(Contest c, Wording words, Instant now) {
        var rounds = c.settings().rounds();
        if (!c.published() || rounds.isEmpty()) {
            return "";
        }
        var open = c.openRound(now).map(Round::closes);
        var next = rounds.stream().map(Round::opens).filter(now::isBefore).findFirst();
        return open.map(at -> words.say("contest.until", words.format().minute(at))).or(() -> next.map(at -> words.say("contest.opensAt", words.format().opening(at))))
                .orElseGet(() -> words.say("contest.endedAt", words.format().minute(rounds.getLast().closes())));
    }

    private String people(Contest c, Wording words, Instant now) {
        var people = figures == null || !c.published() || !c.begun(now) ? 0 : figures.participants(c);
        return people == 0 ? "" : words.say("organiser.people", words.number(people));
    }
}
