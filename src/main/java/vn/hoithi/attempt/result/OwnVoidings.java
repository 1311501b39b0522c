package vn.hoithi.attempt.result;

import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Why a result of one's own does not count, and the word its person has in return. Known further up the house. */
public interface OwnVoidings {

    /** Why, since when, and what was answered, null before. */
    record Own(String reason, Instant at, @Nullable String reply) {
    }

    /** Of an attempt that is void. */
    Optional<Own> of(long attemptId);

    /** Keeps the person's answer; false when there is one already, or the result counts by now. */
    boolean reply(long attemptId, String text, Instant now);
}
