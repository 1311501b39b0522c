package vn.hoithi.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Numbers, dates and times as Vietnamese readers write them: 1.234,5; dd/MM/yyyy; 24 hours; Asia/Ho_Chi_Minh. English differs in the number signs only. */
public final class Format {

    /** The zone of every printed time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss, dd/MM/yyyy");

    private final DecimalFormatSymbols signs;

    private Format(Locale locale) {
        signs = new DecimalFormatSymbols(Locale.ROOT);
        var english = locale.getLanguage().equals("en");
        signs.setGroupingSeparator(english ? ',' : '.');
        signs.setDecimalSeparator(english ? '.' : ',');
    }

    /** The format for a page's language. */
    public static Format of(Locale locale) {
        return new Format(locale);
    }

    /** 12846 gives 12.846. */
    public String number(long value) {
        return new DecimalFormat("#,##0", signs).format(value);
    }

    /** Hundredths of a point: 8550 gives 85,5. */
    public String points(long hundredths) {
        return new DecimalFormat("#,##0.##", signs).format(BigDecimal.valueOf(hundredths, 2));
    }

    /** Hundredths of a point in a column of averages, always with two decimals: 8550 gives 85,50. */
    public String average(long hundredths) {
        return new DecimalFormat("#,##0.00", signs).format(BigDecimal.valueOf(hundredths, 2));
    }

    /** A share, always with two decimals but for 0% and 100%, so that an order is explained: 59 of 61 gives 96,72%. Nothing declared gives an en dash. */
    public String percent(long part, long whole) {
        if (whole <= 0) {
            return "–";
        }
        var share = BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        var plain = share.signum() == 0 || share.compareTo(BigDecimal.valueOf(100)) == 0;
        return new DecimalFormat(plain ? "#,##0" : "#,##0.00", signs).format(share) + "%";
    }

    /** Milliseconds as minutes and seconds: 984000 gives 16:24; hours appear when needed. */
    public String duration(long millis) {
        var seconds = millis / 1000;
        return seconds < 3600 ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** 27/11/2026. */
    public String date(Instant moment) {
        return DATE.format(moment.atZone(ZONE));
    }

    /** 27/11/2026. */
    public String date(LocalDate day) {
        return DATE.format(day);
    }

    /** ngày 30 tháng 11 năm 2026, as papers are dated: days below 10 and the months 1 and 2 with a zero before (Decree 30/2020). In English 30 November 2026. */
    public String dated(LocalDate day) {
        var month = day.getMonthValue();
        return english() ? "%d %s %d".formatted(day.getDayOfMonth(), day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), day.getYear())
                : "ngày %02d tháng %s%d năm %d".formatted(day.getDayOfMonth(), month < 3 ? "0" : "", month, day.getYear());
    }

    /** The day of a moment, in the same form. */
    public String dated(Instant moment) {
        return dated(moment.atZone(ZONE).toLocalDate());
    }

    private boolean english() {
        return signs.getGroupingSeparator() == ',';
    }

    /** 27/11. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** 10:30, 27/11/2026; the end of a day is written 24:00 of that day. */
    public String minute(Instant moment) {
        var local = moment.atZone(ZONE);
        if (local.getHour() == 0 && local.getMinute() == 0) {
            return "24:00, " + DATE.format(local.minusDays(1));
        }
        return MINUTE.format(local);
    }

    /** As {@link #minute}, but midnight is 00:00 of the day that begins. */
    public String opening(Instant moment) {
        return MINUTE.format(moment.atZone(ZONE));
    }

    /** 10:34:29, 27/11/2026. */
    public String second(Instant moment) {
        return SECOND.format(moment.atZone(ZONE));
    }
}
