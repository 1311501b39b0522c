package vn.hoithi.contest;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;

/** Moves the closing of a sitting of a published contest later: a new version of its settings, so that pages, rules and rankings follow it on every node. */
@Singleton
public class LaterClosing {

    private final ContestWriter writer;
    private final StoredContests contests;

    LaterClosing(ContestWriter writer, StoredContests contests) {
        this.writer = writer;
        this.contests = contests;
    }

    /** Inside the caller's transaction; false when somebody changed the contest meanwhile. Tell {@link #committed} afterwards. */
    public boolean move(Contest seen, Round.Window from, Instant to, Instant now) {
        var settings = seen.settings().withRounds(seen.settings().rounds().stream().map(r -> moved(r, from, to)).toList());
        return writer.change(seen.id(), seen.version(), seen.unitId(), seen.title(), settings, now);
    }

    /** This node reads the contest anew at once; the others do within a second. */
    public void committed(long contestId) {
        contests.fresh(contestId);
    }

    private static Round moved(Round round, Round.Window from, Instant to) {
        List<Round.Window> windows = round.windows().stream().map(w -> w.equals(from) ? new Round.Window(w.opens(), to) : w).toList();
        return new Round(round.no(), round.name(), windows);
    }
}
