package vn.hoithi.contest;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.contest.ContestSettings.ItemUse;
import vn.hoithi.contest.ContestSettings.Show;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/**
 * Who sees scores, keys, rankings and names, and from when: the one list of rules that every page, export, certificate and job asks. Moments that are
 * null never come. A round is over for all of them when its grace is: until then answers written in time may still arrive. Round 0 is a rehearsal
 * where an attempt is meant, the whole contest where a ranking is.
 */
public record Disclosure(ContestSettings settings, @Nullable Instant resultsAt) {

    /** Of a contest whose results are not published. */
    public Disclosure(ContestSettings settings) {
        this(settings, null);
    }

    // When nothing arrives any more

    /** From when no answer of the round is taken: its last closing and the grace after it. */
    public Instant over(Round round) {
        return round.closes().plusSeconds(settings.graceSeconds());
    }

    /** From when no answer of the contest is taken; null only for a draft that does not say. */
    public @Nullable Instant over() {
        var rounds = settings.rounds();
        return rounds.isEmpty() ? null : overIfDated(rounds.getLast());
    }

    // The person's own result

    /** From when a person sees the score of an attempt submitted at the moment. */
    public @Nullable Instant scoreFrom(int roundNo, Instant submitted) {
        return ofAttempt(settings.results(), roundNo, submitted);
    }

    /** The score of an attempt is shown to its person. */
    public boolean scoreShown(int roundNo, Instant submitted, Instant now) {
        return reached(scoreFrom(roundNo, submitted), now);
    }

    /** Nobody ever sees a score. */
    public boolean scoresStayHidden() {
        return settings.results() == Show.NEVER;
    }

    /** Marks of an essay and what is remarked reach its author with their release, beside a score that is shown. */
    public static boolean marksShown(boolean released) {
        return released;
    }

    /** A rank may still change although its score does not: the number that was to be foretold is not known before the round is over. */
    public boolean rankProvisional(Round round, Instant now) {
        return settings.prediction() != null && now.isBefore(over(round));
    }

    /** From when points of the round may stand on a certificate, which anybody may read. */
    public @Nullable Instant certificateFrom(int roundNo, Instant now) {
        return frozen(now) ? null : rankingFrom(roundNo, now);
    }

    /** Points of the round may stand on a certificate. */
    public boolean certificateShown(int roundNo, Instant now) {
        return reached(certificateFrom(roundNo, now), now);
    }

    /** From when a person may show the own result of a round to others: from when everybody sees the ranking it stands in. */
    public @Nullable Instant resultSharedFrom(int roundNo, Instant now) {
        return frozen(now) ? null : rankingFrom(roundNo, now);
    }

    /** The result of a round may be opened by whoever has a link its person made. */
    public boolean resultShared(int roundNo, Instant now) {
        return roundNo > 0 && reached(resultSharedFrom(roundNo, now), now);
    }

    // Keys and explanations

    /** From when a person reviews an attempt submitted at the moment: keys beside the own answers. */
    public @Nullable Instant keysFrom(int roundNo, Instant submitted) {
        return ofAttempt(settings.review(), roundNo, submitted);
    }

    /** Keys are shown to the attempt's person. */
    public boolean keysShown(int roundNo, Instant submitted, Instant now) {
        return reached(keysFrom(roundNo, submitted), now);
    }

    /** The earliest moment anybody may see a key; null also for a draft that does not say. */
    public @Nullable Instant firstKey() {
        var first = settings.rounds().isEmpty() ? null : settings.rounds().getFirst();
        return switch (settings.review()) {
            case AFTER_SUBMISSION -> first == null || first.windows().isEmpty() ? null : first.opens();
            case AFTER_ROUND -> first == null ? null : overIfDated(first);
            case AFTER_CONTEST -> over();
            case NEVER -> null;
        };
    }

    /** Who has submitted sees keys while others still draw. */
    public boolean keysDuringRound() {
        return settings.review() == Show.AFTER_SUBMISSION;
    }

