package vn.hoithi.ranking;

import vn.hoithi.contest.BoardAssignment;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.organisation.Units;
import vn.hoithi.text.Format;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people add to the sums of the units above them; taking what was away and adding what is gives the change. A unit counts a person once, however many of the units below it the person was in. */
final class Tally {

    /** A unit's line of a round (0: the whole contest). */
    record Line(long contestId, int roundNo, long unitId) {
    }

    /** A day of such a line. */
    record Day(Line line, LocalDate day) {
    }

    /** How many of a board (0: everybody) stand about equally well in a round (0: the whole contest), see {@link SortKey#bucket}. */
    record Bucket(long contestId, int roundNo, int board, int points, long bucket) {
    }

    /** People, officers and workers who are no members among them. */
    record People(int all, int officers, int workers) {

        private static final People NONE = new People(0, 0, 0);

        private People plus(People o) {
            return new People(all + o.all, officers + o.officers, workers + o.workers);
        }

        private static People of(Contribution c, int sign) {
            return new People(sign, c.officer() ? sign : 0, c.worker() ? sign : 0);
        }
    }

    /** Sums; may be negative while they are a change. */
    record Sums(int participants, int officers, int workers, int waiting, int attempts, int scored, long points, int allCorrect) {

        private static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0);

        private Sums plus(Sums o) {
            return new Sums(participants + o.participants, officers + o.officers, workers + o.workers, waiting + o.waiting, attempts + o.attempts, scored + o.scored,
                    points + o.points, allCorrect + o.allCorrect);
        }

        private static Sums of(Contribution c, int sign) {
            return new Sums(c.tookPart() ? sign : 0, c.officer() ? sign : 0, c.worker() ? sign : 0, c.waiting() && !c.officer() ? sign : 0, sign * c.attempts(), c.scored() ? sign : 0,
                    (long) sign * c.points(), c.allCorrect() ? sign : 0);
        }
    }

    private final Map<Line, Sums> sums = new HashMap<>();
    private final Map<Day, People> days = new HashMap<>();
    private final Map<Bucket, Integer> buckets = new HashMap<>();
    private final List<TieRule> rules;
    private final BoardAssignment boards;

    Tally(ContestSettings settings) {
        this.rules = settings.tieRules();
        this.boards = new BoardAssignment(settings.boards());
    }

    /** Adds ({@code sign} 1) or takes away (-1). */
    void count(PersonRound person, int sign) {
        if (person.standing() != null) {
            bucket(person.standing(), 0, sign);
            if (boards.any()) {
                bucket(person.standing(), boards.of(person.standing().unitPath()), sign);
            }
        }
        if (person.contributions().size() == 1) {
            var all = person.contributions().getFirst();
            Units.idsIn(all.unitPath()).forEach(unitId -> add(person, unitId, all, sign));
        } else {
            var byUnit = new HashMap<Long, List<Contribution>>();
            person.contributions().forEach(c -> Units.idsIn(c.unitPath()).forEach(unitId -> byUnit.computeIfAbsent(unitId, id -> new ArrayList<>()).add(c)));
            byUnit.forEach((unitId, some) -> add(person, unitId, Contribution.together(some), sign));
        }
    }

    private void add(PersonRound person, long unitId, Contribution all, int sign) {
        var line = new Line(person.contestId(), person.roundNo(), unitId);
        sums.merge(line, Sums.of(all, sign), Sums::plus);
        if (all.tookPart()) {
            days.merge(new Day(line, Instant.ofEpochMilli(all.firstAt()).atZone(Format.ZONE).toLocalDate()), People.of(all, sign), People::plus);
        }
    }

    private void bucket(Standing standing, int board, int sign) {
        buckets.merge(new Bucket(standing.contestId(), standing.roundNo(), board, standing.points(), standing.sortKey().bucket(rules)), sign, Integer::sum);
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
