package vn.hoithi.account;

import vn.hoithi.text.Vietnamese;

import java.util.Optional;
import java.util.regex.Pattern;

/** A Vietnamese mobile number, stored as E.164 (+84…). Takes spaces, dots, dashes, 0…, 84…, +84…, and a leading zero lost by a spreadsheet. */
public final class Phone {

    private static final Pattern BETWEEN = Pattern.compile("[ .()\\-\u2010-\u2015'\u2019_]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern MOBILE = Pattern.compile("[35789]\\d{8}");

    private Phone() {
    }

    /** The number as stored, or empty when it is not a mobile number of ten digits beginning 03, 05, 07, 08 or 09. */
    public static Optional<String> parse(String raw) {
        var bare = bare(raw);
        return MOBILE.matcher(bare).matches() ? Optional.of("+84" + bare) : Optional.empty();
    }

    /** Message key of what is wrong with a number, or "" when it is good. */
    public static String problem(String raw) {
        var bare = bare(raw);
        if (bare.isEmpty()) {
            return "phone.missing";
        }
        if (!DIGITS.matcher(bare).matches()) {
            return "phone.letters";
        }
        if (bare.length() != 9) {
            return bare.length() < 9 ? "phone.short" : "phone.long";
        }
        return parse(raw).isPresent() ? "" : "phone.prefix";
    }

    /** The digits after the country code or the leading zero. */
    private static String bare(String raw) {
        var digits = BETWEEN.matcher(Vietnamese.line(raw)).replaceAll("");
        var national = digits.startsWith("+84") ? digits.substring(3) : digits.startsWith("0084") ? digits.substring(4)
                : digits.startsWith("84") && digits.length() > 10 ? digits.substring(2) : digits;
        return national.startsWith("0") ? national.substring(1) : national;
    }

    /** As people write it: 0905 123 456. */
    public static String display(String e164) {
        return e164 == null ? "" : "0" + e164.substring(3, 6) + " " + e164.substring(6, 9) + " " + e164.substring(9);
    }

    /** For lists others read: 0905 *** 456. */
    public static String masked(String e164) {
        return e164 == null ? "" : "0" + e164.substring(3, 6) + " *** " + e164.substring(9);
    }
}
