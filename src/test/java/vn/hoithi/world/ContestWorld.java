package vn.hoithi.world;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettingsBuilder;
import vn.hoithi.contest.Round;
import vn.hoithi.contest.organise.OlderContests;
import vn.hoithi.itembank.Choice;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.ItemKind;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.time.Clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Contests of the tests' world: a bank of 12 items of one topic (choice 0 is right; items 0 and 6 have choices 0 and 1), 5 in a paper, 1 point each. */
@Singleton
public class ContestWorld {

    private final OlderContests contests;
    private final ItemBank bank;
    private final Clock clock;

    ContestWorld(OlderContests contests, ItemBank bank, Clock clock) {
        this.contests = contests;
        this.bank = bank;
        this.clock = clock;
    }

    /** Settings of a contest open from an hour ago for two hours; the topic is the province's own. */
    public ContestSettings settings(World.Province province) {
        var topic = bank.topic("thu-" + province.number(), "Chủ đề thử " + province.number());
        var now = clock.now();
        return ContestSettingsBuilder.builder().about("Cuộc thi thử").eligibility(new ContestSettings.Eligibility(Set.copyOf(MemberRole.CHOICES), List.of(), true))
                .rounds(List.of(new Round(1, "Đợt 1", List.of(new Round.Window(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(2))))))).attemptsPerRound(2)
                .counting(ContestSettings.Counting.BEST).blueprint(List.of(new ContestSettings.Quota(topic.id(), Level.RECOGNISE, 5))).minutes(20).pointsPerItem(100)
                .shuffleItems(true).shuffleChoices(true).tieRules(List.of(ContestSettings.TieRule.DURATION)).results(ContestSettings.Show.AFTER_SUBMISSION)
                .review(ContestSettings.Show.AFTER_SUBMISSION).targetOfficers(100).targetMembers(95).graceSeconds(60).build();
    }

    /** Publishes a contest of the province's federation with settings derived from {@link #settings}. */
    public Contest published(World.Province province, UnaryOperator<ContestSettings> change) {
        var settings = change.apply(settings(province));
        var topic = bank.topic("thu-" + province.number(), "");
        if (bank.drawable(province.federation().path()).stream().noneMatch(i -> i.topicId() == topic.id())) {
            for (int i = 0; i < 12; i++) {
                bank.add(province.federation().id(), topic.id(), item(i), null, clock.now());
            }
        }
        return contests.published(province.federation().id(), "Tìm hiểu Luật Công đoàn " + province.number(), settings, null, clock.now());
    }

    /** A contest whose paper has five items and an essay worth 4 and 2,5 points. */
    public Contest withEssay(World.Province province) {
        var essay = new ContestSettings.Essay("Một việc cần làm mới", "Hãy kể một việc.", 5, 800, List.of(new ContestSettings.Criterion("Ý hay", 400), new ContestSettings.Criterion("Lời rõ", 250)));
        return published(province, s -> s.withEssay(essay));
    }

    /** The same rounds moved by a duration. */
    public static List<Round> moved(List<Round> rounds, Duration by) {
        return rounds.stream().map(r -> new Round(r.no(), r.name(), r.windows().stream().map(w -> new Round.Window(w.opens().plus(by), w.closes().plus(by))).toList())).toList();
    }

    /** A round open from one moment to another. */
    public static List<Round> round(Instant opens, Instant closes) {
        return List.of(new Round(1, "Đợt 1", List.of(new Round.Window(opens, closes))));
    }

    private static ItemBank.Draft item(int i) {
        var multiple = i % 6 == 0;
        return new ItemBank.Draft(multiple ? ItemKind.MULTIPLE : ItemKind.SINGLE, Level.RECOGNISE, "Câu hỏi thử số " + i + " có <script>?",
                List.of(new Choice("ĐÚNG a" + i, true, false), new Choice((multiple ? "ĐÚNG b" : "sai b") + i, multiple, false), new Choice("sai c" + i, false, false), new Choice("sai d" + i, false, true)),
                "Luật thử, Điều " + i, "GIẢI THÍCH " + i);
    }
}
