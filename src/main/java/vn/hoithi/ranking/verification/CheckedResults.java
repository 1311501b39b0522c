package vn.hoithi.ranking.verification;

import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose results somebody has looked through. */
@Singleton
public class CheckedResults {

    private final VoidingRepository repository;

    CheckedResults(VoidingRepository repository) {
        this.repository = repository;
    }

    /** Those of these people. */
    public Set<Long> among(long contestId, Collection<Long> personIds) {
        return Batches.slices(personIds).stream().flatMap(ids -> repository.checks(contestId, ids).stream()).map(VoidingRepository.Check::personId).collect(Collectors.toSet());
    }
}
