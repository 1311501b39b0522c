package vn.hoithi.web;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    /** {@code #{key}}, {@code #{key(…)}} and {@code #messages.msg('key'…)} with a key written out. */
    private static final Pattern USED = Pattern.compile("#\\{([a-z][\\w.-]*)[({}]|#messages\\.msg\\('([\\w.-]+)'");

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
