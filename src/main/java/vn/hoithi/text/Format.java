package vn.hoithi.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    /** A share with two decimals, so that an order is explained: 59 of 61 gives 96,72%. Nothing declared gives an en dash. */
    public String percent(long part, long whole) {
        if (whole <= 0) {
            return "–";
        }
        var share = BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        return new DecimalFormat("#,##0.##", signs).format(share) + "%";
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
