package vn.hoithi.ranking;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * All that is kept of a person in a round, or with round 0 in the whole contest: one standing, and what was done for which unit.
 *
 * @param standing      null while nothing counts yet: an officer by own word in a contest for officers
 * @param contributions by unit path, at least one
 */
record PersonRound(long contestId, int roundNo, long personId, @Nullable Standing standing, List<Contribution> contributions) {

    /** Whose standing says it all. */
    static PersonRound of(Standing s) {
        return new PersonRound(s.contestId(), s.roundNo(), s.personId(), s, List.of(Contribution.of(s)));
    }

    /** The standing says it all: nearly everybody's, so contributions are stored only where it does not. */
    boolean plain() {
        return standing != null && contributions.size() == 1 && contributions.getFirst().equals(Contribution.of(standing));
    }
}
