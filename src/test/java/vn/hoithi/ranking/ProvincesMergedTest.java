package vn.hoithi.ranking;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Denominator;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitForms;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.organisation.Units;
import vn.hoithi.organisation.tree.Act;
import vn.hoithi.organisation.tree.TreeChanges;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.ranking.alltime.AllTime;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Cases;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** On 1 July 2025 63 federations became 34: the contest before keeps the 63, and what they did counts for the 34 through the years. */
@MicronautTest(transactional = false)
class ProvincesMergedTest {

    private static final LocalDate MERGED_ON = LocalDate.of(2025, 7, 1);
    private static final int COLUMN_OF_OLD = 3;
    @Inject
    World world;
    @Inject
    ContestWorld contestWorld;
    @Inject
    Contests contests;
    @Inject
    TreeChanges tree;
    @Inject
    Units units;
    @Inject
    UnitForms forms;
    @Inject
    AllTime allTime;
    @Inject
    OutcomeLog log;
    @Inject
    Tape tape;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    /** A federation of before with what it will have done. */
    private record Old(Unit federation, Unit grassroots, int people, int members, long points) {
    }

    /** Several of these and what they become. */
    private record Merger(String federation, List<Old> old) {

        Old successor() {
            return old.getFirst();
        }

        long sum(ToLongFunction<Old> of) {
            return old.stream().mapToLong(of).sum();
        }
    }

    @Test
    void thePastContestKeepsTheOldUnitsAndTheSuccessorsHaveWhatTheyDid() throws InterruptedException {
        var nation = units.add(world.top(), UnitKind.CONFEDERATION, "Toàn quốc " + ids.next(), null, true);
        var mergers = mergers(nation);
        assertThat(mergers).hasSize(34);
        assertThat(mergers.stream().flatMap(m -> m.old().stream())).hasSize(63);
        var before = contest(nation, Duration.ofDays(-600));
        mergers.forEach(m -> m.old().forEach(o -> sit(before, o)));
        tape.drain();
        var shown = ranking(before, nation);
        assertThat(shown).hasSize(63);

        mergers.forEach(this::merge);
        var after = contest(nation, Duration.ZERO);
        mergers.forEach(m -> sit(after, m.successor()));
        tape.drain();

        awaitSame(() -> ranking(before, nation), shown);
        assertThat(ranking(after, nation)).as("the ranking of after").hasSize(34).allMatch(line -> line.contains("Liên đoàn Lao động"));
        for (var merger : mergers) {
            var entries = allTime.of(units.read(merger.successor().federation().id()).orElseThrow());
            assertThat(entries).as(merger.federation()).containsOnlyKeys(before.id(), after.id());
            assertThat(figures(entries.get(before.id()))).as(merger.federation()).containsExactly(merger.sum(Old::people), merger.sum(Old::members), merger.sum(Old::points));
            assertThat(figures(entries.get(after.id()))).as(merger.federation()).containsExactly((long) merger.successor().people(), merger.sum(Old::members), merger.successor().points());
        }
        assertThePageTellsWhoItWas(mergers.stream().filter(m -> m.federation().endsWith("Tuyên Quang")).findFirst().orElseThrow(), before);
    }

    /** Names of before are known within seconds; of equal ranks the order may be another. */
    private static void awaitSame(Supplier<List<String>> ranking, List<String> shown) throws InterruptedException {
        for (int tries = 0; tries < 20 && !Set.copyOf(ranking.get()).equals(Set.copyOf(shown)); tries++) {
            Thread.sleep(250);
        }
        assertThat(ranking.get()).as("the ranking of before, with its names").containsExactlyInAnyOrderElementsOf(shown);
    }

