package vn.hoithi.contest.organise;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Pool;
import vn.hoithi.contest.check.PublicationFacts;

import java.time.Instant;
import java.util.Optional;

/** A contest as it would be if it were open: for organisers to sit it before anybody else. */
@Singleton
public class RehearsalContest {

    private final PublicationFacts facts;

    RehearsalContest(PublicationFacts facts) {
        this.facts = facts;
    }

    /** A draft with the items its bank offers at this moment; empty when they do not fill a paper, or once the first sitting has opened. */
    public Optional<Contest> of(Contest contest, Instant now) {
        var opened = contest.published() && contest.begun(now);
        var rehearsal = contest.published() ? contest : contest.withPool(Pool.of(facts.pool(contest.settings(), contest.unitPath())));
        return opened || !rehearsal.pool().fills(rehearsal.settings(), 0) || rehearsal.settings().minutes() < 1 ? Optional.empty() : Optional.of(rehearsal);
    }
}
