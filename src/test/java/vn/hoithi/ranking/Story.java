package vn.hoithi.ranking;

import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Counting;
import vn.hoithi.contest.ContestSettings.Prediction;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.contest.Overall;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEvent.Kind;
import vn.hoithi.outcome.OutcomeEventBuilder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A contest's log made up from a seed: few people, few values, so that everything meets everything. People move between units and roles as they go, and officers by own word are decided about, or not. */
final class Story {

    static final Instant OPENS = Instant.parse("2026-11-02T01:00:00Z");
    private static final List<Set<MemberRole>> ADMITTED = List.of(Set.copyOf(MemberRole.CHOICES), Set.of(MemberRole.OFFICER), Set.of(MemberRole.OFFICER, MemberRole.MEMBER),
            Set.of(MemberRole.OFFICER, MemberRole.WORKER));
    private final Random random;
    private final long base;
    private final List<String> paths;
    final ContestSettings settings;
    final List<OutcomeEvent> events = new ArrayList<>();
    private long nextId;

    Story(long seed, long base, List<String> paths) {
        this.random = new Random(seed);
        this.base = base;
        this.nextId = base;
        this.paths = paths;
        var rules = new ArrayList<>(Arrays.asList(TieRule.values()));
        Collections.shuffle(rules, random);
        var prediction = random.nextInt(3) == 0 ? null : new Prediction(Prediction.Subject.PEOPLE, Prediction.Reach.ROUND);
        this.settings = Settings.of(Counting.values()[random.nextInt(3)], List.copyOf(rules.subList(0, random.nextInt(6))), prediction, Show.AFTER_SUBMISSION, 3, OPENS, ADMITTED.get(random.nextInt(ADMITTED.size()))).withOverall(Overall.values()[random.nextInt(3)]);
    }

    /** A board of the unit, then one of all others. */
    static List<ContestSettings.Board> boards(Unit first) {
        return List.of(new ContestSettings.Board("Bảng A", List.of(first.id()), ""), new ContestSettings.Board("Bảng B", List.of(), ""));
    }

    /** Events for the contest. */
    Story of(long contestId) {
        for (int person = 1; person <= 1 + random.nextInt(6); person++) {
            for (int round = 1; round <= 3; round++) {
                for (int number = 1; number <= random.nextInt(4); number++) {
                    attempt(contestId, base + person, round, number);
                }
            }
            for (int revision = 1; revision <= random.nextInt(3); revision++) {
                role(base + person, revision);
            }
        }
        for (int round = 1; round <= 3; round++) {
            for (int revision = 1; revision <= random.nextInt(3); revision++) {
                add(Kind.TRUTH, contestId, round, 0, revision, 0, "", MemberRole.WORKER, 0, 0, (long) random.nextInt(5));
            }
        }
        if (nextId % 3 == 0) {
            add(Kind.DRAWN, contestId, 0, 0, 1, 0, "", MemberRole.WORKER, 0, 0, nextId % 1_000_000);
        }
        return this;
    }

    private void attempt(long contestId, long person, int round, int number) {
        var attemptId = ++nextId;
        var path = random.nextInt(3) == 0 ? paths.get(random.nextInt(paths.size())) : paths.get((int) (person % paths.size()));
        var role = random.nextInt(3) == 0 ? MemberRole.values()[random.nextInt(4)] : MemberRole.values()[(int) (person % 4)];
        for (int revision = 1; revision <= 1 + random.nextInt(2); revision++) {
            add(Kind.SUBMITTED, contestId, round, attemptId, revision, person, path, role, number, random.nextInt(2), random.nextInt(3) == 0 ? null : (long) random.nextInt(5));
        }
        for (int revision = 1; revision <= random.nextInt(3); revision++) {
            add(Kind.MARKED, contestId, round, attemptId, revision, person, path, role, number, 0, null);
        }
        for (int revision = 1; revision <= Math.max(0, random.nextInt(5) - 2); revision++) {
            add(Kind.PLACED, contestId, round, attemptId, revision, person, paths.get(random.nextInt(paths.size())), role, number, 0, null);
        }
        for (int revision = 1; revision <= random.nextInt(4); revision++) {
            add(random.nextBoolean() ? Kind.VOIDED : Kind.RESTORED, contestId, round, attemptId, revision, person, path, role, number, 0, null);
        }
    }

    private void role(long person, int revision) {
        events.add(OutcomeEventBuilder.builder().id(++nextId).kind(Kind.ROLE).attemptId(person).revision(revision).personId(person)
                .memberRole(MemberRole.CHOICES.get(random.nextInt(3))).build());
    }

    private void add(Kind kind, long contestId, int round, long attemptId, int revision, long person, String path, MemberRole role, int number, int pending, Long prediction) {
        var started = OPENS.toEpochMilli() + random.nextInt(3) * 86_400_000L + random.nextInt(1_000);
        var unit = path.isEmpty() ? 0 : Long.parseLong(path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1), 36);
        events.add(OutcomeEventBuilder.builder().id(++nextId).kind(kind).contestId(contestId).roundNo(round).attemptId(attemptId).revision(revision).personId(person)
                .unitId(unit).unitPath(path).memberRole(role).number(number).points(500 * random.nextInt(4)).correctCount(random.nextInt(4)).allCorrect(random.nextInt(2))
                .startedAt(started).submittedAt(started + random.nextInt(3_000)).prediction(prediction).essayPending(pending).build());
    }

    /** The same events in another order, some of them twice. */
    List<OutcomeEvent> muddled() {
        var all = new ArrayList<>(events);
        events.stream().filter(e -> random.nextInt(3) == 0).forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }
}
