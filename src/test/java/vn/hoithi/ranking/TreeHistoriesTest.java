package vn.hoithi.ranking;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Denominator;
import vn.hoithi.database.Ids;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitForms;
import vn.hoithi.organisation.Units;
import vn.hoithi.organisation.tree.Act;
import vn.hoithi.organisation.tree.TreeChanges;
import vn.hoithi.organisation.tree.TreeRefused;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.ranking.alltime.AllTime;
import vn.hoithi.time.Clock;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Units are moved, merged, split, opened and renamed at random while people sit: every board equals a plain recount, and nothing that was won changes its unit. */
@MicronautTest(transactional = false)
class TreeHistoriesTest {

    private static final int WORLDS = 20;
    private static final int HISTORIES = 25;
    private static final int PEOPLE = 6;
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
    Memberships memberships;
    @Inject
    OutcomeLog log;
    @Inject
    Tape tape;
    @Inject
    Projector projector;
    @Inject
    AllTime allTime;
    @Inject
    Rows rows;
    @Inject
    Ids ids;
    @Inject
    Clock clock;
    private int changed;
    private int sat;

    @Test
    void everyBoardEqualsAPlainRecountWhateverHappensToTheTree() {
        for (int seed = 0; seed < WORLDS; seed++) {
            var random = new Random(seed);
            var province = world.province();
            var people = people(province, random);
            var ended = contestWorld.published(province, s -> s.withRounds(ContestWorld.moved(s.rounds(), Duration.ofDays(-30))));
            for (var person : people) {
                sit(ended, person, 1, random);
            }
            tape.drain();
            var over = tables(ended);
            var running = contestWorld.published(province, s -> s.withAttemptsPerRound(7));
            var roll = contests.roll(running.id());
            var numbers = new int[PEOPLE];
            for (int history = 0; history < HISTORIES; history++) {
                for (int i = 0; i < 3; i++) {
                    change(province, people, random);
                    var who = random.nextInt(PEOPLE);
                    sit(contests.byId(running.id()).orElseThrow(), people.get(who), ++numbers[who], random);
                }
                tape.drain();
                assertRecounted(running, seed + "." + history);
                assertKept(roll, contests.roll(running.id()));
                assertCountedForToday(province, running, seed + "." + history);
                assertCountedForToday(province, ended, seed + "." + history + ", over");
            }
            assertThat(tables(ended)).as("a contest that is over, seed " + seed).isEqualTo(over);
            var before = tables(running);
            projector.rebuild(running.id(), clock.now());
            assertThat(tables(running)).as("rebuilt, seed " + seed).isEqualTo(before);
        }
        assertThat(changed).as("changes of the tree that were not refused").isGreaterThan(WORLDS * HISTORIES);
        assertThat(sat).isGreaterThan(WORLDS * HISTORIES);
    }

