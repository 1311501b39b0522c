package vn.hoithi.ranking.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestFigures;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Phase;
import vn.hoithi.web.Wording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The contests that have rankings: those open before those over, the newest first; the first of them with who leads. Made once a second for each language. */
@Singleton
class RankingsIndex {

    /** Contests whose leading unit is told: each costs a few reads. */
    private static final int TOLD = 6;
    private final Contests contests;
    private final ContestFigures figures;
    private final Cache<String, RankingsPage> recent = Caffeine.newBuilder().maximumSize(2).expireAfterWrite(Duration.ofSeconds(1)).build();

    RankingsIndex(Contests contests, ContestFigures figures) {
        this.contests = contests;
        this.figures = figures;
    }

    RankingsPage page(Wording words, Instant now) {
        return recent.get(words.locale().getLanguage(), language -> new RankingsPage(entries(words, now)));
    }

    private List<RankingsPage.Entry> entries(Wording words, Instant now) {
        var begun = contests.published().stream().filter(c -> c.begun(now))
                .sorted(Comparator.comparing((Contest c) -> c.phaseAt(now) == Phase.ENDED).thenComparing(c -> c.settings().rounds().getFirst().opens(), Comparator.reverseOrder())).toList();
        var entries = new ArrayList<RankingsPage.Entry>();
        for (var contest : begun) {
            var shown = contest.disclosure().rankingShown(0, now);
            var phase = contest.phaseAt(now);
            entries.add(new RankingsPage.Entry(contest.title(), "/rankings/" + contest.slug(), phase.badge(), phase.name(), shown ? words.say("contest.by", contest.unitName()) : RankingRequest.opening(contest, 0, words, now),
                    shown && entries.size() < TOLD ? lead(contest, words, now) : null));
        }
        return entries;
    }

    private RankingsPage.@Nullable Lead lead(Contest contest, Wording words, Instant now) {
        return figures.figures(contest, now).filter(f -> f.participants() > 0).map(f -> {
            var best = f.top().stream().findFirst();
            var by = best.map(t -> t.declared() > 0 ? words.format().percent(t.done(), t.declared()) : words.say("contest.top.people", words.number(t.participants()))).orElse("");
            return new RankingsPage.Lead(words.say("ranking.people.took", words.number(f.participants())), best.map(t -> words.say("ranking.lead.unit", t.name(), by)).orElse(""));
        }).orElse(null);
    }
}
