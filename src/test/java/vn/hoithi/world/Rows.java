package vn.hoithi.world;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the tables behind the product's back. */
@Singleton
public class Rows {

    private final TransactionOperations<Connection> database;

    Rows(TransactionOperations<Connection> database) {
        this.database = database;
    }

    /** The rows of all queries as text, values separated by a blank; bytes in hexadecimal. */
    public List<String> of(String... queries) {
        return database.executeRead(status -> {
            var found = new ArrayList<String>();
            for (var query : queries) {
                try (var statement = status.getConnection().createStatement(); var rows = statement.executeQuery(query)) {
                    read(rows, found);
                }
            }
            return found;
        });
    }

    /** Changes them, each by its statement; gives how many. */
    public int change(String... statements) {
        return database.executeWrite(status -> {
            var changed = 0;
            for (var sql : statements) {
                try (var statement = status.getConnection().createStatement()) {
                    changed += statement.executeUpdate(sql);
                }
            }
            return changed;
        });
    }

    private static void read(ResultSet rows, List<String> found) throws SQLException {
        while (rows.next()) {
            var row = new ArrayList<String>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.add(rows.getObject(i) instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : rows.getString(i));
            }
            found.add(String.join(" ", row));
        }
    }
}
