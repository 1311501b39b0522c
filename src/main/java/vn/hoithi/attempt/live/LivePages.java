package vn.hoithi.attempt.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.LateDeliveryRepository;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestFigures;
import vn.hoithi.contest.RoundName;
import vn.hoithi.database.Ids;
import vn.hoithi.web.Wording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts what a running contest does, at most every three seconds on a node however many watch, and puts it into words. */
@Singleton
class LivePages {

    /** "Lately". */
    private static final Duration LATELY = Duration.ofMinutes(5);
    /** Saves a second are a mean of so long; the slot that is being written is left out. */
    private static final Duration MEAN = Duration.ofMinutes(1);
    private final LiveQueries queries;
    private final LateDeliveryRepository deliveries;
    private final ContestFigures figures;
    private final Cache<Long, Live> counted = Caffeine.newBuilder().maximumSize(200).expireAfterWrite(Duration.ofSeconds(3)).build();

    /** A contest's numbers of one moment; {@code saves} in the last whole minute, {@code lately} since {@link #LATELY}. */
    private record Live(int inside, int started, int submitted, LiveQueries.Saves minute, LiveQueries.Saves lately, int late, ContestFigures.Reach reach, Instant at) {
    }

    LivePages(LiveQueries queries, LateDeliveryRepository deliveries, ContestFigures figures) {
        this.queries = queries;
        this.deliveries = deliveries;
        this.figures = figures;
    }

    LivePage page(Contest contest, Wording words, Instant now) {
        var live = counted.get(contest.id(), id -> count(contest, now));
        var window = contest.openRound(now).map(r -> r.windowAt(now).orElseThrow());
        var sitting = contest.openRound(now).map(r -> words.say("inside.sitting", RoundName.of(r, words), words.format().minute(window.orElseThrow().closes()))).orElseGet(() -> words.say("inside.noSitting"));
        var troubles = troubles(live, words);
        var failed = live.lately().failed() > 0;
        return new LivePage(contest.slug(), contest.title(), sitting, window.map(w -> left(Duration.between(now, w.closes()), words)).orElse(""),
                words.say(failed ? "live.verdict.failed" : live.lately().saved() > 0 ? "live.verdict.kept" : "live.verdict.quiet"), troubles, List.of(
                        new LivePage.Figure(words.number(live.inside()), words.say("inside.now"), ""),
                        new LivePage.Figure(words.number(live.reach().attempts()), words.say("inside.submitted"), words.say("live.submitted.lately", words.number(live.submitted()))),
                        new LivePage.Figure(words.number(live.started()), words.say("live.started"), ""),
                        new LivePage.Figure(rate(live.minute().saved(), words), words.say("live.saves"), "")),
                silent(contest, live.reach(), words), live.late() > 0, words.say("live.at", words.format().second(live.at())));
    }

    /** Has them counted anew at once. */
    void forget() {
        counted.invalidateAll();
    }

    private Live count(Contest contest, Instant now) {
        var from = Ids.from(now.minus(LATELY));
        var until = now.toEpochMilli() / SaveCountJob.SLOT * SaveCountJob.SLOT;
        return new Live(queries.inside(contest.id(), now.toEpochMilli()), queries.started(contest.id(), from), queries.submitted(contest.id(), from),
                queries.saves(contest.id(), until - MEAN.toMillis(), until), queries.saves(contest.id(), now.minus(LATELY).toEpochMilli(), Long.MAX_VALUE),
                deliveries.count(contest.id()), figures.reach(contest), now);
    }

    private static List<String> troubles(Live live, Wording words) {
        var troubles = new ArrayList<String>();
        if (live.lately().failed() > 0) {
            troubles.add(words.say("live.failed", words.number(live.lately().failed())));
        }
        if (live.lately().refused() > 0) {
            troubles.add(words.say("live.refused", words.number(live.lately().refused())));
        }
        if (live.late() > 0) {
            troubles.add(words.say("live.late", words.number(live.late())));
        }
        return troubles;
    }

    /** Whole minutes, and whole hours from two days on: nobody counts seconds of a week. */
    private static String left(Duration left, Wording words) {
        return left.toMinutes() < 60 ? words.say("unit.minutes", Math.max(1, left.toMinutes()))
                : left.toHours() < 48 ? words.say("live.hours", left.toHours(), left.toMinutesPart()) : words.say("live.days", left.toDays(), left.toHoursPart());
    }

    private static String rate(long saved, Wording words) {
        var tenths = Math.round(saved * 10.0 / MEAN.toSeconds());
        return tenths >= 100 || tenths % 10 == 0 ? words.number(tenths / 10) : words.format().points(tenths * 10);
    }

    private static LivePage.Silent silent(Contest contest, ContestFigures.Reach reach, Wording words) {
        return reach.units() == 0 ? null : new LivePage.Silent(words.number(reach.units() - reach.unitsWithSomebody()), words.say("live.silent", words.number(reach.units())),
                "/rankings/" + contest.slug() + "?by=count&level=GRASSROOTS");
    }
}
