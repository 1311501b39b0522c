package vn.hoithi.contest;

import io.micronaut.core.annotation.Creator;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.soabase.recordbuilder.core.RecordBuilder;
import vn.hoithi.contest.prize.PrizeList;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.text.Vietnamese;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Everything an organiser decides. The rules page is written from it, the engine obeys it.
 *
 * @param about            a few sentences on the contest, plain text
 * @param eligibility      who may enter
 * @param rounds           1 to 20
 * @param attemptsPerRound 1 to 7, or as many per sitting, as {@code attemptsPer} says; see {@link #attemptsLeft}
 * @param counting         which attempt of a round counts
 * @param blueprint        how many items of which topic and level make a paper (5 to 40 together)
 * @param minutes          time for a paper, 1 to 180
 * @param pointsPerItem    hundredths of a point for each right item
 * @param shuffleItems     items in another order for everybody
 * @param shuffleChoices   choices too, but fixed ones keep their place
 * @param onePerPage       one item at a time
 * @param essay            null when there is none
 * @param prediction       null when there is none
 * @param tieRules         score first, then these in order
 * @param results          when people see their result and the rankings
 * @param review           when they see the key with explanations
 * @param prizes           what is said of prizes, plain text, a line each
 * @param prizeList        prizes that are given by the ranking
 * @param targetOfficers   percent of officers that should take part
 * @param targetMembers    percent of members
 * @param graceSeconds     how long after the end answers given in time are still taken, 0 to 900
 * @param boards           0 to 8 in which people and units are ranked apart, see {@link BoardAssignment}
 * @param certificate      null when there is none
 * @param itemUse          what rounds draw from
 * @param attemptsPer      what the number of attempts is for
 * @param overall          how the results of rounds make that of the whole contest
 * @param credit           what an item with several right choices gives
 * @param freezeMinutes    so long before the last closing the ranking everybody sees stands still, until results are published; 0: it does not
 * @param entryCode        asked for before an attempt begins, told by the organiser at the opening; "" for none
 */
@Serdeable
@RecordBuilder
public record ContestSettings(@Nullable String about, @Nullable Eligibility eligibility, @Nullable List<Round> rounds, int attemptsPerRound, Counting counting, @Nullable List<Quota> blueprint, int minutes,
                              int pointsPerItem, boolean shuffleItems, boolean shuffleChoices, boolean onePerPage, @Nullable Essay essay, @Nullable Prediction prediction,
                              @Nullable List<TieRule> tieRules, Show results, Show review, @Nullable String prizes, int targetOfficers, int targetMembers, int graceSeconds,
                              @Nullable List<Board> boards, @Nullable Certificate certificate, @Nullable ItemUse itemUse, @Nullable AttemptsPer attemptsPer,
                              @Nullable Overall overall, @Nullable Credit credit, @Nullable String entryCode, int freezeMinutes, @Nullable PrizeList prizeList) implements ContestSettingsBuilder.With {

    /** What stored settings leave out because it was empty comes back empty. */
    @Creator
    public ContestSettings {
        about = about == null ? "" : about;
        prizes = prizes == null ? "" : prizes;
        rounds = rounds == null ? List.of() : List.copyOf(rounds);
        blueprint = blueprint == null ? List.of() : List.copyOf(blueprint);
        tieRules = tieRules == null ? List.of() : List.copyOf(tieRules);
        boards = boards == null ? List.of() : List.copyOf(boards);
        eligibility = eligibility == null ? new Eligibility(Set.of(), List.of(), true) : eligibility;
        itemUse = itemUse == null ? ItemUse.SHARED : itemUse;
        attemptsPer = attemptsPer == null ? AttemptsPer.ROUND : attemptsPer;
        overall = overall == null ? Overall.SUM : overall;
        credit = credit == null ? Credit.WHOLE : credit;
        entryCode = entryCode == null ? "" : entryCode;
        prizeList = prizeList == null ? PrizeList.NONE : prizeList;
    }

    /**
     * Who may enter.
     *
     * @param roles              member roles admitted
     * @param unitIds            units whose subtrees are invited; empty: the organiser's own
     * @param organisersExcluded who organises or marks at the organising unit may not enter
     */
    @Serdeable
    public record Eligibility(@Nullable Set<MemberRole> roles, @Nullable List<Long> unitIds, boolean organisersExcluded) {

        /** Left out means none. */
        public Eligibility {
            roles = roles == null ? Set.of() : Set.copyOf(roles);
            unitIds = unitIds == null ? List.of() : List.copyOf(unitIds);
        }
    }

    /**
     * A board (bảng).
     *
     * @param unitIds units that belong to it with everything below them; the last board also takes those no board lists
     * @param prizes  of this board, plain text, a line each
     */
    @Serdeable
    public record Board(@Nullable String name, @Nullable List<Long> unitIds, @Nullable String prizes) {

        /** Left out means empty. */
        public Board {
            name = name == null ? "" : name;
            unitIds = unitIds == null ? List.of() : List.copyOf(unitIds);
            prizes = prizes == null ? "" : prizes;
        }
    }

    /** So many items of a topic and level. */
    @Serdeable
    public record Quota(long topicId, Level level, int count) {
    }

    /**
     * The essay part, inside the clock.
     *
     * @param minWords fewest chữ, 0 for none
     * @param maxWords most chữ, at most 2,000
     * @param criteria the rubric
     */
    @Serdeable
    public record Essay(@Nullable String title, @Nullable String prompt, int minWords, int maxWords, @Nullable List<Criterion> criteria) {

        /** Left out means empty. */
        public Essay {
            title = title == null ? "" : title;
            prompt = prompt == null ? "" : prompt;
            criteria = criteria == null ? List.of() : List.copyOf(criteria);
        }

        /** Most points, in hundredths. */
        public int points() {
            return criteria.stream().mapToInt(Criterion::points).sum();
        }
    }

    /** A criterion of the rubric with its most points, in hundredths. */
    @Serdeable
    public record Criterion(@Nullable String name, int points) {

        /** Left out means empty. */
        public Criterion {
            name = name == null ? "" : name;
        }
    }

    /** The prediction: what is counted, and over what. */
    @Serdeable
    public record Prediction(Subject subject, Reach reach) {

        /** What is counted. Message key {@code prediction.subject.<name>}. */
        public enum Subject {
            /** People who took part. */
            PEOPLE,
            /** Attempts submitted. */
            ATTEMPTS,
            /** People with an attempt that is all right. */
            ALL_RIGHT_PEOPLE
        }

        /** Over what. Message key {@code prediction.reach.<name>}. */
        public enum Reach {
            /** The round the attempt is in. */
            ROUND,
            /** The contest up to the end of that round. */
            CONTEST
        }
    }

    /**
     * Who is given a certificate, and who signs it.
     *
     * @param fromPercent least share of a paper's points, 1 to 100; 0: everybody who took part
     * @param signedFor   whom the signer stands for, as "TM. BAN TỔ CHỨC"; may be empty, as signer and place may
     */
    @Serdeable
    public record Certificate(int fromPercent, @Nullable String signedFor, @Nullable String signedBy, @Nullable String place) {

        /** Left out means empty. */
        public Certificate {
            signedFor = signedFor == null ? "" : signedFor;
            signedBy = signedBy == null ? "" : signedBy;
            place = place == null ? "" : place;
        }

        /** So many points of so many (hundredths) are enough. */
        public boolean reached(int points, int maxPoints) {
            return points * 100L >= (long) fromPercent * maxPoints;
        }
    }

    /** Which attempt of a round counts. Message key {@code counting.<name>}. */
    public enum Counting {
        /** The best by score and tie rules. */
        BEST,
        /** The last submitted. */
        LAST,
        /** There is only one. */
        ONLY
    }

    /** What decides between equal scores. Message key {@code tie.<name>}. */
    public enum TieRule {
        /** Nearer prediction first; neutral until the actual number is known. */
        PREDICTION,
        /** Shorter duration of the counting attempt first. */
        DURATION,
        /** Earlier submission first. */
        SUBMITTED,
        /** Earlier start first. */
        STARTED,
        /** A lot drawn from the attempt's id: fixed, but nobody's doing. */
        LOT
    }

    /** What the rounds of a contest draw from. */
    public enum ItemUse {
        /** All from the same items. */
        SHARED,
        /** Each from its own: at publication the items of every cell are dealt to the rounds. */
        BY_ROUND
    }

    /** When something is shown. Message key {@code show.<name>}. */
    public enum Show {
        /** As soon as the person submitted. */
        AFTER_SUBMISSION,
        /** When the round has closed. */
        AFTER_ROUND,
        /** When the contest has ended. */
        AFTER_CONTEST,
        /** Not at all. */
        NEVER
    }

    /** How many more attempts of a round somebody may begin now who began some at these moments; less than none where the number was lowered. */
    public int attemptsLeft(Round round, Instant now, Collection<Instant> begun) {
        var since = attemptsPer == AttemptsPer.ROUND ? Instant.MIN : round.sittingAt(now).opens();
        return attemptsPerRound - (int) begun.stream().filter(moment -> !moment.isBefore(since)).count();
    }

    /** Into so many parts the items are dealt: every round has its own, or there is one for all. */
    public int itemShares() {
        return itemUse == ItemUse.BY_ROUND ? Math.max(1, rounds.size()) : 1;
    }

    /** Items in a paper. */
    public int paperSize() {
        return blueprint.stream().mapToInt(Quota::count).sum();
    }

    /** Most points of the multiple-choice part, in hundredths. */
    public int choicePoints() {
        return paperSize() * pointsPerItem;
    }

    /** What was typed is the entry code, whatever its spaces and capitals; anything is where there is none. */
    public boolean admits(String typed) {
        return entryCode.isEmpty() || sign(typed).equals(sign(entryCode));
    }

    private static String sign(String code) {
        return Vietnamese.fold(code).replace(" ", "");
    }

    /** Most points in the whole contest, in hundredths. */
    public int maxPointsOverall() {
        return maxPoints() * (overall == Overall.SUM ? Math.max(1, rounds.size()) : 1);
    }

    /** Most points of a whole paper, in hundredths. */
    public int maxPoints() {
        return choicePoints() + (essay == null ? 0 : essay.points());
    }
}
