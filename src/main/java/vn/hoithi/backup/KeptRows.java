package vn.hoithi.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a table row by row, in the memory of a few. */
final class KeptRows {

    private final Place place;
    private final Connection connection;
    private final KeptTable table;

    KeptRows(Place place, Connection connection, KeptTable table) {
        this.place = place;
        this.connection = connection;
        this.table = table;
    }

    /** Takes a row's text. */
    interface Taker {
        void take(byte[] row) throws IOException, SQLException;
    }

    /** Gives each row to the taker, and what they are together. @param where a condition, or "" for all */
    Fingerprint read(String where, Taker taker) throws SQLException, IOException {
        var fingerprint = new Fingerprint();
        var text = new RowText(table);
        try (var statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(place.fetchSize());
            try (var row = statement.executeQuery(table.select(KeptTables.quote(connection)) + where)) {
                while (row.next()) {
                    var line = text.of(row);
                    fingerprint.add(line);
                    taker.take(line);
                }
            }
        }
        return fingerprint;
    }
}
