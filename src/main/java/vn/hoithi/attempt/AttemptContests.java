package vn.hoithi.attempt;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Pool;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.organisation.Actor;

import java.util.List;
import java.util.Optional;

/** The contest an attempt is of, with the items its paper is made of. */
@Singleton
class AttemptContests {

    private final Contests contests;
    private final ItemBank bank;

    AttemptContests(Contests contests, ItemBank bank) {
        this.contests = contests;
        this.bank = bank;
    }

    /** A rehearsal's items come from the bank by version: a draft has no pool, and what is drawn from its bank changes. */
    Optional<Contest> of(AttemptRow row) {
        var contest = contests.byId(row.contestId());
        return !row.rehearsal() ? contest : contest.map(c -> c.withPool(Pool.of(List.copyOf(bank.versions(Paper.decode(row.paper()).versionIds()).values()))));
    }

    /** As {@link Contests#published()}. */
    List<Contest> published() {
        return contests.published();
    }

    /** As {@link Contests#place}. */
    String place(Contest contest, Actor actor) {
        return contests.place(contest.id(), actor.unitPath());
    }

    /** As {@link Contests#ineligible}. */
    Optional<Contests.Ineligible> ineligible(Contest contest, Actor actor) {
        return contests.ineligible(contest, actor);
    }
}
