package vn.hoithi.roster;

import io.micronaut.core.annotation.Nullable;
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

    /** What becomes of a row. */
    enum Fate {
        /** Somebody new. */
        NEW,
        /** Somebody who waits already and is brought up to date. */
        UPDATED,
        /** Somebody who is there already; nothing changes. */
        THERE,
        /** The number belongs to an account elsewhere. */
        SKIPPED,
        /** Something is wrong with it. */
        WRONG
    }

    /** A row as written, and the person it makes: {@code null} when something is wrong with it. */
    record Line(String sheet, int row, String name, String birthYear, String role, String phone, String unit, @Nullable Entry entry, Fate fate, @Nullable RosterRepository.There there) {

        Line with(Fate known, RosterRepository.There person) {
            return new Line(sheet, row, name, birthYear, role, phone, unit, entry, known, person);
        }
    }

    /** Somebody to bring in; {@code sortName} is the name as it is searched for, {@code phone} is E.164 or null. */
    record Entry(int row, String name, String sortName, int birthYear, MemberRole role, @Nullable String phone, Unit unit) {

        /** What makes two rows, or a row and somebody of the unit, the same person. */
        String key() {
            return key(unit.id(), sortName, birthYear);
        }

        static String key(long unitId, String sortName, int birthYear) {
            return unitId + "|" + birthYear + "|" + sortName;
        }
    }

    /** The people that would be brought in. */
    List<Entry> entries() {
        return lines.stream().filter(l -> l.fate() == Fate.NEW).map(Line::entry).toList();
    }

    /** Those who are brought up to date. */
    List<Line> updates() {
        return lines.stream().filter(l -> l.fate() == Fate.UPDATED).toList();
    }

    /** Nothing keeps the file out. */
    boolean clean() {
        return errors.isEmpty();
    }
}
