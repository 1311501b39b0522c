package vn.hoithi.administration.merge;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import vn.hoithi.administration.merge.PersonColumns.Fate;
import vn.hoithi.administration.merge.PersonColumns.Line;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/** Moves what an account has done to another, in the caller's transaction: as {@link PersonColumns} says. */
@Singleton
class MergeStore {

    private final MergeRepository repository;
    private final JdbcOperations jdbc;

    MergeStore(MergeRepository repository, JdbcOperations jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    void move(long kept, long gone, long by, Instant now) {
        var at = now.toEpochMilli();
        repository.withdrawMoves(gone, by, at);
        repository.withdrawNames(gone, by, at);
        repository.withdrawUnits(gone, by, at);
        PersonColumns.ALL.stream().filter(line -> line.fate() == Fate.MOVES).forEach(line -> move(line, kept, gone));
        attempts(kept, gone);
        repository.moveCertificates(gone, kept);
        memberships(kept, gone, at);
        repository.copyRoles(gone, kept);
        repository.dropRoles(gone);
        repository.joinReadings(gone, kept);
        repository.moveReadings(gone, kept);
        repository.dropReadings(gone);
        repository.moveSections(gone, kept);
        repository.dropSections(gone);
    }

    private void move(Line line, long kept, long gone) {
        jdbc.prepareStatement("UPDATE " + line.table() + " SET " + line.column() + " = ? WHERE " + line.column() + " = ?", statement -> {
            statement.setLong(1, kept);
            statement.setLong(2, gone);
            return statement.executeUpdate();
        });
    }

    /** Each gets the number after the last of its round. */
    private void attempts(long kept, long gone) {
        repository.attempts(gone).forEach(a -> repository.moveAttempt(a.id(), kept, repository.last(a.contestId(), a.roundNo(), kept) + 1));
    }

    /** Where both belong somewhere, the one that goes leaves; two times never begin at one moment. */
    private void memberships(long kept, long gone, long now) {
        if (repository.belongs(kept) > 0) {
            repository.leave(gone, now);
        }
        var taken = new HashSet<>(repository.begins(kept));
        for (var begin : repository.begins(gone)) {
            var to = begin;
            while (!taken.add(to)) {
                to++;
            }
            repository.moveMembership(gone, begin, kept, to);
        }
    }

    /** The ways into the account that goes are closed; its number and password become the other's when they are wished. */
    void doors(MergeRepository.Account kept, MergeRepository.Account gone, boolean takePhone, long by, Instant now) {
        var at = now.toEpochMilli();
        var both = List.of(kept.id(), gone.id());
        repository.end(gone.id(), by, at);
        repository.endClaimCodes(gone.id(), at);
        repository.withdrawClaim(gone.id(), by, at);
        repository.endResetCodes(both, at);
        repository.dropDevices(takePhone ? both : List.of(gone.id(), gone.id()));
        if (takePhone) {
            repository.dropPassword(kept.id());
            repository.movePassword(gone.id(), kept.id());
            repository.give(kept.id(), gone.phone());
            repository.endClaimCodes(kept.id(), at);
            repository.claimed(kept.id(), at);
        } else {
            repository.dropPassword(gone.id());
        }
    }
}
