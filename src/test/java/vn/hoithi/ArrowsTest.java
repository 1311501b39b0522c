package vn.hoithi;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The house stands as the map in ARCHITECTURE says: a room uses only rooms before it. The arrows there are, one by one, stand in arrows.txt:
 * whoever adds one adds it there, and thinks first whether the line is drawn in the right place. What is used is read from the constants of
 * the class files, which name a type also when it stands only in a pattern of a switch.
 */
class ArrowsTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path MAP = Path.of("src/docs/ARCHITECTURE.md");
    private static final Path LIST = Path.of("src/test/resources/arrows.txt");
    /** Where {@code Application} is. */
    private static final String ROOT = "hoithi";
    private static final int MOST_FILES = 30;
    private static final Pattern TYPE = Pattern.compile("vn/hoithi/((?:[a-z]+/)*)[A-Z$]");
    private static final Pattern ROOM = Pattern.compile("`([a-z.]+)`");

    private static Map<String, Set<String>> used;
    private static List<String> map;

    @BeforeAll
    static void look() throws IOException {
        used = used();
        map = map();
    }

    @Test
    void everyPackageIsARoomOfTheMapAndEveryRoomIsThere() {
        assertThat(map).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(used.keySet());
    }

    @Test
    void aRoomUsesOnlyRoomsThatStandBeforeIt() {
        assertThat(arrows(used).stream().filter(arrow -> map.indexOf(arrow.getLast()) > map.indexOf(arrow.getFirst())).toList()).as("arrows against the map").isEmpty();
    }

    @Test
    void everyArrowIsListedAndEveryListedArrowIsUsed() throws IOException {
        var listed = new TreeMap<String, Set<String>>();
        for (var line : Files.readAllLines(LIST)) {
            var words = line.split(" ");
            listed.put(words[0], new TreeSet<>(List.of(words).subList(2, words.length)));
        }
        used.forEach((room, others) -> {
            if (others.isEmpty()) {
                listed.putIfAbsent(room, Set.of());
            }
        });
        assertThat(used).isEqualTo(listed);
    }

    @Test
    void noRoomHoldsMoreThanThirtyFiles() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var rooms = files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
            assertThat(rooms).isNotEmpty();
            assertThat(rooms.entrySet().stream().filter(e -> e.getValue() > MOST_FILES).toList()).as("rooms that hold two capabilities").isEmpty();
        }
    }

    private static List<List<String>> arrows(Map<String, Set<String>> used) {
        var arrows = new ArrayList<List<String>>();
        used.forEach((room, others) -> others.forEach(other -> arrows.add(List.of(room, other))));
        assertThat(arrows).hasSizeGreaterThan(100);
        return arrows;
    }

    /** The rooms of the map's table, from the ground up, each row from left to right. */
    private static List<String> map() throws IOException {
        var text = Files.readString(MAP);
        var rooms = new ArrayList<String>();
        text.substring(text.indexOf("## The map")).lines().dropWhile(line -> !line.startsWith("|")).takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[2]).forEach(cell -> ROOM.matcher(cell).results().forEach(r -> rooms.add(r.group(1))));
        return rooms;
    }

    /** What each package names in its class files. */
    private static Map<String, Set<String>> used() throws IOException {
        var used = new TreeMap<String, Set<String>>();
        try (var files = Files.walk(CLASSES.resolve("vn/hoithi"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                used.computeIfAbsent(room(CLASSES.relativize(file).toString()), r -> new TreeSet<>()).addAll(named(file));
            }
        }
        used.forEach((room, others) -> others.remove(room));
        return used;
    }

    private static Set<String> named(Path file) throws IOException {
        var found = new TreeSet<String>();
        for (var constant : ClassFile.of().parse(file).constantPool()) {
            if (constant instanceof Utf8Entry text && text.stringValue().contains("vn/hoithi/")) {
                TYPE.matcher(text.stringValue()).results().forEach(r -> found.add(name(r.group(1))));
            }
        }
        return found;
    }

    private static String room(String file) {
        var found = TYPE.matcher(file);
        return found.lookingAt() ? name(found.group(1)) : ROOT;
    }

    private static String name(String folders) {
        return folders.isEmpty() ? ROOT : folders.substring(0, folders.length() - 1).replace('/', '.');
    }
}
