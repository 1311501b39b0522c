package vn.hoithi.marking;

import jakarta.inject.Singleton;
import vn.hoithi.administration.WaitingWork;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.organise.WaitingEssays;
import vn.hoithi.database.Batches;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Essays that wait for a marker, and marks that wait for an organiser to release them. */
@Singleton
class MarkingWork implements WaitingWork, WaitingEssays {

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
            var mine = desk.contests(reader);
            lines.add(new Line(30, "marking.work", mine.isEmpty() ? 0 : waiting(desk.counts(mine, reader, now)), "/marking"));
        }
        if (reader.is(Role.ORGANISER)) {
            var scope = reader.scope(Role.ORGANISER);
            var withEssay = contests.published().stream().filter(c -> c.settings().essay() != null && scope.covers(c.unitPath())).toList();
            var ready = withEssay.isEmpty() ? List.<EssayQueries.Ready>of() : queries.ready(Batches.padded(withEssay.stream().map(Contest::id).toList()));
            lines.add(new Line(31, "marking.work.release", ready.stream().mapToLong(EssayQueries.Ready::marked).sum(), ready.isEmpty() ? "/organiser" : essays(withEssay, ready.getFirst())));
        }
        return lines;
    }

    @Override
    public Map<Long, Integer> of(Collection<Long> contestIds) {
        return queries.unmarked(Batches.padded(List.copyOf(contestIds))).stream().collect(Collectors.toMap(EssayQueries.Unmarked::contestId, EssayQueries.Unmarked::unmarked));
    }

    private static String essays(List<Contest> some, EssayQueries.Ready ready) {
        return some.stream().filter(c -> c.id() == ready.contestId()).map(c -> "/organiser/contests/" + c.slug() + "/essays").findFirst().orElse("/organiser");
    }

    private static long waiting(EssayQueries.QueueCounts counts) {
        return counts.waiting() + counts.mine();
    }
}
