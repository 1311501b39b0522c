package vn.hoithi.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One section of a number format, taken apart: places for digits with words between them.
 *
 * @param whole    the part before the decimal point; a place is one of 0 # ?, anything longer or other is text
 * @param fraction the part after it
 * @param grouped  thousands stand apart
 * @param power    how many places the point moves before anything is shown: 2 for each %, -3 for each comma at the end
 */
record NumberPattern(List<String> whole, List<String> fraction, boolean grouped, int power) {

    private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"?|\\\\(.)|_.|\\*.|\\[\\$([^]-]*)[^]]*]|\\[[^]]*]|([0#?])|([.,%])|(.)", Pattern.DOTALL);
    private static final String PLACES = "0#?";
    /** Text is kept with this in front, so that a quoted 0 is no place. */
    private static final char TEXT = '\u0001';

    /** Takes a section apart; empty when it is of another kind: General, a fraction, an exponent, text. */
    static Optional<NumberPattern> of(String section) {
        return section.strip().isEmpty() ? Optional.empty() : new Reader().read(section);
    }

    /** The parts on both sides of the point, while they are read. */
    private static final class Reader {

        private final List<String> whole = new ArrayList<>();
        private final List<String> fraction = new ArrayList<>();
        private boolean behind;
        private boolean grouped;
        private int commas;
        private int power;

        Optional<NumberPattern> read(String section) {
            for (var token = TOKEN.matcher(section); token.find();) {
                if (token.group(4) != null) {
                    place(token.group(4));
                } else if (token.group(5) != null) {
                    sign(token.group(5));
                } else if (token.group(6) != null && "@/EeGg".contains(token.group(6))) {
                    return Optional.empty();
                } else {
                    text(token.group(1) != null ? token.group(1) : token.group(2) != null ? token.group(2) : token.group(3) != null ? token.group(3) : token.group(6));
                }
            }
            return whole.stream().anyMatch(PLACES::contains) ? Optional.of(new NumberPattern(whole, fraction, grouped, power - 3 * commas)) : Optional.empty();
        }

        private void place(String place) {
            grouped |= commas > 0;
            commas = 0;
            (behind ? fraction : whole).add(place);
        }

        private void sign(String sign) {
            switch (sign) {
                case "." -> behind = true;
                case "," -> commas += whole.stream().anyMatch(PLACES::contains) ? 1 : 0;
                default -> {
                    power += 2;
                    text("%");
                }
            }
        }

        private void text(String text) {
            if (text != null && !text.isEmpty()) {
                (behind ? fraction : whole).add(TEXT + text);
            }
        }
    }

    /** A number without sign in this pattern. */
    String shown(BigDecimal value) {
        var decimals = (int) fraction.stream().filter(PLACES::contains).count();
        var digits = value.scaleByPowerOfTen(power).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        var point = digits.indexOf('.');
        var before = point < 0 ? digits : digits.substring(0, point);
        return whole(before.equals("0") ? "" : before) + fraction(point < 0 ? "" : digits.substring(point + 1));
    }

    private String whole(String digits) {
        var shown = new StringBuilder();
        var first = whole.indexOf(whole.stream().filter(PLACES::contains).findFirst().orElseThrow());
        var left = digits.length();
        var written = 0;
        for (int i = whole.size() - 1; i >= 0; i--) {
            if (!PLACES.contains(whole.get(i))) {
                shown.insert(0, whole.get(i).substring(1));
                continue;
            }
            do {
                var digit = left > 0 ? digits.substring(left - 1, left) : whole.get(i).equals("0") ? "0" : "";
                shown.insert(0, digit + (grouped && written > 0 && written % 3 == 0 && !digit.isEmpty() ? "." : ""));
                written += digit.length();
                left--;
            } while (i == first && left > 0);
        }
        return shown.toString();
    }

    private String fraction(String digits) {
        var shown = new StringBuilder();
        var places = fraction.stream().filter(PLACES::contains).toList();
        var needed = places.lastIndexOf("0") + 1;
        var kept = digits.replaceAll("0+$", "");
        var written = digits.substring(0, Math.max(needed, Math.min(digits.length(), kept.length())));
        var at = 0;
        for (var part : fraction) {
            if (!PLACES.contains(part)) {
                shown.append(part.substring(1));
            } else if (at < written.length()) {
                shown.append(at == 0 ? "," : "").append(written.charAt(at++));
            }
        }
        return shown.toString();
    }
}
