package vn.hoithi;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the build resolved, against the advisories in {@code advisories.csv}. It sees the libraries on the class path (those packaged and those
 * of the tests) and what was known on the newest date of the list; not the JDK, the database server, the browser, the system's packages or
 * Maven's plugins, and nothing published since. It needs no network.
 */
class AdvisoriesTest {

    private static final int STALE_MONTHS = 3;
    private static final List<String> FAMILIES = List.of("io/netty", "ch/qos/logback", "io/micrometer", "org/apache/pdfbox", "org/apache/logging/log4j", "com/fasterxml/jackson");
    private static final String CLASS_PATH = System.getProperty("surefire.real.class.path", "") + ":" + System.getProperty("java.class.path");

    /** A line of the list. */
    private record Advisory(String group, String artifact, String fixedIn, String name, LocalDate looked) {

        static Advisory of(String line) {
            var parts = line.split(",", -1);
            assertThat(parts).as(line).hasSize(6).doesNotContain("");
            return new Advisory(parts[0], parts[1], parts[2], parts[3], LocalDate.parse(parts[4]));
        }

        /** Versions of it on the class path. */
        List<String> resolved() {
            var name = artifact.equals("*") ? "[^/]+" : Pattern.quote(artifact);
            return Pattern.compile("/" + Pattern.quote(group.replace('.', '/')) + "/" + name + "/([^/]+)/[^/:]+\\.jar").matcher(CLASS_PATH).results().map(r -> r.group(1)).distinct().toList();
        }
    }

    @Test
    void nothingWeUseIsOlderThanAKnownAdvisoryAllows() throws IOException {
        var wrong = new TreeSet<String>();
        for (var advisory : advisories()) {
            advisory.resolved().stream().filter(v -> older(v, advisory.fixedIn())).forEach(v -> wrong.add(advisory.group() + ":" + advisory.artifact() + ":" + v + " has " + advisory.name() + ", fixed in " + advisory.fixedIn()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyLineIsAboutALibraryWeUse() throws IOException {
        assertThat(advisories()).hasSizeGreaterThan(20).allSatisfy(advisory -> assertThat(advisory.resolved()).as(advisory.toString()).isNotEmpty());
    }

    /** A version set in one place may leave some parts of a family behind. */
    @Test
    void partsOfOneLibraryHaveOneVersion() {
        for (var family : FAMILIES) {
            var versions = new TreeMap<String, String>();
            Pattern.compile("/" + family + "/(?:[a-z]+/)*([a-z0-9-]+)/([^/]+)/[^/:]+\\.jar").matcher(CLASS_PATH).results().forEach(r -> versions.put(r.group(1), r.group(2)));
            versions.remove("jackson-annotations"); // has numbers of its own since 2.20
            assertThat(versions).as(family).isNotEmpty();
            assertThat(new TreeSet<>(versions.values())).as(family + " " + versions).hasSize(1);
        }
    }

    @Test
    void versionsAreComparedByTheirNumbers() {
        assertThat(older("4.2.16.Final", "4.2.17.Final")).isTrue();
        assertThat(older("4.2.17.Final", "4.2.17.Final")).isFalse();
        assertThat(older("1.9.9", "1.10")).isTrue();
        assertThat(older("1.10", "1.9.9")).isFalse();
        assertThat(older("2.21", "2.21.4")).isTrue();
        assertThat(older("20260313.1", "20260101.1")).isFalse();
    }

    /** Said, not failed: a test must not turn red by the calendar. */
    @Test
    void aListNobodyLookedOverForLongIsSaidLoudly() throws IOException {
        var newest = advisories().stream().map(Advisory::looked).max(Comparator.naturalOrder()).orElseThrow();
        if (stale(newest, LocalDate.now(ZoneOffset.UTC))) {
            System.err.println("\n*** advisories.csv was last looked over on " + newest + ": look the libraries up again ***\n");
        }
        assertThat(stale(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31))).isFalse();
        assertThat(stale(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 2))).isTrue();
    }

    private static boolean stale(LocalDate looked, LocalDate today) {
        return ChronoUnit.MONTHS.between(looked, today) >= STALE_MONTHS;
    }

    private static boolean older(String version, String than) {
        var a = numbers(version);
        var b = numbers(than);
        return Arrays.compare(a, b) < 0;
    }

    private static long[] numbers(String version) {
        return Pattern.compile("\\d+").matcher(version).results().mapToLong(r -> Long.parseLong(r.group())).toArray();
    }

    private static List<Advisory> advisories() throws IOException {
        try (var in = AdvisoriesTest.class.getResourceAsStream("/advisories.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(Advisory::of).toList();
        }
    }
}
