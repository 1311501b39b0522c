package vn.hoithi.attempt;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;

/** Sets aside an attempt that cannot be closed, so that it keeps no other open, and tells: in the log and on the organiser's page. */
@Singleton
class ClosingFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ClosingFailures.class);
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 8; // at most once in 43 minutes
    private static final int LONGEST_REASON = 300;
    private final ClosingFailureRepository repository;

    ClosingFailures(ClosingFailureRepository repository) {
        this.repository = repository;
    }

    /** It could not be closed: it is tried again later and later. */
    void add(long attemptId, Throwable why, Instant now) {
        var tries = repository.tries(attemptId).orElse(0) + 1;
        var next = now.plus(FIRST.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS)));
        var reason = why.toString();
        LOG.error("attempt {} could not be closed (try {}), next try at {}: {}", attemptId, tries, next, reason);
        repository.put(attemptId, tries, next.toEpochMilli(), reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
    }
}
