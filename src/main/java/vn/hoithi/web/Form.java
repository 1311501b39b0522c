package vn.hoithi.web;

import vn.hoithi.text.Vietnamese;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What a person sent in a form: every value is NFC and free of control characters before anything else sees it. */
public final class Form {

    /** The button that asks for another language has this name. */
    public static final String LANGUAGE = "language";
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:([ .,])\\d{3})(?:\\1\\d{3})*");
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** @param body the decoded fields: a value is a String or a list of them */
    public static Form of(Map<String, ?> body) {
        var form = new Form();
        if (body != null) {
            body.forEach((name, value) -> form.fields.put(name, value instanceof List<?> many ? many.stream().map(String::valueOf).toList() : List.of(String.valueOf(value))));
        }
        return form;
    }

    /** One line, trimmed; "" when absent. */
    public String line(String name) {
        return Vietnamese.line(raw(name));
    }

    /** Several lines; "" when absent. */
    public String block(String name) {
        return Vietnamese.block(raw(name));
    }

    /** As typed: for passwords only. */
    public String raw(String name) {
        var values = fields.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
    }

    /** All values of a repeated field, as lines. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream().map(Vietnamese::line).toList();
    }

    /** All values of a field as typed. */
    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The field was sent at all (a ticked box). */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** A whole number, with or without dots, commas or spaces between thousands. Empty when it is none: 12,5 is not 125. */
    public OptionalLong number(String name) {
        var typed = line(name);
        var digits = GROUPED.matcher(typed).matches() ? typed.replaceAll("[ .,]", "") : typed;
        return digits.matches("-?\\d{1,15}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** An identifier: digits only, nothing taken out. Empty when it is none. */
    public OptionalLong id(String name) {
        var digits = line(name);
        return digits.matches("[0-8]?\\d{1,18}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** Names of all fields sent. */
    public Iterable<String> names() {
        return fields.keySet();
    }

    /** The same fields but for one, which has these values, or is left out when there are none; nothing is wrong with it yet. */
    public Form with(String name, List<String> values) {
        var other = new Form();
        other.fields.putAll(fields);
        if (values.isEmpty()) {
            other.fields.remove(name);
        } else {
            other.fields.put(name, values);
        }
        return other;
    }

    /** Notes an error sentence at a field; the first one stays. */
    public Form addError(String name, String sentence) {
        errors.putIfAbsent(name, sentence);
        return this;
    }

    /** Notes an error sentence at a field that came empty or did not come. */
    public Form require(String name, String sentence) {
        return raw(name).isBlank() ? addError(name, sentence) : this;
    }

    /** Field name to error sentence, in the order found. */
    public Map<String, String> errors() {
        return errors;
    }

    /** Nothing is wrong so far, and it was sent to be done. */
    public boolean isValid() {
        return errors.isEmpty() && !onlyShown();
    }

    /** It was sent only to be shown again in another language: nothing of it may be done. */
    public boolean onlyShown() {
        return has(LANGUAGE);
    }
}
