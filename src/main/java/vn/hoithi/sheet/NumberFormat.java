package vn.hoithi.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a number as its cell shows it, where the format is one of placeholders and words (0905 123 456; 25%; 1.250.000 đồng): with the
 * signs of Vietnamese. Any other format gives the number as it is, never rounded to an exponent.
 */
final class NumberFormat {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP); // digits a spreadsheet keeps
    private static final int LONGEST = 40;
    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)(-?[0-9.]+)]");

    private NumberFormat() {
    }

    /** A number without format: all its digits. */
    static String plain(BigDecimal value) {
        var bare = bare(value);
        return bare.length() > LONGEST ? value.round(SHOWN).toString() : bare.replace('.', ',');
    }

    /** The same with a point, as programs read it. */
    static String bare(BigDecimal value) {
        var exact = value.round(SHOWN);
        return exact.signum() == 0 ? "0" : Math.abs(exact.precision() - exact.scale()) > LONGEST ? exact.toString() : exact.stripTrailingZeros().toPlainString();
    }

    /** The number in the format. */
    static String shown(BigDecimal value, String code) {
        var sections = sections(code);
        var at = section(value, sections);
        var section = sections.get(at);
        if (value.signum() < 0 && at > 0 && !CONDITION.matcher(section).find()) {
            return NumberPattern.of(section).map(p -> p.shown(value.abs())).orElseGet(() -> plain(value));
        }
        return NumberPattern.of(section).map(p -> (value.signum() < 0 ? "-" : "") + p.shown(value.abs())).orElseGet(() -> plain(value));
    }

    private static int section(BigDecimal value, List<String> sections) {
        for (int i = 0; i < sections.size(); i++) {
            var condition = CONDITION.matcher(sections.get(i));
            if (condition.find()) {
                if (holds(value.compareTo(new BigDecimal(condition.group(2))), condition.group(1))) {
                    return i;
                }
            } else if (i > 0 && CONDITION.matcher(sections.getFirst()).find()) {
                return i;
            }
        }
        var wanted = value.signum() < 0 ? 1 : value.signum() == 0 ? 2 : 0;
        return wanted < sections.size() && !(wanted == 2 && sections.get(2).isEmpty()) ? wanted : 0;
    }

    private static boolean holds(int compared, String sign) {
        return switch (sign) {
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            case ">=" -> compared >= 0;
            case "=" -> compared == 0;
            default -> compared != 0;
        };
    }

    /** What stands between the semicolons of a code that are no text. */
    static List<String> sections(String code) {
        var sections = new ArrayList<String>();
        var from = 0;
        var quoted = false;
        for (int i = 0; i < code.length(); i++) {
            var sign = code.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && sign == '\\') {
                i++;
            } else if (!quoted && sign == ';') {
                sections.add(code.substring(from, i));
                from = i + 1;
            }
        }
        sections.add(code.substring(from));
        return sections;
    }
}
