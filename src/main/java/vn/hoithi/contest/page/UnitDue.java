package vn.hoithi.contest.page;

import vn.hoithi.contest.ContestPlaces;
import vn.hoithi.web.Wording;

/** How far a unit is, in words. */
final class UnitDue {

    private UnitDue() {
    }

    /** "34 trên 50 đoàn viên đã dự thi. Còn thiếu 14 người để đạt chỉ tiêu 95%." */
    static String text(ContestPlaces.UnitLine unit, Wording words) {
        if (unit.declared() == 0) {
            return words.say("home.due.people", words.number(unit.done()));
        }
        var done = words.say("home.due.done", words.number(unit.done()), words.number(unit.declared()), words.say("denominator." + unit.rate()));
        return unit.target() == 0 ? done : done + " " + (unit.missing() == 0 ? words.say("home.due.reached", unit.target()) : words.say("home.due.missing", words.number(unit.missing()), unit.target()));
    }
}
