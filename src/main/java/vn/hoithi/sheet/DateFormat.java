package vn.hoithi.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number format that shows a day or an hour: which parts it shows is all that is taken from it. They are written as Vietnamese readers
 * write them, whatever order and words the format has.
 */
record DateFormat(boolean year, boolean month, boolean day, boolean hour, boolean minute, boolean second, boolean elapsed) {

    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern NOISE = Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[[^]]*]|am/pm|a/p");
    private static final Pattern MINUTES = Pattern.compile("(?<=h)([^a-z]*)m+|m+(?=[^a-z]*s)");
    private static final long DAY = 86_400;
    /** Excel knows no later day than the last of 9999. */
    private static final int LAST = 2_958_465;

    /** The format of a code as the file has it; empty when it shows no date. */
    static Optional<DateFormat> of(String code) {
        var first = NumberFormat.sections(code.toLowerCase(java.util.Locale.ROOT)).getFirst();
        var elapsed = ELAPSED.matcher(first).find();
        var bare = NOISE.matcher(ELAPSED.matcher(first).replaceAll("$1")).replaceAll("");
        if (bare.contains("general") || bare.contains("standard") || bare.matches(".*[0#?]+\\.?[0#?]*e[+-].*") || !bare.matches(".*[ymdhs].*")) {
            return Optional.empty();
        }
        var minutes = MINUTES.matcher(bare).find();
        var rest = MINUTES.matcher(bare).replaceAll("$1");
        return Optional.of(new DateFormat(rest.contains("y"), rest.contains("m"), rest.contains("d"), rest.contains("h"), minutes, bare.contains("s"), elapsed));
    }

    /** The moment a serial number stands for; empty when it stands for none. Shown to the second. */
    static Optional<LocalDateTime> moment(double serial, boolean from1904) {
        var days = serial + (from1904 ? 1462 : 0);
        if (!(days >= 0 && days < LAST + 1.0)) {
            return Optional.empty();
        }
        var seconds = BigDecimal.valueOf(days).multiply(BigDecimal.valueOf(DAY)).setScale(0, RoundingMode.HALF_UP).longValue();
        var first = LocalDateTime.of(1899, 12, seconds < 60 * DAY ? 31 : 30, 0, 0); // Excel counts a 29 February 1900
        return Optional.of(first.plusSeconds(seconds));
    }

    /** It shows a day, and not only an hour. */
    boolean dated() {
        return year || month || day;
    }

    /** The moment as people read it; {@code days} is the number itself, for hours that go on beyond a day. */
    String shown(LocalDateTime moment, double days) {
        if (elapsed) {
            return elapsed(BigDecimal.valueOf(days).multiply(BigDecimal.valueOf(DAY)).setScale(0, RoundingMode.HALF_UP).longValue());
        }
        var date = dated() ? (day || !year ? WHOLE : month ? MONTH : YEAR).format(moment) : "";
        return hour || minute || second ? (date + " " + time(moment)).strip() : date;
    }

    private String time(LocalDateTime moment) {
        if (!hour) {
            return "%02d:%02d".formatted(moment.getMinute(), moment.getSecond());
        }
        var time = "%02d:%02d".formatted(moment.getHour(), moment.getMinute());
        return second && moment.getSecond() > 0 ? time + ":%02d".formatted(moment.getSecond()) : time;
    }

    private String elapsed(long seconds) {
        var rest = second && seconds % 60 > 0 ? ":%02d".formatted(seconds % 60) : "";
        return hour || !second ? "%02d:%02d%s".formatted(seconds / 3600, seconds / 60 % 60, rest) : "%02d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
