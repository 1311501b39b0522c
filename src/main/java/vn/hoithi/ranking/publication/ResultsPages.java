package vn.hoithi.ranking.publication;

import jakarta.inject.Singleton;
import vn.hoithi.account.People;
import vn.hoithi.account.Person;
import vn.hoithi.attempt.figures.ItemFigures;
import vn.hoithi.contest.Contest;
import vn.hoithi.ranking.edition.Edition;
import vn.hoithi.ranking.edition.Editions;
import vn.hoithi.ranking.lot.Lots;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts the state of a contest's results into words. */
@Singleton
class ResultsPages {

    private final Editions editions;
    private final ResultQueries queries;
    private final Announcement announcement;
    private final ItemFigures figures;
    private final Lots lots;
    private final People people;

    ResultsPages(Editions editions, ResultQueries queries, Announcement announcement, ItemFigures figures, Lots lots, People people) {
        this.lots = lots;
        this.figures = figures;
        this.editions = editions;
        this.queries = queries;
        this.announcement = announcement;
        this.people = people;
    }

    ResultsPage page(Contest contest, String reason, String error, Wording words, Instant now) {
        var all = editions.of(contest);
        var published = all.stream().filter(Edition::published).toList();
        var lines = all.reversed().stream().map(e -> line(contest, e, words)).toList();
        return new ResultsPage(contest.slug(), contest.title(), state(contest, published, words, now), obstacles(contest, all, words, now), obstacle(contest, all, now).isEmpty(), !published.isEmpty(), Lots.asked(contest), reason, error, lines,
                published.stream().anyMatch(Edition::made) ? announcement.text(contest, words, now) : "");
    }

    /** Why nothing can be published now, a message key; "" when it can. */
    static String obstacle(Contest contest, List<Edition> all, Instant now) {
        return all.stream().anyMatch(e -> e.published() && !e.made()) ? "results.making" : now.isBefore(contest.disclosure().over()) ? "results.running" : "";
    }

    private static String state(Contest contest, List<Edition> published, Wording words, Instant now) {
        var disclosure = contest.disclosure();
        var format = words.format();
        if (contest.resultsAt() != null) {
            return words.say("results.state.published", words.number(published.stream().filter(Edition::made).count()), format.minute(contest.resultsAt()));
        }
        var from = disclosure.freezeFrom();
        if (from != null) {
            return words.say(disclosure.frozen(now) ? "results.state.frozen" : "results.state.freezes", format.minute(from));
        }
        return words.say(disclosure.rankingShown(0, now) ? "results.state.open" : "results.state.hidden");
    }

    private List<String> obstacles(Contest contest, List<Edition> all, Wording words, Instant now) {
        var obstacles = new ArrayList<String>();
        var obstacle = obstacle(contest, all, now);
        if (!obstacle.isEmpty()) {
            obstacles.add(words.say(obstacle, words.format().minute(contest.disclosure().over())));
        }
        var provisional = queries.provisional(contest.id());
        if (provisional > 0) {
            obstacles.add(words.say("results.provisional", words.number(provisional)));
        }
        var waiting = queries.waiting(contest.id());
        if (waiting > 0) {
            obstacles.add(words.say("results.waiting", words.number(waiting)));
        }
        if (Lots.asked(contest) && lots.of(contest).isEmpty()) {
            obstacles.add(words.say("results.undrawn"));
        }
        var doubtful = figures.doubtful(contest).size();
        if (doubtful > 0) {
            obstacles.add(words.say("results.doubtful", words.number(doubtful)));
        }
        return obstacles;
    }

    private ResultsPage.Line line(Contest contest, Edition edition, Wording words) {
        var name = edition.published() ? words.say("results.edition", words.number(edition.number())) : words.say("results.edition.frozen");
        var by = edition.askedBy() == null ? "" : people.byId(edition.askedBy()).map(Person::name).orElse("");
        var when = edition.made() ? words.format().second(Instant.ofEpochMilli(edition.madeAt())) : words.say("results.being.made");
        return new ResultsPage.Line(name, edition.published() && edition.made() ? "/rankings/" + contest.slug() + "/editions/" + edition.number() : "", by.isEmpty() ? when : when + ", " + by, edition.reason());
    }
}
