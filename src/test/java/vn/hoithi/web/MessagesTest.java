package vn.hoithi.web;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    /** {@code #{key}}, {@code #{key(…)}} and {@code #messages.msg('key'…)} with a key written out. */
    private static final Pattern USED = Pattern.compile("#\\{([a-z][\\w.-]*)[({}]|#messages\\.msg\\('([\\w.-]+)'");

    private static final Pattern MANY = Pattern.compile("(?<![\\d.,])1 (?:[a-z“”-]+ )??([a-z]+s|people)\\b");
    /** Words on -s beside one: verbs, and what is no noun. */
    private static final Set<String> OF_ONE = Set.of("has", "is", "was", "does", "this", "asks", "belongs", "certifies", "changes", "closes", "grassroots", "holds", "matches", "merges", "opens", "reaches", "refers", "thanks");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (var feature : Messages.FEATURES) {
            assertThat(keys(feature, "en")).as(feature).isEqualTo(keys(feature, "vi"));
        }
    }

    @Test
    void everyPairOfFilesIsLoaded() throws IOException {
        try (var files = Files.list(RESOURCES.resolve("i18n"))) {
            assertThat(files.map(f -> f.getFileName().toString().replaceAll("_(vi|en)\\.properties$", ""))).allSatisfy(feature -> assertThat(Messages.FEATURES).contains(feature));
        }
    }

    @Test
    void everyKeyOfAViewHasItsSentence() throws IOException {
        var known = new TreeSet<String>();
        for (var feature : Messages.FEATURES) {
            known.addAll(keys(feature, "vi"));
        }
        try (var files = Files.walk(RESOURCES.resolve("views"))) {
            for (var view : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                assertThat(known).as(view.toString()).containsAll(used(Files.readString(view)));
            }
        }
    }

    /** With 1 in all places: a noun beside it is no plural, and a verb goes with one. */
    @Test
    void countsOfOneAreSaidInEnglishToo() throws IOException {
        var messages = new Messages();
        var wrong = new TreeSet<String>();
        for (var feature : Messages.FEATURES) {
            for (var key : keys(feature, "en")) {
                var said = MANY.matcher(messages.say(Locale.ENGLISH, key, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
                while (said.find()) {
                    if (!OF_ONE.contains(said.group(1))) {
                        wrong.add(key + ": " + said.group());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(messages.say(Locale.ENGLISH, "import.items", "1")).isEqualTo("1 question was read");
        assertThat(messages.say(Locale.ENGLISH, "import.items", "2,000")).isEqualTo("2,000 questions were read");
    }

    private static Set<String> used(String view) {
        var keys = new TreeSet<String>();
        var found = USED.matcher(view);
        while (found.find()) {
            keys.add(found.group(1) != null ? found.group(1) : found.group(2));
        }
        keys.removeIf(key -> key.endsWith("."));
        return keys;
    }

    private static Set<String> keys(String feature, String language) throws IOException {
        var file = RESOURCES.resolve("i18n/" + feature + "_" + language + ".properties");
        var properties = new Properties();
        if (Files.exists(file)) {
            properties.load(new StringReader(Files.readString(file)));
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
