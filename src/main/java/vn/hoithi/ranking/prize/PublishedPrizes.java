package vn.hoithi.ranking.prize;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.result.OwnPrizes;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.RulesText;
import vn.hoithi.contest.prize.PersonPrize;
import vn.hoithi.ranking.edition.Editions;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.List;

/** Tells people which prizes they were given. */
@Singleton
class PublishedPrizes implements OwnPrizes {

    private final Editions editions;
    private final Winners winners;
    private final WinnerRepository repository;

    PublishedPrizes(Editions editions, Winners winners, WinnerRepository repository) {
        this.editions = editions;
        this.winners = winners;
        this.repository = repository;
    }

    @Override
    public List<String> of(Contest contest, long personId, Wording words, Instant now) {
        if (contest.resultsAt() == null) {
            return List.of(); // nearly always
        }
        var text = RulesText.prizeText(contest.settings(), words);
        return editions.shown(contest, now).filter(view -> view.edition() != null && view.edition().published()).map(view -> {
            var own = repository.ofPerson(view.id(), personId);
            var prizes = own.isEmpty() ? List.<PersonPrize>of() : winners.prizes(view).people();
            return own.stream().map(w -> {
                var prize = prizes.get(w.prizeNo());
                var name = text.name(prize.name(), w.scope());
                return prize.worth() == 0 ? name : name + ": " + text.worth(prize.worth());
            }).toList();
        }).orElse(List.of());
    }
}
