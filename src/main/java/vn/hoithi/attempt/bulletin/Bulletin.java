package vn.hoithi.attempt.bulletin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Round;

import java.time.Instant;

/**
 * What an organiser told those inside a contest.
 *
 * @param roundNo whom: those of a round; null for all
 * @param words   up to {@value #LONGEST} characters
 * @param toldAt  epoch milliseconds
 */
@Introspected
@MappedEntity("bulletin")
public record Bulletin(@Id long id, long contestId, @Nullable Integer roundNo, String words, long toldBy, long toldAt) {

    static final int LONGEST = 500;

    /** It is for this attempt: of its round, and not of a sitting before. Who starts after it was told reads it too. */
    boolean concerns(AttemptRow row, Contest contest) {
        return !row.rehearsal() && (roundNo == null || roundNo == row.roundNo()) && toldAt >= sittingOpened(row, contest);
    }

    private static long sittingOpened(AttemptRow row, Contest contest) {
        return contest.round(row.roundNo()).flatMap(r -> r.windowAt(Instant.ofEpochMilli(row.startedAt()))).map(Round.Window::opens).map(Instant::toEpochMilli).orElse(row.startedAt());
    }
}
