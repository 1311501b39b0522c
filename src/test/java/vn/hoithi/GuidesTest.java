package vn.hoithi;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What a guide tells people to press or open in bold letters is written so on a page, or above a column of a file. */
class GuidesTest {

    private static final Path GUIDES = Path.of("src/docs/huong-dan");
    /** In bold with a capital; what ends with a full stop, a question mark or a colon is a heading of the guide itself. */
    private static final Pattern NAMED = Pattern.compile("\\*\\*(\\p{Lu}[^*]*[^*.?])\\*\\*(?!:)");
    private static final Pattern HOLE = Pattern.compile("\\{[^}]*}|…");
    private static final List<Said> SAID = said();

    @ParameterizedTest
    @ValueSource(strings = {"ban-to-chuc.md", "giam-khao.md", "lanh-dao-don-vi.md", "nguoi-du-thi.md", "quan-tri.md"})
    void aGuideNamesWhatIsThere(String guide) throws IOException {
        var names = NAMED.matcher(Files.readString(GUIDES.resolve(guide)).replaceAll("\\s+", " ")).results().flatMap(GuidesTest::steps).distinct().toList();
        assertThat(names).hasSizeGreaterThan(5);
        assertThat(names.stream().filter(name -> SAID.stream().noneMatch(said -> said.names(name)))).isEmpty();
    }

    /** “Quản trị → Sao lưu” are two. */
    private static Stream<String> steps(MatchResult found) {
        return Stream.of(found.group(1).split(" → ")).map(String::strip);
    }

    /** Sentences of the pages and titles of columns; what is filled in matches anything. */
    private static List<Said> said() {
        return Stream.concat(files("src/main/resources/i18n", "_vi.properties").flatMap(GuidesTest::lines).filter(l -> l.contains("=")).map(l -> l.substring(l.indexOf('=') + 1).strip()),
                files("src/main/java", "Column.java").flatMap(GuidesTest::lines).flatMap(l -> Pattern.compile("\"([^\"]+)\"").matcher(l).results().map(m -> m.group(1)))).distinct().map(GuidesTest::said).toList();
    }

    private static Said said(String said) {
        var parts = HOLE.split(said.replaceFirst(":( \\{0})?$", ""), -1);
        return new Said(Pattern.compile(String.join(".*", Stream.of(parts).map(Pattern::quote).toList())), String.join("", parts).length());
    }

    /** A sentence with holes, and how many signs stand outside of them: what is nothing but holes names nothing. */
    private record Said(Pattern pattern, int written) {

        boolean names(String name) {
            return written * 2 >= name.length() && pattern.matcher(name).matches();
        }
    }

    private static Stream<Path> files(String folder, String ending) {
        try (var found = Files.walk(Path.of(folder))) {
            return found.filter(f -> f.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
