package vn.hoithi.backup;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What a backup says of itself, as lines a person can read.
 *
 * @param version    of the application that wrote it
 * @param database   which one it was written from
 * @param moment     the one all of it is of
 * @param migrations versions applied there, in order
 * @param tables     what is in it
 */
record Manifest(String version, String database, Instant moment, List<String> migrations, Map<String, Part> tables) {

    /** Name within the file. */
    static final String NAME = "manifest.properties";
    private static final String FORMAT = "1";

    /** A table of a backup, and how many rows with which sum it has. */
    record Part(KeptTable table, long rows, String sum) {

        /** These rows are those. */
        boolean isOf(Fingerprint found) {
            return found.rows() == rows && found.sum().equals(sum);
        }

        private String columns() {
            return table.columns().stream().map(c -> c.name() + ":" + c.kind()).collect(Collectors.joining(" "));
        }
    }

    /** Rows of all tables. */
    long rows() {
        return tables.values().stream().mapToLong(Part::rows).sum();
    }

    String text() {
        var text = new StringBuilder("format=" + FORMAT + "\nversion=" + version + "\ndatabase=" + database + "\nmoment=" + moment + "\nmigrations=" + String.join(" ", migrations) + "\n");
        tables.forEach((name, part) -> text.append("table.").append(name).append('=').append(part.rows()).append(' ').append(part.sum()).append(' ').append(part.columns()).append('\n'));
        return text.toString();
    }

    /** Throws when it is none, or of a form not known yet. */
    static Manifest of(String text) throws IOException {
        var lines = new Properties();
        try {
            lines.load(new StringReader(text));
            if (!FORMAT.equals(lines.getProperty("format"))) {
                throw new IOException("format " + lines.getProperty("format"));
            }
            var tables = new LinkedHashMap<String, Part>();
            lines.stringPropertyNames().stream().filter(k -> k.startsWith("table.")).sorted().forEach(k -> tables.put(k.substring("table.".length()), part(k.substring("table.".length()), lines.getProperty(k))));
            return new Manifest(lines.getProperty("version", ""), lines.getProperty("database", ""), Instant.parse(lines.getProperty("moment", "")), List.of(lines.getProperty("migrations", "").split(" ")), tables);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
            throw new IOException("manifest", unreadable);
        }
    }

    private static Part part(String name, String line) {
        var words = line.split(" ");
        var columns = Arrays.stream(words).skip(2).map(c -> c.split(":")).map(c -> new KeptTable.Column(c[0], KeptTable.Kind.valueOf(c[1]))).toList();
        return new Part(new KeptTable(name, columns), Long.parseLong(words[0]), words[1]);
    }
}
