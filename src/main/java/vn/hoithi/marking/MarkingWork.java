package vn.hoithi.marking;

import jakarta.inject.Singleton;
import vn.hoithi.administration.WaitingWork;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Essays that wait for a marker, and marks that wait for an organiser to release them. */
@Singleton
class MarkingWork implements WaitingWork {

    private final MarkingQueue desk;
    private final EssayQueries queries;
    private final Contests contests;

    MarkingWork(MarkingQueue desk, EssayQueries queries, Contests contests) {
        this.desk = desk;
        this.queries = queries;
        this.contests = contests;
    }

    @Override
    public List<Line> of(Actor reader, Instant now) {
        var lines = new ArrayList<Line>();
        if (reader.is(Role.MARKER)) {
            lines.add(new Line(30, "marking.work", desk.contests(reader).stream().mapToLong(c -> waiting(desk.counts(c, reader, now))).sum(), "/marking"));
        }
        if (reader.is(Role.ORGANISER)) {
            var ready = contests.within(reader.scope(Role.ORGANISER)).stream().filter(c -> c.published() && c.settings().essay() != null).map(c -> ready(c, now)).filter(r -> r.marked() > 0).toList();
            lines.add(new Line(31, "marking.work.release", ready.stream().mapToLong(Ready::marked).sum(), ready.isEmpty() ? "/organiser" : "/organiser/contests/" + ready.getFirst().slug() + "/essays"));
        }
        return lines;
    }

    /** A contest with how many of its marks wait for a release. */
    private record Ready(String slug, long marked) {
    }

    private Ready ready(Contest contest, Instant now) {
        return new Ready(contest.slug(), queries.progress(contest.id(), MarkingPolicy.stale(now)).marked());
    }

    private static long waiting(EssayQueries.QueueCounts counts) {
        return counts.waiting() + counts.mine();
    }
}
