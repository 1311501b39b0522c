package vn.hoithi.contest;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Optional;

/** A contest as it would be if it were open: for organisers to sit it before anybody else. */
@Singleton
public class ContestTrial {

    private final CheckRoom room;

    ContestTrial(CheckRoom room) {
        this.room = room;
    }

    /** A draft with the items its bank offers at this moment; empty when there are none to draw, or once the first sitting has opened. */
    public Optional<Contest> of(Contest contest, Instant now) {
        var opened = contest.published() && contest.phaseAt(now) != Contest.Phase.UPCOMING;
        var trial = contest.published() ? contest : contest.withPool(room.pool(contest.settings(), contest.unitPath()));
        return opened || trial.pool().isEmpty() || trial.settings().minutes() < 1 ? Optional.empty() : Optional.of(trial);
    }
}
