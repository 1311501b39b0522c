package vn.hoithi.marking;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.text.Format;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How far the marking of a contest is, for its organisers. */
@Singleton
class MarkingProgress {

    private final EssayQueries queries;
    private final Memberships memberships;
    private final Messages messages;

    MarkingProgress(EssayQueries queries, Memberships memberships, Messages messages) {
        this.queries = queries;
        this.memberships = memberships;
        this.messages = messages;
    }

    ReleasePage page(Contest contest, Format format, Instant now) {
        var stale = MarkingPolicy.stale(now);
        var sum = queries.progress(contest.id(), stale);
        var markers = queries.markers(contest.id(), stale).stream().map(m -> marker(m, format)).toList();
        return new ReleasePage(contest.slug(), contest.title(), format.number(sum.total()), format.number(sum.waiting()), format.number(sum.claimed()),
                format.number(sum.marked()), format.number(sum.released()), sum.marked() > 0, sum.total() == 0, markers);
    }

    /** The question before a release; empty when nothing waits for it. */
    Optional<Confirmation> question(Contest contest, Locale locale, Instant now) {
        var sum = queries.progress(contest.id(), MarkingPolicy.stale(now));
        var words = messages.in(locale);
        var left = sum.waiting() + sum.claimed();
        var facts = List.of(fact(words, "marking.release.marked", sum.marked()), fact(words, "marking.release.left", left), fact(words, "marking.release.released", sum.released()));
        var effects = List.of(words.say("marking.release.seen", words.number(sum.marked())), words.say("marking.release.ranks", words.format().points(contest.settings().essay().points())),
                words.say("marking.release.final"));
        var warnings = left == 0 ? List.<String>of() : List.of(words.say("marking.release.early", words.number(left)));
        var path = "/organiser/contests/" + contest.slug() + "/essays";
        return sum.marked() == 0 ? Optional.empty() : Optional.of(new Confirmation(words.say("marking.release.question", words.number(sum.marked())), facts, effects, warnings,
                path + "/release", Map.of(), words.say("marking.release.press"), path));
    }

    private static Confirmation.Fact fact(Wording words, String key, long number) {
        return new Confirmation.Fact(words.say(key), words.number(number));
    }

    private ReleasePage.Marker marker(EssayQueries.MarkerProgress line, Format format) {
        var name = memberships.actor(line.markerId()).map(Actor::name).orElse("–");
        return new ReleasePage.Marker(name, format.number(line.claimed()), line.late() == 0 ? "" : format.number(line.late()), format.number(line.marked() + line.released()),
                format.opening(Instant.ofEpochMilli(line.lastAt())));
    }
}
