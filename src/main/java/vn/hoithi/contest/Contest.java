package vn.hoithi.contest;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.soabase.recordbuilder.core.RecordBuilder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A contest as it stands in one version. Immutable: nodes keep published versions in memory.
 *
 * @param slug        its place in addresses
 * @param code        six characters to type or scan: /v/CODE
 * @param unitId      the organising unit
 * @param unitName    its name
 * @param version     counts the saves
 * @param rollVersion counts the changes of its roll
 * @param publishedAt null while a draft
 * @param resultsAt   when its results were published, null before
 * @param pool        the items a paper is drawn from, empty while a draft
 */
@RecordBuilder
public record Contest(long id, String slug, String code, long unitId, String unitPath, String unitName, String title, ContestSettings settings, int version, int rollVersion,
                      Instant publishedAt, @Nullable Instant resultsAt, Pool pool) implements ContestBuilder.With {

    /** Which version of a contest is the newest: enough to find it in memory. */
    @Introspected
    public record Head(long id, int version) {
    }

    /** Open to the public. */
    public boolean published() {
        return publishedAt != null;
    }

    /** The round with this number (from 1). */
    public Optional<Round> round(int no) {
        return no >= 1 && no <= settings.rounds().size() ? Optional.of(settings.rounds().get(no - 1)) : Optional.empty();
    }

    /** The round with a sitting open at the moment. */
    public Optional<Round> openRound(Instant now) {
        return settings.rounds().stream().filter(r -> r.openAt(now)).findFirst();
    }

    /** When the closing of its sitting cuts an attempt short that is started now; empty when there is time for all of it. */
    public Optional<Instant> cut(Instant now) {
        return openRound(now).flatMap(r -> r.windowAt(now)).map(Round.Window::closes).filter(closes -> closes.isBefore(now.plus(Duration.ofMinutes(settings.minutes()))));
    }

    /** Minutes until the moment, a begun one counted: "at most so many". */
    public static long minutesUntil(Instant moment, Instant now) {
        return Math.ceilDiv(Math.max(0, Duration.between(now, moment).toMillis()), 60_000);
    }

    /** Where the whole contest stands. */
    public Phase phaseAt(Instant now) {
        return Phase.of(settings.rounds(), now);
    }

    /** Its first sitting has opened, or it would have. */
    public boolean begun(Instant now) {
        return phaseAt(now) != Phase.UPCOMING;
    }

    /** Who sees what of it, and when. */
    public Disclosure disclosure() {
        return new Disclosure(settings, resultsAt);
    }
}
