package vn.hoithi;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** One word for one thing: a type is found by its name alone, and what the glossary names in code is there. */
class TypeNamesTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path GLOSSARY = Path.of("src/docs/GLOSSARY.md");
    /** A type, or a member of one, between back quotes: tables, files and modules begin with a small letter. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*(?:\\.\\w+)*)`");

    private static List<ClassModel> classes;

    @BeforeAll
    static void look() throws IOException {
        classes = new ArrayList<>();
        try (var files = Files.walk(CLASSES.resolve("vn/hoithi"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                classes.add(ClassFile.of().parse(file));
            }
        }
    }

    @Test
    void noTwoTopLevelTypesShareASimpleName() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var named = files.filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java")).collect(Collectors.groupingBy(Path::getFileName));
            assertThat(named).hasSizeGreaterThan(300);
            assertThat(named.values().stream().filter(same -> same.size() > 1).toList()).as("types of one name").isEmpty();
        }
    }

    @Test
    void everyTypeTheGlossaryNamesIsThere() throws IOException {
        var named = TYPE.matcher(Files.readString(GLOSSARY)).results().map(r -> r.group(1)).distinct().toList();
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(named.stream().filter(name -> !isThere(name)).toList()).as("of the glossary, and nowhere in the code").isEmpty();
    }

    /** {@code Contest}, {@code UnitKind.GRASSROOTS}, {@code Piece.Omitted}: a type, nested or not, or one with such a member. */
    private static boolean isThere(String name) {
        var at = name.lastIndexOf('.');
        return isType(name) || at > 0 && classes.stream().filter(c -> isNamed(c, name.substring(0, at))).flatMap(TypeNamesTest::members).anyMatch(name.substring(at + 1)::equals);
    }

    private static boolean isType(String name) {
        return classes.stream().anyMatch(c -> isNamed(c, name));
    }

    private static boolean isNamed(ClassModel type, String name) {
        var whole = type.thisClass().asInternalName();
        return ("." + whole.substring(whole.lastIndexOf('/') + 1).replace('$', '.')).endsWith("." + name);
    }

    private static Stream<String> members(ClassModel type) {
        return Stream.concat(type.fields().stream().map(f -> f.fieldName().stringValue()), type.methods().stream().map(m -> m.methodName().stringValue()));
    }
}
