package vn.hoithi.sharing;

import jakarta.inject.Singleton;
import vn.hoithi.account.People;
import vn.hoithi.account.Person;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.ranking.CountedResults;
import vn.hoithi.ranking.CountedResults.Counted;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Links to results: made, found and taken back. What one shows is asked for anew each time it is opened. */
@Singleton
class ResultShares {

    private static final int CODE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ResultShareRepository repository;
    private final Contests contests;
    private final CountedResults results;
    private final People people;

    ResultShares(ResultShareRepository repository, Contests contests, CountedResults results, People people) {
        this.repository = repository;
        this.contests = contests;
        this.results = results;
        this.people = people;
    }

    /** What a link leads to; {@code result} empty while it may not be shown. */
    record Opened(ResultShare share, Contest contest, Person person, Optional<Counted> result) {
    }

    /** Makes the link, or changes how it names the person; empty when there is no result that may be shown. */
    Optional<ResultShare> make(Contest contest, int roundNo, long personId, NameShown names, Instant now) {
        if (shown(contest, roundNo, personId, now).isEmpty()) {
            return Optional.empty();
        }
        repository.make(fresh(), personId, contest.id(), roundNo, names.name(), now.toEpochMilli());
        return repository.own(personId, contest.id(), roundNo);
    }

    /** Empty when nobody made such a link, it was taken back, or the result does not count any more. */
    Optional<Opened> open(String code, Instant now) {
        return repository.byCode(code).flatMap(share -> contests.byId(share.contestId()).flatMap(contest -> people.byId(share.personId()).filter(p -> p.disabledAt() == null)
                .filter(p -> counted(contest, share.roundNo(), p.id()).isPresent()).map(p -> new Opened(share, contest, p, shown(contest, share.roundNo(), p.id(), now)))));
    }

    List<ResultShare> ofPerson(long personId) {
        return repository.ofPerson(personId);
    }

    /** From now on the link leads nowhere; false when it did so before, or is another person's. */
    boolean withdraw(String code, long personId) {
        return repository.withdraw(code, personId) > 0;
    }

    /** Marks that are still to come are no result yet. */
    private Optional<Counted> shown(Contest contest, int roundNo, long personId, Instant now) {
        return contest.disclosure().resultShared(roundNo, now) ? counted(contest, roundNo, personId).filter(r -> !r.marksToCome()) : Optional.empty();
    }

    private Optional<Counted> counted(Contest contest, int roundNo, long personId) {
        return contest.round(roundNo).flatMap(round -> results.of(contest, personId).stream().filter(r -> r.roundNo() == roundNo).findFirst());
    }

    private static String fresh() {
        var bytes = new byte[CODE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
