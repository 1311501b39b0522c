package vn.hoithi.demo;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettingsBuilder;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.organise.ContestDrafts;
import vn.hoithi.contest.Round;
import vn.hoithi.contest.prize.PersonPrize;
import vn.hoithi.contest.prize.PrizeList;
import vn.hoithi.contest.prize.PrizeScope;
import vn.hoithi.contest.prize.UnitPrize;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Three contests of the Confederation: one over, one open, one to come. Their days follow the day of the first start. */
@Singleton
class DemoContests {

    private final Contests contests;
    private final ContestDrafts drafts;
    private final ItemBank bank;
    private final Units units;

    DemoContests(Contests contests, ContestDrafts drafts, ItemBank bank, Units units) {
        this.contests = contests;
        this.drafts = drafts;
        this.bank = bank;
        this.units = units;
    }

    /** Fills the bank with the shipped items. */
    void fillBank(long by, Instant now) {
        var root = units.roots().getFirst().id();
        for (var code : DemoFiles.TOPICS) {
            var file = DemoFiles.topic(code);
            var topic = bank.topic(file.code(), file.name());
            file.items().forEach(item -> bank.add(root, topic.id(), item, by, now));
        }
    }

    /** Two weeks that ended ten days ago, with an essay, two boards and a certificate from half of the points; ties are decided by the duration only, so real ties remain. */
    Contest closed(long by, Instant now) {
        var day = midnight(now);
        var rounds = List.of(round(1, "Đợt 1", day.minus(24, ChronoUnit.DAYS), 14));
        return publish("Tìm hiểu Luật Công đoàn năm 2024", settings("Cuộc thi tìm hiểu quyền, trách nhiệm của đoàn viên và tổ chức công đoàn theo luật mới.", rounds, 1,
                ContestSettings.Counting.ONLY, 15, DemoFiles.essay(0), null, List.of(ContestSettings.TieRule.DURATION), ContestSettings.Show.AFTER_ROUND).withBoards(boards())
                .withCertificate(new ContestSettings.Certificate(50, "TM. BAN TỔ CHỨC", "Lê Thu Hoa", "Hà Nội")), by, day.minus(26, ChronoUnit.DAYS));
    }

    /** Two rounds, each with items of its own, for keys are shown after each; the second open: opened three days ago, eleven to go. */
    Contest open(long by, Instant now) {
        var day = midnight(now);
        var rounds = List.of(round(1, "Đợt 1", day.minus(17, ChronoUnit.DAYS), 14), round(2, "Đợt 2", day.minus(3, ChronoUnit.DAYS), 14));
        return publish("Hiểu luật để bảo vệ mình", settings("Mỗi người 20 câu về hợp đồng, tiền lương, giờ làm, an toàn và công đoàn. Ôn ở mục Tự học rồi vào thi trên điện thoại.", rounds, 2,
                ContestSettings.Counting.BEST, 20, null, new ContestSettings.Prediction(ContestSettings.Prediction.Subject.PEOPLE, ContestSettings.Prediction.Reach.ROUND),
                List.of(ContestSettings.TieRule.PREDICTION, ContestSettings.TieRule.DURATION, ContestSettings.TieRule.SUBMITTED), ContestSettings.Show.AFTER_SUBMISSION)
                .withReview(ContestSettings.Show.AFTER_ROUND).withItemUse(ContestSettings.ItemUse.BY_ROUND), by, day.minus(20, ChronoUnit.DAYS));
    }

