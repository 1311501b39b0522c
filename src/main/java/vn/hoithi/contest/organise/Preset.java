package vn.hoithi.contest.organise;

import vn.hoithi.contest.AttemptsPer;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Counting;
import vn.hoithi.contest.ContestSettings.Criterion;
import vn.hoithi.contest.ContestSettings.Eligibility;
import vn.hoithi.contest.ContestSettings.Essay;
import vn.hoithi.contest.ContestSettings.ItemUse;
import vn.hoithi.contest.ContestSettings.Prediction;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.contest.ContestSettingsBuilder;
import vn.hoithi.contest.Credit;
import vn.hoithi.contest.Overall;
import vn.hoithi.contest.Round;
import vn.hoithi.contest.check.BoardFields;
import vn.hoithi.contest.prize.PersonPrize;
import vn.hoithi.contest.prize.PrizeList;
import vn.hoithi.contest.prize.PrizeScope;
import vn.hoithi.contest.prize.UnitPrize;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.text.Format;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What a new contest starts from: each constant says in what a real contest differs from {@link #usual}; where nothing is known of it, the usual stands. The blueprint is
 * proposed from the organiser's bank, since banks differ. Message keys {@code preset.<name>}, {@code preset.<name>.note} and for some {@code preset.<name>.todo}.
 */
enum Preset {
    /** The Confederation's resolution contest of 2024: three weeks, 2 attempts, best counts, 20 questions in 15 minutes. */
    RESOLUTION((s, days) -> s.rounds(days.weeks(3)).attemptsPerRound(2)),
    /** The Confederation for its 13th Congress, 2023: three weeks, 2 attempts, 20 questions and an essay of 5 points in 20 minutes. */
    CONGRESS((s, days) -> s.rounds(days.weeks(3)).attemptsPerRound(2).minutes(20).essay(idea())),
    /** The Confederation on the Labour Code, 2020: four weeks with three sittings each, an entry code, 30 minutes. */
    LABOUR_CODE((s, days) -> s.rounds(days.sittings(4, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY)).attemptsPer(AttemptsPer.SITTING).minutes(30)),
    /** The Confederation on occupational safety and health, 2024: one month; tens of thousands were all right, so a lot stands last. */
    SAFETY((s, days) -> s.rounds(days.rounds(1, 30)).attemptsPerRound(2).tieRules(List.of(TieRule.DURATION, TieRule.SUBMITTED, TieRule.LOT))),
    /** Ho Chi Minh City 2025: two rounds, at most 2 attempts, best counts, 20 questions and a prediction in 20 minutes, four boards with prizes of their own. */
    CITY((s, days) -> s.rounds(days.rounds(2, 14)).attemptsPerRound(2).minutes(20).prediction(new Prediction(Prediction.Subject.PEOPLE, Prediction.Reach.CONTEST))
            .tieRules(List.of(TieRule.PREDICTION, TieRule.DURATION, TieRule.SUBMITTED)).boards(BoardFields.lettered(4, "")).prizeList(city())),
    /** Bình Dương 2019: up to 3 attempts of 10 minutes, most correct, then earliest; one prize a person, collective prizes by achievement and participants. */
    BINH_DUONG((s, days) -> s.rounds(days.rounds(1, 14)).attemptsPerRound(3).minutes(10).tieRules(List.of(TieRule.SUBMITTED))
            .prizeList(new PrizeList(ladder(PrizeScope.WHOLE, 1, 2, 3, 10), List.of(new UnitPrize("Giải Nhất", 1, 0, PrizeScope.WHOLE, UnitPrize.Measure.COMPOSITE, 0, new UnitPrize.Weights(50, 0, 50), UnitKind.GRASSROOTS, 0, 0, 0, 0)), true, true))),
    /** Bình Tân 2019: 20 questions in 10 minutes; most correct, then fastest, then earlier entry. */
    BINH_TAN((s, days) -> s.minutes(10).tieRules(List.of(TieRule.DURATION, TieRule.STARTED))),
    /** VCNET 2019: 20 weeks with 6 questions of their own and a prediction of how many are all right; all right, then nearest, then earliest. */
    VCNET(6, (s, days) -> s.rounds(days.weeks(20)).itemUse(ItemUse.BY_ROUND).prediction(new Prediction(Prediction.Subject.ALL_RIGHT_PEOPLE, Prediction.Reach.ROUND))
            .tieRules(List.of(TieRule.PREDICTION, TieRule.SUBMITTED)).results(Show.AFTER_ROUND).review(Show.AFTER_ROUND)),
    /** Contests of the Party, 2025–26: up to 7 attempts a week of 10 minutes, weekly results, organisers excluded. */
    PARTY((s, days) -> s.rounds(days.weeks(4)).attemptsPerRound(7).minutes(10).results(Show.AFTER_ROUND)),
    /** A province whose questions have one to four right choices (as Tuyên giáo 2020): each gives its share; the better of two rounds counts, the last day stays secret. */
    PROVINCE((s, days) -> s.rounds(days.weeks(2)).attemptsPerRound(2).minutes(20).credit(Credit.SHARE).overall(Overall.BEST).freezeMinutes(24 * 60)),
    /** Nothing but the usual. */
    BLANK((s, days) -> s);

    private final int items;
    private final BiFunction<ContestSettingsBuilder, Days, ContestSettingsBuilder> own;

    Preset(BiFunction<ContestSettingsBuilder, Days, ContestSettingsBuilder> own) {
        this(ContestDraftForm.USUAL_ITEMS, own);
    }

    Preset(int items, BiFunction<ContestSettingsBuilder, Days, ContestSettingsBuilder> own) {
        this.items = items;
        this.own = own;
    }

    /** The preset of an address; an unknown word gives {@link #BLANK}. */
    static Preset named(String word) {
        return Arrays.stream(values()).filter(p -> p.name().equals(word.toUpperCase(Locale.ROOT))).findFirst().orElse(BLANK);
    }

    /** The names of all, as the organiser is offered them. */
    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    /** A blueprint is proposed with it. */
    boolean proposes() {
        return this != BLANK;
    }

    /** How many items its papers have. */
    int items() {
        return items;
    }

    /** Key of the sentence that says what only the organiser can fill in; "" when there is nothing but what every contest needs. */
    String todo() {
        return this == CONGRESS || this == LABOUR_CODE ? "preset." + this + ".todo" : "";
    }

    /** The settings but for the blueprint and the units of the boards, the first day being in the second week from now. */
    ContestSettings settings(Instant now) {
        var days = Days.after(now);
        return own.apply(usual(days), days).build();
    }

    private static ContestSettingsBuilder usual(Days days) {
        return ContestSettingsBuilder.builder().eligibility(new Eligibility(Set.of(MemberRole.OFFICER, MemberRole.MEMBER, MemberRole.WORKER), List.of(), true))
                .rounds(days.weeks(1)).attemptsPerRound(1).counting(Counting.BEST).minutes(15).pointsPerItem(100).shuffleItems(true).shuffleChoices(true)
                .tieRules(List.of(TieRule.DURATION, TieRule.SUBMITTED)).results(Show.AFTER_SUBMISSION).review(Show.AFTER_CONTEST).targetOfficers(100).targetMembers(70).graceSeconds(600);
    }

    /** Prizes from the first to the encouragements, so many of each. */
    private static List<PersonPrize> ladder(PrizeScope scope, int... places) {
        var names = List.of("Giải Nhất", "Giải Nhì", "Giải Ba", "Giải Khuyến khích");
        return IntStream.range(0, places.length).mapToObj(i -> new PersonPrize(names.get(i), places[i], 0, scope, 0)).toList();
    }

    /** On each board, and the ten units of each with most people. */
    private static PrizeList city() {
        var each = new PrizeScope(0, PrizeScope.EACH);
        return new PrizeList(ladder(each, 1, 2, 3, 30), List.of(new UnitPrize("Đơn vị có nhiều người dự thi nhất", 10, 0, each, UnitPrize.Measure.PEOPLE, 0, null, UnitKind.GRASSROOTS, 0, 0, 0, 0)), true, true);
    }

    private static Essay idea() {
        return new Essay("Một ý tưởng đổi mới", "Anh/chị đề xuất một việc công đoàn nên làm mới và cách làm việc ấy ở đơn vị mình.", 0, 400,
                List.of(new Criterion("Ý tưởng thiết thực, làm được", 300), new Criterion("Lập luận rõ, viết gọn", 200)));
    }

    /** When the rounds of a preset are, from this Monday on. */
    record Days(LocalDate monday) {

        private static final int WEEK = 7;

        /** From the second Monday after the moment, so that there is time to get ready. */
        static Days after(Instant now) {
            return new Days(now.atZone(Format.ZONE).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(WEEK));
        }

        /** Rounds of a week, from Monday 07:00 to Sunday 23:00. */
        List<Round> weeks(int count) {
            return rounds(count, WEEK);
        }

        /** Rounds of so many days one after the other, from 07:00 on the first to 23:00 on the last. */
        List<Round> rounds(int count, int days) {
            return numbered(count, i -> List.of(window(monday.plusDays((long) days * i), 7, monday.plusDays((long) days * (i + 1) - 1), 23)));
        }

        /** Rounds of a week, with a sitting from 07:00 to 21:00 on each of these days. */
        List<Round> sittings(int weeks, DayOfWeek... days) {
            return numbered(weeks, i -> Arrays.stream(days).map(day -> monday.plusWeeks(i).with(TemporalAdjusters.nextOrSame(day))).map(day -> window(day, 7, day, 21)).toList());
        }

        private static List<Round> numbered(int count, IntFunction<List<Round.Window>> windows) {
            return IntStream.range(0, count).mapToObj(i -> new Round(i + 1, "", windows.apply(i))).toList();
        }

        private static Round.Window window(LocalDate first, int opens, LocalDate last, int closes) {
            return new Round.Window(first.atTime(opens, 0).atZone(Format.ZONE).toInstant(), last.atTime(closes, 0).atZone(Format.ZONE).toInstant());
        }
    }
}
