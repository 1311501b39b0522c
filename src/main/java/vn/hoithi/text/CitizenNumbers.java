package vn.hoithi.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers in a text that look like those of citizens: twelve digits that begin with a province, a century and a year of birth, however they are
 * grouped; and the nine of the old cards, where words say that they are such.
 */
public final class CitizenNumbers {

    private static final Pattern TWELVE = Pattern.compile("(?<![\\d/,]|\\d\\.)(?:\\d{12}|\\d{3}([ .-])\\d{3}\\1\\d{3}\\1\\d{3}|\\d{4}([ .-])\\d{4}\\2\\d{4}|\\d{6}[ .-]\\d{6}|\\d{3}[ .-]\\d{9})(?![\\d/])");
    private static final Pattern CITIZEN = Pattern.compile("0(?:0[1-9]|[1-8]\\d|9[0-6])[0-3]\\d{8}");
    private static final Pattern NAMED = Pattern.compile("(?:cmnd|cmtnd|cccd|cmt|chung minh (?:nhan dan|thu)|can cuoc|dinh danh(?: ca nhan)?)[^\\d\\n]{0,30}(\\d{9}|\\d{3}[ .]\\d{3}[ .]\\d{3}|\\d{11,12})(?!\\d)");

    private CitizenNumbers() {
    }

    /** The numbers, each once, with all digits hidden but the first three and the last three. */
    public static List<String> masked(String text) {
        var line = Vietnamese.line(text);
        var twelve = TWELVE.matcher(line).results().map(r -> digits(r.group())).filter(d -> CITIZEN.matcher(d).matches());
        var named = NAMED.matcher(Vietnamese.fold(line)).results().map(r -> digits(r.group(1)));
        return Stream.concat(twelve, named).distinct().map(d -> d.substring(0, 3) + "•".repeat(d.length() - 6) + d.substring(d.length() - 3)).toList();
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