    private void assertThePageTellsWhoItWas(Merger merger, Contest before) {
        var page = world.browser().get("/units/" + merger.successor().federation().id() + "/contests");
        assertThat(page.text("h1")).isEqualTo("Liên đoàn Lao động tỉnh Tuyên Quang qua các cuộc thi");
        assertThat(page.html().select(".stats dd").eachText()).containsExactly("2", Long.toString(merger.sum(Old::people) + merger.successor().people()));
        var cards = page.html().select("li.card");
        assertThat(cards.get(0).select("ul li")).as("of the contest after the merger").isEmpty();
        assertThat(cards.get(1).select("ul li").stream().map(Element::text)).hasSize(2).anyMatch(t -> t.startsWith("LĐLĐ Hà Giang: " + merger.old().get(1).people() + " người") && t.contains("trong 63 đơn vị"))
                .anyMatch(t -> t.startsWith("LĐLĐ Tuyên Quang: "));
        var closed = world.browser().get("/units/" + merger.old().get(1).federation().id() + "/contests");
        assertThat(closed.html().select(".stats dd").eachText()).as("the closed unit has its own past").containsExactly("1", Integer.toString(merger.old().get(1).people()));
        assertThat(closed.html().select("li.card a").attr("href")).contains(before.slug());
    }

    private List<Long> figures(AllTime.Entry entry) {
        var sum = entry.sum(Denominator.MEMBERS);
        return List.of((long) sum.participants(), (long) sum.declared(), sum.points());
    }

    /** Lines of the board of federations, on whatever page. */
    private List<String> ranking(Contest contest, Unit nation) {
        return IntStream.rangeClosed(1, 2).boxed().flatMap(n -> world.browser().get("/rankings/" + contest.slug() + "?under=" + nation.id() + "&page=" + n).html().select("table.rank tbody tr").stream())
                .map(Element::text).toList();
    }

    private void merge(Merger merger) {
        var act = new Act(MERGED_ON, "Nghị quyết 202/2025/QH15", 1, clock.now());
        merger.old().stream().skip(1).forEach(o -> tree.merge(o.federation().id(), merger.successor().federation().id(), true, act));
        tree.rename(merger.successor().federation().id(), new TreeChanges.Naming(merger.federation(), forms.of("FEDERATION").orElseThrow(), null), act);
    }

    private Contest contest(Unit nation, Duration when) {
        return contestWorld.published(new World.Province(nation, nation, nation, nation, nation, nation, (int) (nation.id() % 1_000_000_000)), s -> s.withRounds(ContestWorld.moved(s.rounds(), when)));
    }

    private void sit(Contest contest, Old old) {
        for (int i = 0; i < old.people(); i++) {
            var who = world.person("Người " + i, old.grassroots(), MemberRole.MEMBER);
            log.append(OutcomeEventBuilder.builder().id(ids.next()).kind(OutcomeEvent.Kind.SUBMITTED).contestId(contest.id()).roundNo(1).attemptId(ids.next()).revision(1).personId(who.personId())
                    .unitId(who.unitId()).unitPath(contests.place(contest.id(), who.unitPath())).memberRole(MemberRole.MEMBER).number(1).points((int) (old.points() / old.people())).correctCount(1).allCorrect(0)
                    .startedAt(clock.millis() - 60_000).submittedAt(clock.millis()).loggedAt(clock.millis()).build());
        }
    }

    /** Each row of the list with its federations of before; a grassroots union each, of some people. */
    private List<Merger> mergers(Unit nation) {
        var mergers = new ArrayList<Merger>();
        var rows = new String(Cases.data("provinces.csv"), StandardCharsets.UTF_8).lines().skip(1).filter(l -> !l.isBlank()).toList();
        for (var row : rows) {
            var columns = row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            var names = columns[COLUMN_OF_OLD].isEmpty() ? List.of(columns[1]) : List.of(columns[COLUMN_OF_OLD].replace("\"", "").split(", "));
            assertThat(names.getFirst()).isEqualTo(columns[1]);
            mergers.add(new Merger(columns[COLUMN_OF_OLD + 1], names.stream().map(name -> old(nation, name)).toList()));
        }
        return mergers;
    }

    private Old old(Unit nation, String name) {
        var federation = units.add(nation, UnitKind.FEDERATION, "LĐLĐ " + name, null, true);
        var grassroots = units.add(federation, UnitKind.GRASSROOTS, "Trường " + name, null, true);
        var people = 1 + name.length() % 4;
        var members = 20 + name.length();
        units.declare(grassroots.id(), LocalDate.of(2025, 1, 31), members, 2, "thử", null, clock.now());
        return new Old(federation, grassroots, people, members, 100L * people * (1 + name.length() % 5));
    }
}
