package vn.hoithi.attempt.page;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRepository;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.contest.AttemptStatus;
import vn.hoithi.contest.Contest;

import java.time.Instant;
import java.util.Optional;

/** Tells a contest's page how its reader stands: what runs, what may still be started. */
@Singleton
class OwnAttempts implements AttemptStatus {

    private final AttemptRepository repository;

    OwnAttempts(AttemptRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<State> state(Contest contest, long personId, Instant now) {
        return contest.openRound(now).or(() -> contest.settings().rounds().stream().filter(r -> r.justClosed(now, contest.settings().graceSeconds())).findFirst()).map(round -> {
            var attempts = repository.ofRound(contest.id(), round.no(), personId);
            var running = attempts.stream().filter(AttemptRow::open).findFirst();
            var over = running.map(AttemptRow::endsAt).filter(ends -> ends <= now.toEpochMilli()).map(Instant::ofEpochMilli).orElse(null);
            return new State(contest.settings().attemptsPerRound() - attempts.size(), running.isPresent(), running.map(AttemptRow::id).orElse(0L), over);
        });
    }
}