    private List<Actor> people(World.Province province, Random random) {
        var homes = List.of(province.schoolA(), province.schoolB(), province.factory(), province.wardA());
        var people = new ArrayList<Actor>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(world.person("Người " + i, homes.get(random.nextInt(homes.size())), MemberRole.CHOICES.get(random.nextInt(3))));
        }
        return people;
    }

    private void change(World.Province province, List<Actor> people, Random random) {
        var all = units.subtree(units.read(province.federation().id()).orElseThrow()).stream().filter(Unit::open).toList();
        var unit = all.get(random.nextInt(all.size()));
        var other = all.get(random.nextInt(all.size()));
        var act = new Act(LocalDate.of(2026, 11, 1), "thử", 1, clock.now());
        try {
            switch (random.nextInt(7)) {
                case 0, 1 -> tree.move(unit.id(), other.id(), act);
                case 2 -> tree.merge(unit.id(), other.id(), random.nextBoolean(), act);
                case 3 -> tree.split(unit.id(), List.of("Tách " + ids.next()), act);
                case 4 -> tree.add(unit.id(), new TreeChanges.Naming("Mới " + ids.next(), forms.of("GRASSROOTS").orElseThrow(), null), act);
                case 5 -> tree.rename(unit.id(), new TreeChanges.Naming("Đổi " + ids.next(), forms.of(unit.form()).orElseThrow(), null), act);
                default -> memberships.join(people.get(random.nextInt(PEOPLE)).personId(), unit.id(), MemberRole.MEMBER, clock.now());
            }
            changed++;
        } catch (TreeRefused refused) {
            assertThat(refused.key()).startsWith("tree.");
        }
    }

    /** As a submission logs it. */
    private void sit(Contest contest, Actor who, int number, Random random) {
        var actor = memberships.read(who.personId()).orElseThrow();
        if (contests.ineligible(contest, actor).isPresent()) {
            return;
        }
        sat++;
        var place = contests.place(contest.id(), actor.unitPath());
        var rolled = contests.roll(contest.id()).get(actor.unitId());
        assertThat(rolled == null ? place : rolled.unitPath()).as("a unit of the roll counts where the roll has it").isEqualTo(place);
        var started = clock.millis() - random.nextInt(10_000);
        log.append(OutcomeEventBuilder.builder().id(ids.next()).kind(OutcomeEvent.Kind.SUBMITTED).contestId(contest.id()).roundNo(1).attemptId(ids.next()).revision(1).personId(actor.personId())
                .unitId(actor.unitId()).unitPath(place).memberRole(actor.memberRole()).number(number).points(100 * random.nextInt(6)).correctCount(1)
                .allCorrect(random.nextInt(2)).startedAt(started).submittedAt(started + random.nextInt(5_000)).loggedAt(clock.millis()).build());
    }

    private void assertRecounted(Contest contest, String when) {
        var events = log.ofContest(contest.id(), 0, 10_000);
        var naive = new NaiveRanking(events, contest.settings());
        var sums = naive.sums().entrySet().stream().map(e -> e.getKey() + " " + e.getValue().participants() + " " + e.getValue().attempts() + " " + e.getValue().scored() + " " + e.getValue().points()).toList();
        assertThat(rows.of("SELECT round_no, unit_id, participants, attempts, scored, points_sum FROM unit_tally WHERE contest_id = " + contest.id())).as(when).containsExactlyInAnyOrderElementsOf(sums);
        var people = events.stream().map(OutcomeEvent::personId).distinct().count();
        assertThat(rows.of("SELECT participants FROM unit_tally WHERE round_no = 0 AND contest_id = " + contest.id() + " AND unit_id = " + contest.unitId())).as(when + ": everybody counts at the top")
                .containsExactly(Long.toString(people));
    }

    /** The units of the publication stay as they were, with their numbers. */
    private static void assertKept(Map<Long, Contests.RollEntry> then, Map<Long, Contests.RollEntry> now) {
        then.forEach((id, entry) -> assertThat(now.get(id)).isEqualTo(entry));
    }

    /** Through the years each unit has what was done at those that now stand below it, wherever they stood then. */
    private void assertCountedForToday(World.Province province, Contest contest, String when) {
        var lines = new NaiveRanking(log.ofContest(contest.id(), 0, 10_000), contest.settings()).lines().values().stream().filter(l -> l.round() == 1).toList();
        for (var unit : units.subtree(units.read(province.federation().id()).orElseThrow())) {
            if (unit.open() && rows.of("SELECT unit_id FROM contest_roll WHERE contest_id = " + contest.id() + " AND unit_id = " + unit.id()).size() == 1) {
                var there = lines.stream().filter(l -> units.read(l.unit()).orElseThrow().path().startsWith(unit.path())).toList();
                var entry = allTime.fresh(unit).get(contest.id());
                var sum = entry == null ? null : entry.sum(Denominator.MEMBERS);
                assertThat(sum == null ? "0 0" : sum.scored() + " " + sum.points()).as(when + " " + unit.name()).isEqualTo(there.size() + " " + there.stream().mapToLong(NaiveRanking.Line::points).sum());
            }
        }
    }

    private List<String> tables(Contest contest) {
        return rows.of("SELECT person_id, round_no, unit_id, unit_path, points, attempts FROM standing WHERE contest_id = " + contest.id() + " ORDER BY person_id, round_no",
                "SELECT round_no, unit_id, participants, attempts, points_sum FROM unit_tally WHERE contest_id = " + contest.id() + " ORDER BY round_no, unit_id");
    }
}
