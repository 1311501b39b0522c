package vn.hoithi.roster;

import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.sheet.Finding;

import java.util.List;

/**
 * A list of people as it was read.
 *
 * @param lines    every row with something in it
 * @param errors   what keeps the whole file out
 * @param warnings what deserves a second look
 */
record Roster(List<Line> lines, List<Finding> errors, List<Finding> warnings) {

    /** A row as written, and the person it makes: {@code null} when something is wrong with it. */
    record Line(int row, String name, String birthYear, String role, String phone, String unit, Entry entry, boolean skipped) {

        Line skip() {
            return new Line(row, name, birthYear, role, phone, unit, entry, true);
        }
    }

    /** Somebody to bring in; {@code phone} is E.164 or null. */
    record Entry(int row, String name, int birthYear, MemberRole role, String phone, Unit unit) {
    }

    /** The people that would be brought in. */
    List<Entry> entries() {
        return lines.stream().filter(l -> !l.skipped() && l.entry() != null).map(Line::entry).toList();
    }

    /** Nothing keeps the file out. */
    boolean clean() {
        return errors.isEmpty();
    }
}
