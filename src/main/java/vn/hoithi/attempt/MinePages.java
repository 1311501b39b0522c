package vn.hoithi.attempt;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.text.Format;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Makes the page of one's own attempts. */
@Singleton
class MinePages {

    private final Contests contests;
    private final @Nullable Awards awards;

    MinePages(Contests contests, @Nullable Awards awards) {
        this.contests = contests;
        this.awards = awards;
    }

    /** @param rows newest first: a contest's certificate stands beside its last attempt */
    MinePage page(List<AttemptRow> rows, Locale locale, Instant now) {
        var format = Format.of(locale);
        var asked = new HashSet<Long>();
        return new MinePage(rows.stream().flatMap(row -> contests.byId(row.contestId())
                .map(contest -> mine(format, row, contest, !row.open() && asked.add(contest.id()) && offered(contest, row, now), now)).stream()).toList());
    }

    private boolean offered(Contest contest, AttemptRow row, Instant now) {
        return awards != null && contest.settings().certificate() != null && awards.offered(contest, row.personId(), now);
    }

    private static MinePage.Mine mine(Format format, AttemptRow row, Contest contest, boolean certificate, Instant now) {
        var settings = contest.settings();
        var when = Instant.ofEpochMilli(row.open() ? row.startedAt() : row.submittedAt());
        var shown = !row.open() && Reveal.visible(settings.results(), contest, row.roundNo(), when, now);
        return new MinePage.Mine(row.id(), contest.title(), PaperPages.roundName(contest, row.roundNo()), row.number(), row.open(), format.opening(when),
                shown ? format.points(row.points()) : null, shown ? format.points(settings.choicePoints()) : null, certificate ? "/contests/" + contest.slug() + "/certificate" : null);
    }
}
