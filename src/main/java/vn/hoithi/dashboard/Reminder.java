package vn.hoithi.dashboard;

import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Denominator;
import vn.hoithi.contest.Round;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.text.Format;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words a leader sends to those who may enter, from the unit's own figures: friendly for a group chat, formal for a letter.
 *
 * @param unit the unit that reminds
 * @param link address of the contest's page
 */
record Reminder(Contest contest, Unit unit, Participation participation, String link) {

    private static final Set<UnitKind> OF_TEAMS = Set.of(UnitKind.GRASSROOTS, UnitKind.SECTION, UnitKind.TEAM);

    /** The friendly text in the language, for this moment of the contest. */
    String text(Wording words, Instant now) {
        return switch (contest.phaseAt(now)) {
            case UPCOMING -> words.say("reminder.upcoming", contest.title(), moment(words, next(now).opens(), false), minutes(), link);
            case ENDED -> words.say("reminder.ended", contest.title(), unit.name(), words.number(participation.done()), whom(words), link);
            case OPEN, BETWEEN -> words.say("reminder.open", contest.title(), moment(words, next(now).closes(), true), thankful(words), minutes(), link);
        };
    }

    private String thankful(Wording words) {
        return standing(words) + (participation.reached() ? " " + words.say("reminder.thanks") : "");
    }

    /** The formal text in the language, for this moment of the contest. */
    String formal(Wording words, Instant now) {
        var below = words.say("formal.below." + (OF_TEAMS.contains(unit.kind()) ? "TEAMS" : "UNIONS"));
        var all = words.say("formal.all." + Denominator.of(contest.settings()));
        return switch (contest.phaseAt(now)) {
            case UPCOMING -> words.say("formal.upcoming", contest.title(), dated(words, next(now).opens(), false), minutes(), link, unit.name(), below, all);
            case ENDED -> words.say("formal.ended", contest.title(), unit.name(), words.number(participation.done()), whom(words), link, below, all);
            case OPEN, BETWEEN -> words.say("formal.open", contest.title(), dated(words, next(now).closes(), true), standing(words), minutes(), link,
                    unit.name(), dated(words, now, false), below, all);
        };
    }

    private String standing(Wording words) {
        var done = words.number(participation.done());
        if (participation.reached()) {
            return words.say("reminder.reached", unit.name(), done, whom(words), String.valueOf(participation.percent()));
        }
        if (!participation.declared()) {
            return words.say("reminder.counted", unit.name(), done, whom(words));
        }
        return participation.done() == 0 ? words.say("reminder.nobody", unit.name(), words.number(participation.missing()))
                : words.say("reminder.missing", unit.name(), done, whom(words), words.number(participation.missing()));
    }

    /** "đoàn viên", "cán bộ công đoàn": whom the figures are of. */
    private String whom(Wording words) {
        return words.say("denominator." + Denominator.of(contest.settings()));
    }

    /** The sitting that is open, else the next one: whoever is reminded between two sittings is told of the coming one. */
    private Round.Window next(Instant now) {
        Stream<Round.Window> windows = contest.settings().rounds().stream().flatMap(r -> r.windows().stream());
        return windows.filter(w -> now.isBefore(w.closes())).findFirst().orElseThrow();
    }

    private String minutes() {
        return String.valueOf(contest.settings().minutes());
    }

    /** "17:00 thứ Hai 30/11". */
    private static String moment(Wording words, Instant moment, boolean end) {
        var told = Told.of(moment, end);
        return words.say("reminder.moment", told.hour() + ":" + told.minute(), words.say("reminder.day." + told.day().getDayOfWeek().getValue()), words.format().day(told.day()));
    }

    /** "17 giờ 00 ngày 30 tháng 11 năm 2026". */
    private static String dated(Wording words, Instant moment, boolean end) {
        var told = Told.of(moment, end);
        return words.say("formal.moment", told.hour(), told.minute(), words.format().dated(told.day()));
    }

    /** A moment on the wall; an end at midnight is 24:00 of the day before. */
    private record Told(String hour, String minute, LocalDate day) {

        static Told of(Instant moment, boolean end) {
            var local = moment.atZone(Format.ZONE);
            return end && local.getHour() == 0 && local.getMinute() == 0 ? new Told("24", "00", local.toLocalDate().minusDays(1))
                    : new Told("%02d".formatted(local.getHour()), "%02d".formatted(local.getMinute()), local.toLocalDate());
        }
    }
}
