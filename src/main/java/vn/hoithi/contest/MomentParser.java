package vn.hoithi.contest;

import vn.hoithi.text.Format;
import vn.hoithi.text.Vietnamese;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads a moment as organisers write it, in Asia/Ho_Chi_Minh: "07:00, 03/11/2026", "7h00 3/11/2026", "3/11/2026 7 giờ".
 * 24:00 (24h00) is the end of that day, the same moment as 00:00 of the next.
 */
public final class MomentParser {

    private static final String TIME = "(?<hour>\\d{1,2})\\s*(?:[:hg]|giờ|gio)\\s*(?<minute>\\d{1,2})?";
    private static final String DAY = "(?:ngày\\s*)?(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})";
    private static final Pattern TIME_FIRST = Pattern.compile(TIME + "[\\s,]+" + DAY);
    private static final Pattern DAY_FIRST = Pattern.compile(DAY + "[\\s,]+" + TIME);

    private MomentParser() {
    }

    /** What came of reading. */
    public sealed interface Reading {

        /** A moment. */
        record Moment(Instant at) implements Reading {
        }

        /** No moment; the key says why. */
        record Wrong(String key) implements Reading {
        }
    }

    /** Reads what was typed; keys: moment.missing, moment.shape, moment.hour, moment.day. */
    public static Reading read(String typed) {
        var text = Vietnamese.line(typed).toLowerCase();
        if (text.isEmpty()) {
            return new Reading.Wrong("moment.missing");
        }
        var timeFirst = TIME_FIRST.matcher(text);
        if (timeFirst.matches()) {
            return moment(timeFirst.toMatchResult());
        }
        var dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() ? moment(dayFirst.toMatchResult()) : new Reading.Wrong("moment.shape");
    }

    private static Reading moment(MatchResult found) {
        var hour = Integer.parseInt(found.group("hour"));
        var minute = found.group("minute") == null ? 0 : Integer.parseInt(found.group("minute"));
        if (hour > 24 || minute > 59 || hour == 24 && minute > 0) {
            return new Reading.Wrong("moment.hour");
        }
        try {
            var day = LocalDate.of(Integer.parseInt(found.group("year")), Integer.parseInt(found.group("month")), Integer.parseInt(found.group("day")));
            var local = hour == 24 ? day.plusDays(1).atStartOfDay() : day.atTime(LocalTime.of(hour, minute));
            return new Reading.Moment(local.atZone(Format.ZONE).toInstant());
        } catch (DateTimeException noSuchDay) {
            return new Reading.Wrong("moment.day");
        }
    }
}
