package vn.hoithi.marking;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.database.Ids;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEventBuilder;
import vn.hoithi.outcome.OutcomeLog;

import java.time.Instant;

/** Makes finished marks public: each goes to the outcome log exactly once, in the transaction that marks it released. */
@Singleton
class Release {

    private static final int BATCH = 500;
    private final EssayRepository repository;
    private final OutcomeLog log;
    private final Ids ids;

    Release(EssayRepository repository, OutcomeLog log, Ids ids) {
        this.repository = repository;
        this.log = log;
        this.ids = ids;
    }

    /** Releases up to a batch of a contest's marked essays; call it until {@link Batch#last}. A second call for the same essay changes nothing. */
    @Transactional
    public Batch batch(long contestId, Instant now) {
        var essays = repository.unreleased(contestId, BATCH);
        var released = 0;
        for (var essay : essays) {
            // guarded by the revision read: a save or another release that came in between wins, and its marks are not these
            if (repository.release(essay.attemptId(), essay.revision(), now.toEpochMilli()) == 1) {
                released += append(essay, now);
            }
        }
        return new Batch(released, essays.size() < BATCH);
    }

    private int append(Essay essay, Instant now) {
        return log.append(OutcomeEventBuilder.builder().id(ids.next()).kind(OutcomeEvent.Kind.MARKED).contestId(essay.contestId()).roundNo(essay.roundNo()).attemptId(essay.attemptId())
                .revision(essay.revision()).personId(essay.personId()).unitId(essay.unitId()).unitPath(essay.unitPath()).points(essay.points()).loggedAt(now.toEpochMilli()).build());
    }

    /**
     * What a batch did.
     *
     * @param released essays released by it
     * @param last     nothing is left
     */
    record Batch(int released, boolean last) {
    }
}
