package vn.hoithi.message;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the places of an address or a body, each value written so that it cannot be taken for anything else there. */
enum MessageTemplate {

    /** Part of an address, or a form. */
    FORM(value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")),
    /** Inside a JSON string. */
    JSON(MessageTemplate::json),
    /** Inside an element or attribute. */
    XML(value -> value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&apos;")),
    /** As it is. */
    PLAIN(value -> value);

    private static final Pattern PLACE = Pattern.compile("\\{(phone|phone84|phone0|text|secret)}");
    private static final char FIRST_PRINTED = ' ';
    private final UnaryOperator<String> written;

    MessageTemplate(UnaryOperator<String> written) {
        this.written = written;
    }

    /** How values are written in a body of this type. */
    static MessageTemplate of(String contentType) {
        return contentType.contains("json") ? JSON : contentType.contains("form-urlencoded") ? FORM : contentType.contains("xml") ? XML : PLAIN;
    }

    /** @param phone E.164 of a Vietnamese number */
    String fill(String template, String phone, String text, String secret) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(written.apply(switch (place.group(1)) {
            case "phone84" -> phone.substring(1);
            case "phone0" -> "0" + phone.substring(3);
            case "text" -> text;
            case "secret" -> secret;
            default -> phone;
        })));
    }

    private static String json(String value) {
        var out = new StringBuilder();
        for (char sign : value.toCharArray()) {
            if (sign == '"' || sign == '\\') {
                out.append('\\').append(sign);
            } else if (sign < FIRST_PRINTED) {
                out.append("\\u%04x".formatted((int) sign));
            } else {
                out.append(sign);
            }
        }
        return out.toString();
    }
}
