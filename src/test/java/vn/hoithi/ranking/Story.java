package vn.hoithi.ranking;

import vn.hoithi.attempt.OutcomeEvent;
import vn.hoithi.attempt.OutcomeEvent.Kind;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Counting;
import vn.hoithi.contest.ContestSettings.Prediction;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A contest's log made up from a seed: few people, few values, so that everything meets everything. */
final class Story {

    static final Instant OPENS = Instant.parse("2026-11-02T01:00:00Z");
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
        this.settings = Settings.of(Counting.values()[random.nextInt(3)], List.copyOf(rules.subList(0, random.nextInt(6))), prediction, Show.AFTER_SUBMISSION, 3, OPENS);
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
        }
        for (int round = 1; round <= 3; round++) {
            for (int revision = 1; revision <= random.nextInt(3); revision++) {
                add(Kind.TRUTH, contestId, round, 0, revision, 0, "", 0, 0, (long) random.nextInt(5));
            }
        }
        return this;
    }

    private void attempt(long contestId, long person, int round, int number) {
        var attemptId = ++nextId;
        var path = paths.get(random.nextInt(paths.size()));
        for (int revision = 1; revision <= 1 + random.nextInt(2); revision++) {
            add(Kind.SUBMITTED, contestId, round, attemptId, revision, person, path, number, random.nextInt(2), random.nextInt(3) == 0 ? null : (long) random.nextInt(5));
        }
        for (int revision = 1; revision <= random.nextInt(3); revision++) {
            add(Kind.MARKED, contestId, round, attemptId, revision, person, path, number, 0, null);
        }
        for (int revision = 1; revision <= random.nextInt(4); revision++) {
            add(random.nextBoolean() ? Kind.VOIDED : Kind.RESTORED, contestId, round, attemptId, revision, person, path, number, 0, null);
        }
    }

    private void add(Kind kind, long contestId, int round, long attemptId, int revision, long person, String path, int number, int pending, Long prediction) {
        var started = OPENS.toEpochMilli() + random.nextInt(3) * 86_400_000L;
        var unit = path.isEmpty() ? 0 : Long.parseLong(path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1), 36);
        events.add(new OutcomeEvent(++nextId, null, kind, contestId, round, attemptId, revision, person, unit, path,
                MemberRole.values()[(int) (person % 3)], number, 500 * random.nextInt(4), random.nextInt(4), random.nextInt(2), started, started + 1000L * (1 + random.nextInt(3)),
                prediction, pending, 0));
    }

    /** The same events in another order, some of them twice. */
    List<OutcomeEvent> muddled() {
        var all = new ArrayList<>(events);
        events.stream().filter(e -> random.nextInt(3) == 0).forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }
}
