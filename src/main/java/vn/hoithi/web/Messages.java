package vn.hoithi.web;

import io.micronaut.context.MessageSource;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.runtime.context.CompositeMessageSource;
import jakarta.inject.Singleton;
import vn.hoithi.text.Format;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of the product, one file a feature and language ({@code i18n/<feature>_vi.properties}), Vietnamese first. */
@Replaces(CompositeMessageSource.class)
@Singleton
public class Messages implements MessageSource {

    /** Vietnamese, the language of every page nobody asked otherwise for. */
    public static final Locale VIETNAMESE = Locale.of("vi");
    /** The features that bring a pair of files. */
    public static final List<String> FEATURES = List.of("web", "sandbox", "sheet", "account", "audit", "organisation", "tree", "exchange", "people", "roster", "itembank", "picture", "study", "contest", "attempt", "live", "marking", "ranking", "dashboard", "certificate", "sharing", "mydata", "poster", "demo", "backup", "installation");

    /** English words that go with a count: {0:question|questions} is the first beside 1. */
    private static final Pattern COUNTED = Pattern.compile("\\{(\\d):([^|}]*)\\|([^}]*)}");

    private final Map<String, String> vietnamese = load("vi");
    private final Map<String, String> english = load("en");

    /** The sentence in the language, its {0} places filled; a key without a sentence is shown as itself. */
    public String say(Locale locale, String key, Object... arguments) {
        var raw = table(locale).get(key);
        return raw == null ? key : fill(raw, locale, arguments);
    }

    /** The sentence in the language, if there is one. */
    Optional<String> find(Locale locale, String key) {
        return Optional.ofNullable(table(locale).get(key));
    }

    /** What is said in the language. */
    public Wording in(Locale locale) {
        return new Wording(this, locale, Format.of(locale));
    }

    /** A length of time in words: "24 giây", "3 phút 24 giây"; parts of a second are left out. */
    public String length(Locale locale, long millis) {
        var seconds = millis / 1000;
        if (seconds < 60) {
            return say(locale, "unit.seconds", seconds);
        }
        var minutes = say(locale, "unit.minutes", seconds / 60);
        return seconds % 60 == 0 ? minutes : minutes + " " + say(locale, "unit.seconds", seconds % 60);
    }

    @Override
    public Optional<String> getRawMessage(String code, MessageContext context) {
        return Optional.ofNullable(table(context.getLocale(VIETNAMESE)).get(code));
    }

    @Override
    public String interpolate(String template, MessageContext context) {
        var arguments = new Object[context.getVariables().size()];
        context.getVariables().forEach((place, value) -> arguments[Integer.parseInt(place)] = value);
        return fill(template, context.getLocale(VIETNAMESE), arguments);
    }

    private Map<String, String> table(Locale locale) {
        return locale.getLanguage().equals("en") ? english : vietnamese;
    }

    private static String fill(String raw, Locale locale, Object... arguments) {
        return arguments.length == 0 ? raw : new MessageFormat(counted(raw, arguments).replace("'", "''"), locale).format(arguments);
    }

    /** The words that go with a count; texts a page fills by script keep both. */
    private static String counted(String raw, Object... arguments) {
        return raw.indexOf('|') < 0 ? raw : COUNTED.matcher(raw).replaceAll(m -> Matcher.quoteReplacement(m.group("1".equals(String.valueOf(arguments[Integer.parseInt(m.group(1))])) ? 2 : 3)));
    }

    private static Map<String, String> load(String language) {
        var all = new HashMap<String, String>();
        for (var feature : FEATURES) {
            try (var stream = Messages.class.getResourceAsStream("/i18n/" + feature + "_" + language + ".properties")) {
                if (stream == null) {
                    continue;
                }
                var file = new Properties();
                file.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                file.forEach((key, value) -> all.put((String) key, (String) value));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return Map.copyOf(all);
    }
}
