package vn.hoithi.attempt;

import io.micronaut.core.annotation.Nullable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import vn.hoithi.database.Outage;
import vn.hoithi.database.SharedCommits;
import vn.hoithi.database.TransactionRetry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** People who submit at the same time share a transaction: in the last minute everybody does. */
@Singleton
class Submissions {

    private static final int MOST = 16;
    private final Closing closing;
    private final SharedCommits<Closing.Submission, Outcome> commits;

    Submissions(Closing closing) {
        this.closing = closing;
        this.commits = new SharedCommits<>("submissions", MOST, this::write);
    }

    /** What became of one: closed, or why it could not be. */
    record Outcome(Closing.@Nullable Closed closed, @Nullable RuntimeException failed) {
    }

    /** Returns after the commit, as {@link Closing#submit}. */
    Closing.Closed submit(long attemptId, Instant now) {
        var outcome = commits.commit(new Closing.Submission(attemptId, now));
        if (outcome.failed() != null) {
            throw outcome.failed();
        }
        return outcome.closed();
    }

    @PreDestroy
    void close() throws InterruptedException {
        commits.close();
    }

    /** One that cannot be closed must not keep the others open: after a fault each goes alone. */
    List<Outcome> write(List<Closing.Submission> batch) {
        try {
            return TransactionRetry.again(() -> closing.submit(batch)).stream().map(closed -> new Outcome(closed, null)).toList();
        } catch (RuntimeException broken) {
            if (Outage.is(broken) || batch.size() == 1) {
                return batch.stream().map(each -> new Outcome(null, broken)).toList();
            }
            var alone = new ArrayList<Outcome>();
            batch.forEach(each -> alone.addAll(write(List.of(each))));
            return alone;
        }
    }
}
