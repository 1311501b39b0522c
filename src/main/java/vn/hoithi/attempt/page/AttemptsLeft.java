package vn.hoithi.attempt.page;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRepository;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.contest.AttemptsPer;
import vn.hoithi.contest.Contest;

import java.time.Instant;

/** How many attempts somebody may still begin beside the one that runs. */
@Singleton
class AttemptsLeft {

    private final AttemptRepository repository;

    AttemptsLeft(AttemptRepository repository) {
        this.repository = repository;
    }

    /** In its round or sitting; a rehearsal has none. Others are read only where sittings are counted apart. */
    int beside(AttemptRow row, Contest contest) {
        if (row.rehearsal()) {
            return 0;
        }
        var settings = contest.settings();
        return settings.attemptsPer() == AttemptsPer.ROUND ? settings.attemptsPerRound() - row.number()
                : settings.attemptsLeft(contest.round(row.roundNo()).orElseThrow(), Instant.ofEpochMilli(row.startedAt()), AttemptRow.starts(repository.ofRound(row.contestId(), row.roundNo(), row.personId())));
    }
}
