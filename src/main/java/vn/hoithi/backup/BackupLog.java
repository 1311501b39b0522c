package vn.hoithi.backup;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;

/** Keeps the record of backups taken, on a connection of its own: commands write it without the application, also into a database of before it had one. */
final class BackupLog {

    private static final String BEGIN = "INSERT INTO backup_run (id, way, night, started_at, started_by, file_name, detail, row_count, byte_count) VALUES (?, ?, ?, ?, ?, ?, '', 0, 0)";
    private static final String END = "UPDATE backup_run SET finished_at = ?, refusal = ?, detail = ?, row_count = ?, byte_count = ? WHERE id = ?";
    private static final String AGAIN = "UPDATE backup_run SET started_at = ?, finished_at = NULL, refusal = NULL, file_name = ? WHERE night = ? AND (finished_at IS NULL OR refusal IS NOT NULL) AND started_at < ?";
    private static final String OF_NIGHT = "SELECT id FROM backup_run WHERE night = ?";
    private static final int LONGEST_DETAIL = 300;
    private static final int LONGEST_NAME = 500;
    private final Place place;

    BackupLog(Place place) {
        this.place = place;
    }

    /** Who asked for it. */
    enum Way { NIGHT, PAGE, COMMAND }

    /** Notes that one begins; gives its id, 0 for a database that keeps no record yet. */
    long begin(Way way, String file, Long personId, Instant now) throws SQLException {
        try (var connection = place.open()) {
            return KeptTables.names(connection).contains("backup_run") ? insert(connection, way, null, file, personId, now) : 0;
        }
    }

    /** Takes the night for this node: its id, or 0 when it is done, or another is at it and not given up yet. */
    long beginNight(LocalDate night, String file, Instant now, Instant givenUp) throws SQLException {
        try (var connection = place.open()) {
            var known = ofNight(connection, night);
            if (known == 0) {
                return insertNight(connection, night, file, now);
            }
            try (var again = connection.prepareStatement(AGAIN)) {
                again.setLong(1, now.toEpochMilli());
                again.setString(2, cut(file, LONGEST_NAME));
                again.setDate(3, Date.valueOf(night));
                again.setLong(4, givenUp.toEpochMilli());
                return again.executeUpdate() == 1 ? known : 0;
            }
        }
    }

    private static long insertNight(Connection connection, LocalDate night, String file, Instant now) throws SQLException {
        try {
            return insert(connection, Way.NIGHT, night, file, null, now);
        } catch (SQLException taken) {
            if (taken.getSQLState() != null && taken.getSQLState().startsWith("23")) {
                return 0;
            }
            throw taken;
        }
    }

    private static long ofNight(Connection connection, LocalDate night) throws SQLException {
        try (var of = connection.prepareStatement(OF_NIGHT)) {
            of.setDate(1, Date.valueOf(night));
            try (var row = of.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static long insert(Connection connection, Way way, LocalDate night, String file, Long personId, Instant now) throws SQLException {
        var id = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        try (var insert = connection.prepareStatement(BEGIN)) {
            insert.setLong(1, id);
            insert.setString(2, way.name());
            insert.setDate(3, night == null ? null : Date.valueOf(night));
            insert.setLong(4, now.toEpochMilli());
            insert.setObject(5, personId, Types.BIGINT);
            insert.setString(6, cut(file, LONGEST_NAME));
            insert.executeUpdate();
        }
        return id;
    }

    /** It is good. */
    void good(long id, BackupWriter.Written written, Instant now) throws SQLException {
        end(id, null, "", written.rows(), written.bytes(), now);
    }

    /** It came to nothing. */
    void refused(long id, BackupRefused refused, Instant now) throws SQLException {
        end(id, refused.reason().name(), cut(refused.detail(), LONGEST_DETAIL), 0, 0, now);
    }

    private void end(long id, String refusal, String detail, long rows, long bytes, Instant now) throws SQLException {
        if (id == 0) {
            return;
        }
        try (var connection = place.open(); var end = connection.prepareStatement(END)) {
            end.setLong(1, now.toEpochMilli());
            end.setString(2, refusal);
            end.setString(3, detail);
            end.setLong(4, rows);
            end.setLong(5, bytes);
            end.setLong(6, id);
            end.executeUpdate();
        }
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