    /** Keys of one round are seen before another draws the same items. */
    public boolean keysBetweenRounds() {
        return settings.review() == Show.AFTER_ROUND && settings.rounds().size() > settings.itemShares();
    }

    /** Somebody may have seen keys of items the round draws from; {@code submitted}: rounds in which somebody has. */
    public boolean keysSeen(Round round, Set<Integer> submitted, Instant now) {
        return settings.rounds().stream().filter(r -> settings.itemUse() == ItemUse.SHARED || r.no() == round.no())
                .anyMatch(r -> keysDuringRound() ? submitted.contains(r.no()) : keysShown(r.no(), now, now));
    }

    // Rankings

    /**
     * From when everybody sees the ranking of a round, or with round 0 of the whole contest. After-round policy hides the whole contest while a round
     * runs, for its sums would tell that round's results. From a freeze on it is another, older state that is seen: see {@link #frozen}.
     */
    public @Nullable Instant rankingFrom(int roundNo, Instant now) {
        return switch (settings.results()) {
            case AFTER_SUBMISSION -> Instant.EPOCH;
            case AFTER_ROUND -> roundNo > 0 ? over(round(roundNo))
                    : settings.rounds().stream().filter(r -> !now.isBefore(r.opens()) && now.isBefore(over(r))).map(this::over).max(Comparator.naturalOrder())
                            .orElseGet(() -> over(settings.rounds().getFirst()));
            case AFTER_CONTEST -> over();
            case NEVER -> null;
        };
    }

    /** From when the ranking everybody sees stands still; null when it never does. */
    public @Nullable Instant freezeFrom() {
        var rounds = settings.rounds();
        return settings.freezeMinutes() == 0 || rounds.isEmpty() || rounds.getLast().windows().isEmpty() ? null : rounds.getLast().closes().minusSeconds(60L * settings.freezeMinutes());
    }

    /** It stands still: no place, count or certificate everybody sees is newer than {@link #freezeFrom}, until the results are published. */
    public boolean frozen(Instant now) {
        return resultsAt == null && reached(freezeFrom(), now);
    }

    /** The ranking is shown to everybody, and with it which units lead. */
    public boolean rankingShown(int roundNo, Instant now) {
        return reached(rankingFrom(roundNo, now), now);
    }

    /** Rankings are open while people sit. */
    public boolean rankingLive() {
        return settings.results() == Show.AFTER_SUBMISSION;
    }

    /** A person's own rank is shown beside an attempt: with its score, when the ranking is. */
    public boolean rankShown(int roundNo, Instant submitted, Instant now) {
        return scoreShown(roundNo, submitted, now) && rankingShown(roundNo, now);
    }

    /**
     * From when a leader sees averages. Before that there are none, of however many people: two groups that differ in one person, or one group before
     * and after a submission, would tell that person's points.
     */
    public @Nullable Instant averagesFrom(Instant now) {
        return rankingFrom(0, now);
    }

    /** Averages are shown to leaders. */
    public boolean averagesShown(Instant now) {
        return reached(averagesFrom(now), now);
    }

    // Names

    /** Who may mark an essay learns who wrote it, and where, only with the released marks; other staff know. */
    public static boolean authorShown(boolean mayMark, boolean released) {
        return !mayMark || released;
    }

    private @Nullable Instant ofAttempt(Show show, int roundNo, Instant submitted) {
        if (roundNo == 0) {
            return submitted;
        }
        return switch (show) {
            case AFTER_SUBMISSION -> submitted;
            case AFTER_ROUND -> over(round(roundNo));
            case AFTER_CONTEST -> over();
            case NEVER -> null;
        };
    }

    private Round round(int no) {
        return settings.rounds().get(no - 1);
    }

    private @Nullable Instant overIfDated(Round round) {
        return round.windows().isEmpty() ? null : over(round);
    }

    private static boolean reached(@Nullable Instant from, Instant now) {
        return from != null && !now.isBefore(from);
    }
}
