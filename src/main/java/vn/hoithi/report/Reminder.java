package vn.hoithi.report;

import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Round;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The words a leader sends to the members, from the unit's own figures.
 *
 * @param unitName the unit as it calls itself
 * @param link     address of the contest's page
 */
record Reminder(Contest contest, String unitName, Progress members, String link) {

    /** The text in the language, for this moment of the contest. */
    String text(Messages messages, Locale locale, Instant now) {
        var format = Format.of(locale);
        return switch (contest.phaseAt(now)) {
            case UPCOMING -> messages.say(locale, "reminder.upcoming", contest.title(), moment(messages, locale, next(now).opens(), false), minutes(), link);
            case ENDED -> messages.say(locale, "reminder.ended", contest.title(), unitName, format.number(members.done()), link);
            case OPEN, BETWEEN -> messages.say(locale, "reminder.open", contest.title(), moment(messages, locale, next(now).closes(), true), standing(messages, locale), minutes(), link);
        };
    }

    private String standing(Messages messages, Locale locale) {
        var format = Format.of(locale);
        var done = format.number(members.done());
        if (members.reached()) {
            return messages.say(locale, "reminder.reached", unitName, done, String.valueOf(members.percent()));
        }
        if (!members.declared()) {
            return messages.say(locale, "reminder.counted", unitName, done);
        }
        return members.done() == 0 ? messages.say(locale, "reminder.nobody", unitName, format.number(members.missing()))
                : messages.say(locale, "reminder.missing", unitName, done, format.number(members.missing()));
    }

    /** The sitting that is open, else the next one: whoever is reminded between two sittings is told of the coming one. */
    private Round.Window next(Instant now) {
        Stream<Round.Window> windows = contest.settings().rounds().stream().flatMap(r -> r.windows().stream());
        return windows.filter(w -> now.isBefore(w.closes())).findFirst().orElseThrow();
    }

    private String minutes() {
        return String.valueOf(contest.settings().minutes());
    }

    /** "17:00 thứ Hai 30/11"; an end at midnight is 24:00 of the day before. */
    private static String moment(Messages messages, Locale locale, Instant moment, boolean end) {
        var local = moment.atZone(Format.ZONE);
        var midnight = end && local.getHour() == 0 && local.getMinute() == 0;
        var day = midnight ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        var hour = midnight ? "24:00" : "%02d:%02d".formatted(local.getHour(), local.getMinute());
        return messages.say(locale, "reminder.moment", hour, messages.say(locale, "reminder.day." + day.getDayOfWeek().getValue()), Format.of(locale).day(day));
    }
}
