package vn.hoithi.mydata;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contests;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Scores of one's own attempts, those that may be seen: the file says no more than the result pages do. */
@Singleton
class OwnScores {

    private final Contests contests;
    private final OwnQueries queries;

    OwnScores(Contests contests, OwnQueries queries) {
        this.contests = contests;
        this.queries = queries;
    }

    /** Hundredths of points. */
    List<Map<String, Object>> of(long personId, Instant now) {
        return queries.scores(personId).stream().filter(s -> contests.byId(s.contestId()).filter(c -> c.disclosure().scoreShown(s.roundNo(), Instant.ofEpochMilli(s.submittedAt()), now)).isPresent())
                .map(s -> Map.<String, Object>of("attempt_id", s.attemptId(), "points", s.points() + (s.released() == 1 ? s.essayPoints() : 0), "correct_count", s.correctCount())).toList();
    }
}
