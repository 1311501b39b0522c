package vn.hoithi.ranking;

import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Units;
import vn.hoithi.contest.BoardRule;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.text.Format;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What standings add to the sums of the units above them; taking an old standing away and adding its successor gives the change. */
final class Tally {

    /** A unit's line of a round (0: the whole contest). */
    record Line(long contestId, int roundNo, long unitId) {
    }

    /** A day of such a line. */
    record Day(Line line, LocalDate day) {
    }

    /** How many of a board (0: everybody) stand about equally well in a round (0: the whole contest), see {@link SortKey#part}. */
    record Bucket(long contestId, int roundNo, int board, int points, long part) {
    }

    /** People, workers who are no members among them. */
    record People(int all, int workers) {

        private static final People NONE = new People(0, 0);

        private People plus(People o) {
            return new People(all + o.all, workers + o.workers);
        }

        private static People of(Standing s, int sign) {
            return new People(sign, s.memberRole() == MemberRole.WORKER ? sign : 0);
        }
    }

    /** Sums; may be negative while they are a change. */
    record Sums(int participants, int officers, int workers, int attempts, long points, int allRight) {

        private static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

        private Sums plus(Sums o) {
            return new Sums(participants + o.participants, officers + o.officers, workers + o.workers, attempts + o.attempts, points + o.points, allRight + o.allRight);
        }

        private static Sums of(Standing s, int sign) {
            return new Sums(sign, s.memberRole() == MemberRole.OFFICER ? sign : 0, s.memberRole() == MemberRole.WORKER ? sign : 0, sign * s.attempts(),
                    (long) sign * s.points(), s.allRight() ? sign : 0);
        }
    }

    private final Map<Line, Sums> sums = new HashMap<>();
    private final Map<Day, People> days = new HashMap<>();
    private final Map<Bucket, Integer> buckets = new HashMap<>();
    private final List<TieRule> rules;
    private final BoardRule boards;

    Tally(ContestSettings settings) {
        this.rules = settings.tieRules();
        this.boards = new BoardRule(settings.boards());
    }

    /** Adds ({@code sign} 1) or takes away (-1). */
    void count(Standing standing, int sign) {
        bucket(standing, 0, sign);
        if (boards.any()) {
            bucket(standing, boards.of(standing.unitPath()), sign);
        }
        var day = Instant.ofEpochMilli(standing.firstAt()).atZone(Format.ZONE).toLocalDate();
        for (var unitId : Units.idsIn(standing.unitPath())) {
            var line = new Line(standing.contestId(), standing.roundNo(), unitId);
            sums.merge(line, Sums.of(standing, sign), Sums::plus);
            days.merge(new Day(line, day), People.of(standing, sign), People::plus);
        }
    }

    private void bucket(Standing standing, int board, int sign) {
        buckets.merge(new Bucket(standing.contestId(), standing.roundNo(), board, standing.points(), standing.sortKey().part(rules)), sign, Integer::sum);
    }

    /** Lines with a change. */
    Map<Line, Sums> sums() {
        sums.values().removeIf(Sums.NONE::equals);
        return sums;
    }

    /** People more (or fewer) about equally good. */
    Map<Bucket, Integer> buckets() {
        buckets.values().removeIf(n -> n == 0);
        return buckets;
    }

    /** People more (or fewer) on a day. */
    Map<Day, People> days() {
        days.values().removeIf(People.NONE::equals);
        return days;
    }
}
