package vn.hoithi.web;

import io.micronaut.context.MessageSource;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.runtime.context.CompositeMessageSource;
import jakarta.inject.Singleton;

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

/** The sentences of the product, one file a feature and language ({@code i18n/<feature>_vi.properties}), Vietnamese first. */
@Replaces(CompositeMessageSource.class)
@Singleton
public class Messages implements MessageSource {

    /** Vietnamese, the language of every page nobody asked otherwise for. */
    public static final Locale VIETNAMESE = Locale.of("vi");
    /** The features that bring a pair of files. */
    public static final List<String> FEATURES = List.of("web", "sheet", "account", "organisation", "roster", "itembank", "study", "contest", "attempt", "marking", "ranking", "report", "certificate", "demo");

    private final Map<String, String> vietnamese = load("vi");
    private final Map<String, String> english = load("en");

    /** The sentence in the language, its {0} places filled; a key without a sentence is shown as itself. */
    public String say(Locale locale, String key, Object... arguments) {
        var raw = table(locale).get(key);
        return raw == null ? key : fill(raw, locale, arguments);
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
        return arguments.length == 0 ? raw : new MessageFormat(raw.replace("'", "''"), locale).format(arguments);
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
