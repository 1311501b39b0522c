package vn.hoithi.marking;

import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Scope;
import vn.hoithi.organisation.Unit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Contests kept in memory: marking needs their rubric and unit only. */
class FakeContests implements Contests {

    private final Map<Long, Contest> all = new ConcurrentHashMap<>();

    /** A published contest of the unit with an essay worth 4 and 2,5 points. */
    Contest open(long id, Unit unit) {
        var essay = new ContestSettings.Essay("Một việc cần làm mới", "Hãy kể một việc.", 5, 800,
                List.of(new ContestSettings.Criterion("Ý hay", 400), new ContestSettings.Criterion("Lời rõ", 250)));
        var settings = new ContestSettings("", null, List.of(), 1, ContestSettings.Counting.ONLY, List.of(), 30, 100, true, true, false, essay, null, List.of(),
                ContestSettings.Show.AFTER_SUBMISSION, ContestSettings.Show.NEVER, "", 0, 0, 0);
        var contest = new Contest(id, "thi-" + id, "C" + id % 100_000, unit.id(), unit.path(), unit.name(), "Cuộc thi " + id, settings, 1, Instant.EPOCH, List.of());
        all.put(id, contest);
        return contest;
    }

    @Override
    public Optional<Contest> published(String slug) {
        return all.values().stream().filter(c -> c.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<Contest> byId(long id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Contest> published() {
        return List.copyOf(all.values());
    }

    @Override
    public List<Contest> within(Scope scope) {
        return all.values().stream().filter(c -> scope.covers(c.unitPath())).toList();
    }

    @Override
    public Optional<Contest> within(Scope scope, String slug) {
        return within(scope).stream().filter(c -> c.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<Ineligible> ineligible(Contest contest, Actor actor) {
        return Optional.empty();
    }

    @Override
    public Map<Long, RollEntry> roll(long contestId) {
        return Map.of();
    }

    @Override
    public Contest draft(long unitId, String title, ContestSettings settings, Long by, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> publish(long contestId, Long by, Instant now) {
        throw new UnsupportedOperationException();
    }
}
