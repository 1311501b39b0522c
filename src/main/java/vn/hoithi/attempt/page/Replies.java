package vn.hoithi.attempt.page;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.Answers;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.attempt.SaveResult;
import vn.hoithi.attempt.Sitting;
import vn.hoithi.attempt.bulletin.Bulletin;
import vn.hoithi.attempt.bulletin.Bulletins;
import vn.hoithi.attempt.live.SaveCounts;
import vn.hoithi.contest.Contest;
import vn.hoithi.time.Clock;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the script of a running page hears, and the counts of it for whoever watches the contest. */
@Singleton
class Replies {

    private final Bulletins bulletins;
    private final SaveCounts counts;
    private final Clock clock;

    Replies(Bulletins bulletins, SaveCounts counts, Clock clock) {
        this.bulletins = bulletins;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * Of a save; moments are epoch milliseconds.
     *
     * @param saved    the sequence that is kept
     * @param standing slots sent for which a newer answer stands, with that answer
     * @param refused  why nothing was kept
     * @param field    the slot at fault, and {@code why} it is
     * @param last     the newest sequence there is, where the one sent lies ahead of the server's time
     * @param told     how many bulletins there are: whose page shows fewer asks for them with the time
     */
    @Serdeable
    record OfSave(@Nullable Long saved, @Nullable Map<String, String> standing, @Nullable String refused, @Nullable String field, @Nullable String why, @Nullable Long last,
                  long now, long ends, boolean late, int told) {
    }

    /**
     * What the server knows at its time {@code now}.
     *
     * @param last      the newest sequence there is: a page with less has another device's answers to come
     * @param extra     what time an organiser gave, in words
     * @param submitted when it was handed in or taken in
     * @param told      bulletins the page does not show yet, in order
     */
    @Serdeable
    record OfClock(long now, long ends, String state, long last, @Nullable String extra, @Nullable Long submitted, @Nullable List<Told> told) {
    }

    /** A bulletin and its time of day. */
    @Serdeable
    record Told(String at, String words) {

        static Told of(Bulletin bulletin) {
            return new Told(PaperPage.time(bulletin.toldAt()), bulletin.words());
        }
    }

    OfClock clock(Contest contest, AttemptRow row, String extra, long last, int shown) {
        var told = row.open() ? bulletins.hand(row, contest, shown).stream().map(Told::of).toList() : List.<Told>of();
        return new OfClock(clock.millis(), row.endsAt(), row.open() ? "OPEN" : "SUBMITTED", last, extra.isEmpty() ? null : extra, row.submittedAt(), told.isEmpty() ? null : told);
    }

    OfSave saved(Sitting sitting, long seq, SaveResult.Saved saved, Instant now) {
        counts.saved(sitting.row().contestId());
        return reply(sitting, seq, saved.standing(), null, null, null, null, now.toEpochMilli() > sitting.row().endsAt());
    }

    OfSave refused(Sitting sitting, SaveResult.Refused refused) {
        var again = refused.why() == SaveResult.Why.AHEAD || refused.why() == SaveResult.Why.CONFLICT; // sent once more at once under another number
        if (!again) {
            counts.refused(sitting.row().contestId());
        }
        return reply(sitting, null, null, refused.why().name(), null, null, refused.why() == SaveResult.Why.AHEAD ? refused.newest() : null, false);
    }

    OfSave invalid(Sitting sitting, Answers.InvalidAnswer bad) {
        counts.refused(sitting.row().contestId());
        return reply(sitting, null, null, "BAD", bad.slot, bad.why.name(), null, false);
    }

    /** It could not be kept now. */
    void failed(Sitting sitting) {
        counts.failed(sitting.row().contestId());
    }

    private OfSave reply(Sitting sitting, @Nullable Long saved, @Nullable Map<String, String> standing, @Nullable String refused, @Nullable String field, @Nullable String why, @Nullable Long last, boolean late) {
        return new OfSave(saved, standing, refused, field, why, last, clock.millis(), sitting.row().endsAt(), late, bulletins.count(sitting.row(), sitting.contest()));
    }
}
