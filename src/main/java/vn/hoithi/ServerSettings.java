package vn.hoithi;

import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;

/** What of a MySQL server no session can set for itself: refused in words, or told, before anything is stored. */
final class ServerSettings {

    private static final String QUESTION = """
        SELECT @@version, @@character_set_database, @@collation_database, @@innodb_flush_log_at_trx_commit, @@log_bin, @@sync_binlog,
          (SELECT MIN(t.table_collation) FROM information_schema.tables t WHERE t.table_schema = DATABASE() AND t.table_type = 'BASE TABLE' AND t.table_collation <> @@collation_database)
        """;

    private ServerSettings() {
    }

    /** Why the database does not suit, or null. */
    static String refusal(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(QUESTION)) {
            row.next();
            if (row.getInt(4) != 1 || row.getInt(5) == 1 && row.getInt(6) != 1) {
                LoggerFactory.getLogger(ServerSettings.class).warn("The database does not write each commit to its disk (innodb_flush_log_at_trx_commit={}, sync_binlog={}, both should be 1): "
                        + "answers said to be saved are lost when its machine loses power", row.getString(4), row.getString(6));
            }
            return refusal(row.getString(1), row.getString(2), row.getString(3), row.getString(7));
        }
    }

    /** @param other a collation of some table that is not the database's own, or null */
    static String refusal(String version, String charset, String collation, String other) {
        if (Integer.parseInt(version.split("\\.")[0]) < 8) {
            return "Cần MySQL 8.4 trở lên, máy chủ là " + version + ". / MySQL 8.4 or newer is needed.";
        }
        if (!"utf8mb4".equals(charset)) {
            return "Cơ sở dữ liệu dùng bảng mã " + charset + ", không giữ được tiếng Việt: ALTER DATABASE … CHARACTER SET utf8mb4. / The database's character set must be utf8mb4.";
        }
        if (other != null) {
            return "Mặc định của cơ sở dữ liệu là " + collation + " nhưng có bảng dùng " + other + ": ALTER DATABASE … COLLATE " + other
                    + ". / Tables of one database with two collations cannot be compared: give the database the one its tables have.";
        }
        return null;
    }
}
