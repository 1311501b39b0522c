package vn.hoithi.contest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The live numbers of a contest's public page, told by whoever keeps the rankings. Asked about once a second. */
public interface ContestFigures {

    /** The newest numbers; empty before there are any. */
    Optional<Figures> figures(Contest contest, Instant now);

    /**
     * The numbers of a contest.
     *
     * @param participants       distinct people
     * @param unitsWithSomebody  grassroots units somebody of which took part
     * @param units              grassroots units in the roll
     * @param members            declared members of the organising unit's roll, 0 when none
     * @param top                leading units, best first; none when the contest has boards
     * @param boards             leading units of each board of the contest that has any
     * @param countedAt          the moment the numbers are of
     */
    record Figures(int participants, int unitsWithSomebody, int units, long members, List<TopUnit> top, List<TopBoard> boards, Instant countedAt) {
    }

    /** A board's leading units, best first; {@code no} from 1. */
    record TopBoard(int no, String name, List<TopUnit> top) {
    }

    /** A leading unit; the rate is {@code membersIn} of {@code members}, 0 when nobody declared a number. */
    record TopUnit(String name, int participants, long membersIn, long members) {
    }
}
