package vn.hoithi.contest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The live numbers of a contest's public page, told by whoever keeps the rankings. Asked about once a second. */
public interface ContestFigures {

    /** The newest numbers; empty before there are any. */
    Optional<Figures> figures(Contest contest, Instant now);

    /** How many people took part until now, for its organisers: one sum, where {@link #figures} needs all units of the roll. */
    int participants(Contest contest);

    /** How far a contest has come, for its organisers: nothing of it is held back. */
    Reach reach(Contest contest);

    /** Submitted attempts that count, and grassroots units of the roll with and without somebody who took part. */
    record Reach(int attempts, int units, int unitsWithSomebody) {
    }

    /**
     * The numbers of a contest.
     *
     * @param participants       distinct people
     * @param unitsWithSomebody  grassroots units somebody of which took part
     * @param units              grassroots units in the roll
     * @param done               those of them the rate is of
     * @param declared           how many there are of these in the roll, 0 when nobody declared
     * @param rate               whom the rate is of
     * @param top                leading units, best first; none when the contest has boards
     * @param boards             leading units of each board of the contest that has any
     * @param countedAt          the moment the numbers are of
     */
    record Figures(int participants, int unitsWithSomebody, int units, long done, long declared, Denominator rate, List<TopUnit> top, List<TopBoard> boards, Instant countedAt) {
    }

    /** A board's leading units, best first; {@code no} from 1. */
    record TopBoard(int no, String name, List<TopUnit> top) {
    }

    /** A leading unit: by the rate {@code done} of {@code declared} or, where no unit has one ({@code declared} is 0), by its participants. */
    record TopUnit(int rank, String name, int participants, long done, long declared) {
    }
}
