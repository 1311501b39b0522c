package vn.hoithi.contest.roll;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestReader;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Phase;
import vn.hoithi.database.Ids;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes the numbers of a published contest's roll anew, until the contest ends: a unit that declared too few mends its rate. Which units
 * take part stays as published; what was before is kept beside who changed it and when.
 */
@Singleton
public class RollRefresh {

    /** A unit's line before and after. */
    record Change(Contests.RollEntry before, Contests.RollEntry after) {
    }

    private final RollRepository repository;
    private final ContestReader reader;
    private final RollCalculator calculator;
    private final PoolAndRollWriter writer;
    private final Ids ids;
    private final Audit audit;

    RollRefresh(RollRepository repository, ContestReader reader, RollCalculator calculator, PoolAndRollWriter writer, Ids ids, Audit audit) {
        this.repository = repository;
        this.reader = reader;
        this.calculator = calculator;
        this.writer = writer;
        this.ids = ids;
        this.audit = audit;
    }

    /** Numbers may be taken anew: after the end, rates are final. */
    static boolean allowed(Contest contest, Instant now) {
        return contest.published() && contest.phaseAt(now) != Phase.ENDED;
    }

    /** What would change now, units high in the tree first. */
    List<Change> changes(Contest contest) {
        var old = reader.roll(contest.id()).entries();
        return calculator.changes(contest, old).stream().map(e -> new Change(old.get(e.unitId()), e))
                .sorted(Comparator.comparingInt((Change c) -> c.after().depth()).thenComparing(c -> c.after().unitPath())).toList();
    }

    /** When the numbers were last taken anew. */
    Optional<Instant> last(long contestId) {
        return repository.renewedAt(contestId).map(Instant::ofEpochMilli);
    }

    /** Takes the numbers of now; how many units changed, -1 when somebody changed the contest meanwhile. */
    @Transactional
    public int take(Contest contest, int version, long by, Instant now) {
        if (repository.touch(contest.id(), version, now.toEpochMilli()) == 0) {
            return -1;
        }
        var changes = changes(contest);
        var id = ids.next();
        repository.renewed(id, contest.id(), now.toEpochMilli(), by, changes.size());
        writer.keepPast(id, changes.stream().map(Change::before).toList());
        writer.renewRoll(contest.id(), changes.stream().map(Change::after).toList());
        audit.write(Audit.Event.with(Audit.Action.ROLL_RENEWED, by, contest.id(), contest.unitPath(), contest.title()), now);
        return changes.size();
    }
}