    /** Opens in five days, with an essay in the paper. */
    Contest upcoming(long by, Instant now) {
        var day = midnight(now);
        var rounds = List.of(round(1, "Tuần 1", day.plus(5, ChronoUnit.DAYS), 7), round(2, "Tuần 2", day.plus(12, ChronoUnit.DAYS), 7), round(3, "Tuần 3", day.plus(19, ChronoUnit.DAYS), 7));
        return publish("Công đoàn đổi mới vì đoàn viên", settings("Ba tuần thi trắc nghiệm và viết sáng kiến cho công đoàn cơ sở.", rounds, 2, ContestSettings.Counting.BEST, 30,
                DemoFiles.essay(1), null, List.of(ContestSettings.TieRule.DURATION, ContestSettings.TieRule.SUBMITTED), ContestSettings.Show.AFTER_ROUND)
                .withReview(ContestSettings.Show.AFTER_CONTEST).withItemUse(ContestSettings.ItemUse.SHARED), by, now);
    }

    private Contest publish(String title, ContestSettings settings, long by, Instant when) {
        var draft = drafts.draft(units.roots().getFirst().id(), title, settings, by, when);
        var reasons = drafts.publish(draft.id(), by, when);
        if (!reasons.isEmpty()) {
            throw new IllegalStateException("demo contest: " + reasons);
        }
        return contests.byId(draft.id()).orElseThrow();
    }

    private ContestSettings settings(String about, List<Round> rounds, int attempts, ContestSettings.Counting counting, int minutes, ContestSettings.Essay essay,
                                     ContestSettings.Prediction prediction, List<ContestSettings.TieRule> ties, ContestSettings.Show show) {
        return ContestSettingsBuilder.builder().about(about).eligibility(new ContestSettings.Eligibility(Set.copyOf(MemberRole.CHOICES), List.of(), true)).rounds(rounds)
                .attemptsPerRound(attempts).counting(counting).blueprint(blueprint()).minutes(minutes).pointsPerItem(500).shuffleItems(true).shuffleChoices(true).essay(essay)
                .prediction(prediction).tieRules(ties).results(show).review(show).prizeList(prizes()).targetOfficers(100)
                .targetMembers(95).graceSeconds(300).build();
    }

    private static PrizeList prizes() {
        var people = List.of(new PersonPrize("Giải Nhất", 1, 5_000_000, PrizeScope.WHOLE, 0), new PersonPrize("Giải Nhì", 2, 3_000_000, PrizeScope.WHOLE, 0), new PersonPrize("Giải Ba", 3, 2_000_000, PrizeScope.WHOLE, 0),
                new PersonPrize("Giải Khuyến khích", 30, 500_000, PrizeScope.WHOLE, 50));
        return new PrizeList(people, List.of(new UnitPrize("Tỷ lệ dự thi cao nhất", 3, 3_000_000, PrizeScope.WHOLE, UnitPrize.Measure.RATE, 0, null, UnitKind.GRASSROOTS, 10, 0, 0, 0)), true, true);
    }

    /** Provinces apart from sectors. */
    private List<ContestSettings.Board> boards() {
        var provinces = units.children(units.roots().getFirst().id()).stream().filter(u -> u.kind() == UnitKind.FEDERATION).map(Unit::id).toList();
        return List.of(new ContestSettings.Board("Bảng tỉnh, thành phố", provinces, ""), new ContestSettings.Board("Bảng ngành", List.of(), ""));
    }

    private List<ContestSettings.Quota> blueprint() {
        var quotas = new ArrayList<ContestSettings.Quota>();
        for (var code : DemoFiles.TOPICS) {
            var topic = bank.topic(code, "").id();
            quotas.add(new ContestSettings.Quota(topic, Level.RECOGNISE, code.startsWith("luat") ? 2 : 1));
            quotas.add(new ContestSettings.Quota(topic, Level.UNDERSTAND, code.startsWith("luat") ? 2 : 1));
            quotas.add(new ContestSettings.Quota(topic, Level.APPLY, 1));
        }
        return quotas;
    }

    private static Round round(int no, String name, Instant opens, int days) {
        return new Round(no, name, List.of(new Round.Window(opens.plus(Duration.ofHours(7)), opens.plus(days, ChronoUnit.DAYS))));
    }

    private static Instant midnight(Instant now) {
        return now.atZone(Format.ZONE).toLocalDate().atStartOfDay(Format.ZONE).toInstant();
    }
}
