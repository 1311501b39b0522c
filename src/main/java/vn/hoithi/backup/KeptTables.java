package vn.hoithi.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** What a database holds. */
final class KeptTables {

    /** Made anew by whoever restores: the list of migrations. */
    static final String MIGRATIONS = "flyway_schema_history";
    /** Of the node that writes into it, good for seconds. */
    private static final Set<String> LEFT_OUT = Set.of(MIGRATIONS, "node_probe", Restoration.MARK);
    private static final String NAMES = "SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA() AND table_type = 'BASE TABLE' ORDER BY table_name";
    private static final String COLUMNS = """
        SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c
        JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
        WHERE c.table_schema = SCHEMA() AND COALESCE(c.generation_expression, '') = ''
        ORDER BY c.table_name, c.ordinal_position
        """;

    private KeptTables() {
    }

    /** All of them, by name. */
    static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement(); var row = statement.executeQuery(NAMES)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    /** Those a backup keeps, by name. */
    static List<KeptTable> kept(Connection connection) throws SQLException {
        var columns = new LinkedHashMap<String, List<KeptTable.Column>>();
        try (var statement = connection.createStatement(); var row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                if (!LEFT_OUT.contains(row.getString(1))) {
                    columns.computeIfAbsent(row.getString(1), t -> new ArrayList<>()).add(new KeptTable.Column(row.getString(2), KeptTable.Kind.of(row.getString(3))));
                }
            }
        }
        return columns.entrySet().stream().map(t -> new KeptTable(t.getKey(), List.copyOf(t.getValue()))).toList();
    }

    /** The sign around names. */
    static String quote(Connection connection) throws SQLException {
        return connection.getMetaData().getIdentifierQuoteString();
    }
}
