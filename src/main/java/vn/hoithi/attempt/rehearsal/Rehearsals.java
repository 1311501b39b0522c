package vn.hoithi.attempt.rehearsal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.attempt.Attempts;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.organise.DraftListener;
import vn.hoithi.contest.organise.RehearsalContest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.time.Clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rehearsals: an organiser sits the contest before it opens, by the same code as everybody later, and nothing of it stays. */
@Singleton
class Rehearsals implements DraftListener {

    private final Attempts attempts;
    private final RehearsalRepository repository;
    private final RehearsalContest rehearsals;

    Rehearsals(Attempts attempts, RehearsalRepository repository, RehearsalContest rehearsals) {
        this.attempts = attempts;
        this.repository = repository;
        this.rehearsals = rehearsals;
    }

    /** Starts one, or joins the one that runs; empty when the contest has opened or its bank does not fill a paper. */
    Optional<Long> start(Contest contest, Actor actor, Instant now) {
        return rehearsals.of(contest, now).map(open -> {
            var earlier = attempts.rehearsal(contest.id(), actor.personId());
            if (earlier.filter(r -> r.open() && r.endsAt() > now.toEpochMilli()).isPresent()) {
                return earlier.get().id();
            }
            earlier.ifPresent(over -> wipe(over.id()));
            return attempts.rehearse(open, actor, now, row -> repository.note(row.id(), row.contestId(), row.personId(), row.startedAt()));
        });
    }

    /** The person's rehearsals of a contest. */
    List<Long> of(Contest contest, Actor actor) {
        return repository.of(actor.personId(), contest.id());
    }

    /** Leaves nothing of it. The attempt goes first: from then on no answer is taken. */
    @Transactional
    void wipe(long attemptId) {
        repository.wipeAttempt(attemptId);
        repository.wipeAnswers(attemptId);
        repository.forget(attemptId);
        attempts.forget(attemptId);
    }

    @Override
    public void deleted(long contestId) {
        repository.ofContest(contestId).forEach(this::wipe);
    }

    /** Wipes what its person did not end. */
    void wipeOld(Instant before) {
        repository.old(before.toEpochMilli()).forEach(this::wipe);
    }

    /** The clockwork, off while a command runs. */
    @Singleton
    @Requires(missingProperty = "hoithi.commands")
    static class RehearsalCleaningJob {

        private static final Duration LIFE = Duration.ofHours(12); // longer than any paper, shorter than a day
        private final Rehearsals rehearsals;
        private final Clock clock;

        RehearsalCleaningJob(Rehearsals rehearsals, Clock clock) {
            this.rehearsals = rehearsals;
            this.clock = clock;
        }

        @Scheduled(initialDelay = "1m", fixedDelay = "10m")
        void sweep() {
            rehearsals.wipeOld(clock.now().minus(LIFE));
        }
    }
}
