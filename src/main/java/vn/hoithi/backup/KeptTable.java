package vn.hoithi.backup;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table and those of its columns that hold something of their own: what the database computes is left out. */
record KeptTable(String name, List<Column> columns) {

    /** A column and what it holds. */
    record Column(String name, Kind kind) {
    }

    /** What a value is, the same on both databases. */
    enum Kind {
        /** Whole numbers. */
        NUMBER,
        /** Words. */
        TEXT,
        /** A day without a time. */
        DAY,
        /** Anything. */
        BYTES;

        /** From a type as {@code information_schema} writes it; a type nobody thought of here ends the backup rather than lose something. */
        static Kind of(String type) {
            var lower = type.toLowerCase(Locale.ROOT);
            if (Stream.of("int", "boolean").anyMatch(lower::contains)) {
                return NUMBER;
            }
            if (lower.equals("date")) {
                return DAY;
            }
            if (Stream.of("blob", "binary").anyMatch(lower::contains)) {
                return BYTES;
            }
            if (Stream.of("char", "text").anyMatch(lower::contains)) {
                return TEXT;
            }
            throw new IllegalStateException("a backup cannot keep values of type " + type);
        }
    }

    /** All rows, in no order. */
    String select(String quote) {
        return "SELECT " + names(quote) + " FROM " + quote + name + quote;
    }

    /** One row. */
    String insert(String quote) {
        return "INSERT INTO " + quote + name + quote + " (" + names(quote) + ") VALUES (" + columns.stream().map(c -> "?").collect(Collectors.joining(", ")) + ")";
    }

    private String names(String quote) {
        return columns.stream().map(c -> quote + c.name() + quote).collect(Collectors.joining(", "));
    }
}
