package vn.hoithi.marking;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.text.Format;

import java.time.Instant;

/** How far the marking of a contest is, for its organisers. */
@Singleton
class Progress {

    private final EssayQueries queries;
    private final Memberships memberships;

    Progress(EssayQueries queries, Memberships memberships) {
        this.queries = queries;
        this.memberships = memberships;
    }

    ReleasePage page(Contest contest, Format format, Instant now) {
        var stale = MarkingPolicy.stale(now);
        var sum = queries.progress(contest.id(), stale);
        var markers = queries.markers(contest.id(), stale).stream().map(m -> marker(m, format)).toList();
        return new ReleasePage(contest.slug(), contest.title(), format.number(sum.total()), format.number(sum.waiting()), format.number(sum.claimed()),
                format.number(sum.marked()), format.number(sum.released()), sum.marked() > 0, sum.total() == 0, markers);
    }

    private ReleasePage.Marker marker(EssayQueries.MarkerProgress line, Format format) {
        var name = memberships.actor(line.markerId()).map(Actor::name).orElse("–");
        return new ReleasePage.Marker(name, format.number(line.claimed()), line.late() == 0 ? "" : format.number(line.late()), format.number(line.marked() + line.released()),
                format.opening(Instant.ofEpochMilli(line.lastAt())));
    }
}
