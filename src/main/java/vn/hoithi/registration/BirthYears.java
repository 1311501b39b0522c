package vn.hoithi.registration;

import vn.hoithi.text.Format;

import java.time.Instant;

/** Years somebody who works, or worked, may be born in. They move on with the calendar. */
public record BirthYears(int first, int last) {

    /** Light work is allowed below fifteen (Labour Code, Article 143): who turns fourteen this year is taken. */
    private static final int YOUNGEST = 14;
    private static final int OLDEST = 90;

    /** The years of this moment. */
    public static BirthYears at(Instant now) {
        var year = now.atZone(Format.ZONE).getYear();
        return new BirthYears(year - OLDEST, year - YOUNGEST);
    }

    /** Four digits of one of them. */
    public boolean good(String year) {
        return year.matches("[0-9]{4}") && Integer.parseInt(year) >= first && Integer.parseInt(year) <= last;
    }

    /** The first, as it is written. */
    public String earliest() {
        return Integer.toString(first);
    }

    /** The last, as it is written. */
    public String latest() {
        return Integer.toString(last);
    }
}
