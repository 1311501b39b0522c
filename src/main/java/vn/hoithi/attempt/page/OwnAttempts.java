package vn.hoithi.attempt.page;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRepository;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.contest.AttemptStatus;
import vn.hoithi.contest.Contest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells the pages of contests how their reader stands: what runs, what may still be started. */
@Singleton
class OwnAttempts implements AttemptStatus {

    /** More than anybody begins in the contests of a season. */
    private static final int NEWEST = 100;
    private final AttemptRepository repository;
    private final OwnAttemptQueries queries;

    OwnAttempts(AttemptRepository repository, OwnAttemptQueries queries) {
        this.repository = repository;
        this.queries = queries;
    }

    @Override
    public List<Begun> newest(long personId) {
        return queries.newest(personId, NEWEST).stream().map(a -> new Begun(a.id(), a.contestId(), a.roundNo(), a.number(), a.state() == AttemptRow.OPEN, Instant.ofEpochMilli(a.startedAt()), Instant.ofEpochMilli(a.endsAt()))).toList();
    }

    @Override
    public Optional<State> state(Contest contest, long personId, Instant now) {
        return contest.openRound(now).or(() -> contest.settings().rounds().stream().filter(r -> r.justClosed(now, contest.settings().graceSeconds())).findFirst()).map(round -> {
            var attempts = repository.ofRound(contest.id(), round.no(), personId);
            var running = attempts.stream().filter(AttemptRow::open).findFirst();
            var over = running.map(AttemptRow::endsAt).filter(ends -> ends <= now.toEpochMilli()).map(Instant::ofEpochMilli).orElse(null);
            return new State(contest.settings().attemptsLeft(round, now, AttemptRow.starts(attempts)), running.isPresent(), running.map(AttemptRow::id).orElse(0L), over);
        });
    }
}
