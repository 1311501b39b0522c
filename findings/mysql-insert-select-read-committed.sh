#!/usr/bin/env bash
# MySQL 9.7: INSERT … SELECT … WHERE state = 0 holds the row it read until its commit at REPEATABLE READ, and does not hold it at
# READ-COMMITTED, a setting many administrators choose. Beside it the row is closed and committed at once, and the insert that rested on
# "state = 0" is committed after it. No statement fails, no row count tells.
. "$(dirname "$0")/with.sh"
mysql_wanted
jars com.mysql:mysql-connector-j:9.7.0
program "$FINDINGS_MYSQL" <<'J'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

public class Main {
    static Connection open(String where, String name) throws SQLException {
        return DriverManager.getConnection("jdbc:mysql://" + where + "/" + name + "?createDatabaseIfNotExist=true&sslMode=DISABLED&allowPublicKeyRetrieval=true", "root", "");
    }

    public static void main(String[] a) throws Exception {
        var name = "finding_" + ProcessHandle.current().pid();
        try (var saver = open(a[0], name); var closer = open(a[0], name); var save = saver.createStatement(); var close = closer.createStatement()) {
            save.execute("CREATE TABLE attempt (id INT PRIMARY KEY, state INT)");
            save.execute("CREATE TABLE answer (attempt_id INT)");
            close.execute("SET innodb_lock_wait_timeout = 1");
            for (var level : new int[] {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_READ_COMMITTED}) {
                save.execute("REPLACE INTO attempt VALUES (1, 0)");
                saver.setTransactionIsolation(level);
                saver.setAutoCommit(false);
                var inserted = save.executeUpdate("INSERT INTO answer SELECT id FROM attempt WHERE id = 1 AND state = 0");
                String closed;
                try {
                    closed = "closes it at once (" + close.executeUpdate("UPDATE attempt SET state = 1 WHERE id = 1") + ")";
                } catch (SQLException waited) {
                    closed = "waits (" + waited.getErrorCode() + ")";
                }
                saver.commit();
                saver.setAutoCommit(true);
                System.out.println((level == Connection.TRANSACTION_REPEATABLE_READ ? "REPEATABLE READ" : "READ COMMITTED") + ": inserted " + inserted + " while open; another connection " + closed);
            }
            save.execute("DROP DATABASE " + name);
        }
    }
}
J
expected <<'T'
REPEATABLE READ: inserted 1 while open; another connection waits (1205)
READ COMMITTED: inserted 1 while open; another connection closes it at once (1)
T
