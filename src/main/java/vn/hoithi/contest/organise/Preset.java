package vn.hoithi.contest.organise;

import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettingsBuilder;
import vn.hoithi.contest.ContestSettings.Counting;
import vn.hoithi.contest.ContestSettings.Eligibility;
import vn.hoithi.contest.ContestSettings.Prediction;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.contest.Round;
import vn.hoithi.contest.check.BoardFields;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.text.Format;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a new contest starts from: the settings of real contests. Their blueprint is proposed from the organiser's bank, since banks differ. Message key {@code preset.<name>}. */
enum Preset {
    /** Nothing but harmless defaults. */
    BLANK(1, 7, 1, 15, Counting.BEST, false, 0),
    /** The Confederation's resolution contest of 2024: three weeks, 2 attempts, best counts, 20 questions in 15 minutes. */
    RESOLUTION(3, 7, 2, 15, Counting.BEST, false, 0),
    /** Ho Chi Minh City 2025: two rounds, at most 2 attempts, best counts, 20 questions and a prediction in 20 minutes, four boards with prizes of their own. */
    CITY(2, 14, 2, 20, Counting.BEST, true, 4);

    private static final String CITY_PRIZES = "Giải nhất: 01\nGiải nhì: 02\nGiải ba: 03\nGiải khuyến khích: 30";
    private final int rounds;
    private final int days;
    private final int attempts;
    private final int minutes;
    private final Counting counting;
    private final boolean predicts;
    private final int boards;

    Preset(int rounds, int days, int attempts, int minutes, Counting counting, boolean predicts, int boards) {
        this.rounds = rounds;
        this.days = days;
        this.attempts = attempts;
        this.minutes = minutes;
        this.counting = counting;
        this.predicts = predicts;
        this.boards = boards;
    }

    /** The preset of an address; an unknown word gives {@link #BLANK}. */
    static Preset named(String word) {
        return java.util.Arrays.stream(values()).filter(p -> p.name().equals(word.toUpperCase(Locale.ROOT))).findFirst().orElse(BLANK);
    }

    /** A blueprint is proposed with it. */
    boolean proposes() {
        return this != BLANK;
    }

    /** The settings but for the blueprint and the units of the boards, the first round opening at 07:00 of the second Monday from now. */
    ContestSettings settings(Instant now) {
        var ties = predicts ? List.of(TieRule.PREDICTION, TieRule.DURATION, TieRule.SUBMITTED) : List.of(TieRule.DURATION, TieRule.SUBMITTED);
        return ContestSettingsBuilder.builder().eligibility(new Eligibility(Set.of(MemberRole.OFFICER, MemberRole.MEMBER, MemberRole.WORKER), List.of(), true))
                .rounds(schedule(now)).attemptsPerRound(attempts).counting(counting).minutes(minutes).pointsPerItem(100).shuffleItems(true).shuffleChoices(true)
                .prediction(predicts ? new Prediction(Prediction.Subject.PEOPLE, Prediction.Reach.CONTEST) : null).tieRules(ties).results(Show.AFTER_SUBMISSION)
                .review(rounds > 1 ? Show.AFTER_CONTEST : Show.AFTER_ROUND).targetOfficers(100).targetMembers(70).graceSeconds(600)
                .boards(BoardFields.lettered(boards, CITY_PRIZES)).build();
    }

    private List<Round> schedule(Instant now) {
        var schedule = new ArrayList<Round>();
        LocalDate first = now.atZone(Format.ZONE).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(7);
        for (int no = 1; no <= rounds; no++) {
            var day = first.plusDays((long) days * (no - 1));
            schedule.add(new Round(no, "", List.of(new Round.Window(day.atTime(7, 0).atZone(Format.ZONE).toInstant(), day.plusDays(days - 1L).atTime(23, 0).atZone(Format.ZONE).toInstant()))));
        }
        return schedule;
    }
}
