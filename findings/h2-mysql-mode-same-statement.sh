#!/usr/bin/env bash
# H2 2.4.240 in MODE=MySQL beside MySQL 9.7: statements that run on both without an error and give different answers. The mode takes over
# the grammar, not the meaning, so a suite that is green on H2 proves little about these.
. "$(dirname "$0")/with.sh"
mysql_wanted
jars com.h2database:h2:2.4.240 com.mysql:mysql-connector-j:9.7.0
program "$FINDINGS_MYSQL" <<'J'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

public class Main {
    static final List<List<String>> STATEMENTS = List.of(
            List.of("ON DUPLICATE KEY UPDATE a = VALUES(a), b = a", "CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT)", "INSERT INTO t VALUES (1, 1, 1)",
                    "INSERT INTO t VALUES (1, 5, 5) ON DUPLICATE KEY UPDATE a = VALUES(a), b = a", "SELECT CONCAT(a, ' ', b) FROM t"),
            List.of("UPDATE t SET a = a + 1, b = a", "UPDATE t SET a = a + 1, b = a", "SELECT CONCAT(a, ' ', b) FROM t"),
            List.of("VARIANCE of 1, 2", "SELECT VARIANCE(x) FROM (SELECT 1 AS x UNION ALL SELECT 2) y"),
            List.of("ROUND(2.5E0)", "SELECT CAST(ROUND(2.5E0) AS CHAR(1))"),
            List.of("CONCAT('a', NULL, 'b')", "SELECT CONCAT('a', NULL, 'b')"),
            List.of("'a' || 'b'", "SELECT 'a' || 'b'"),
            List.of("LENGTH('Đảng')", "SELECT LENGTH('Đảng')"),
            List.of("SUBSTRING('abc', 0, 2)", "SELECT SUBSTRING('abc', 0, 2)"),
            List.of("INSTR('Đường', 'đ')", "SELECT INSTR('Đường', 'đ')"),
            List.of("TIMESTAMPDIFF(MONTH, 31 January, 28 February)", "SELECT TIMESTAMPDIFF(MONTH, '2026-01-31', '2026-02-28')"),
            List.of("WEEK of 1 January 2027", "SELECT WEEK(DATE '2027-01-01')"));

    static String answer(Connection db, List<String> statements) throws SQLException {
        try (var statement = db.createStatement()) {
            for (var sql : statements.subList(1, statements.size() - 1)) {
                statement.execute(sql);
            }
            var rows = statement.executeQuery(statements.getLast());
            rows.next();
            return rows.getString(1) == null ? "NULL" : "[" + rows.getString(1) + "]";
        }
    }

    static List<Integer> counts(Connection db) throws SQLException {
        var counts = new ArrayList<Integer>();
        try (var statement = db.createStatement()) {
            for (var value : new int[] {7, 8, 8}) {
                counts.add(statement.executeUpdate("INSERT INTO t VALUES (2, " + value + ", 0) ON DUPLICATE KEY UPDATE a = VALUES(a)"));
            }
        }
        return counts;
    }

    public static void main(String[] a) throws Exception {
        var name = "finding_" + ProcessHandle.current().pid();
        try (var h2 = DriverManager.getConnection("jdbc:h2:mem:;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
             var mysql = DriverManager.getConnection("jdbc:mysql://" + a[0] + "/" + name + "?createDatabaseIfNotExist=true&sslMode=DISABLED&allowPublicKeyRetrieval=true", "root", "")) {
            for (var statements : STATEMENTS) {
                System.out.println(statements.getFirst() + ": H2 " + answer(h2, statements) + ", MySQL " + answer(mysql, statements));
            }
            System.out.println("upsert counts of new, changed, same: H2 " + counts(h2) + ", MySQL " + counts(mysql));
            mysql.createStatement().execute("DROP DATABASE " + name);
        }
    }
}
J
expected <<'T'
ON DUPLICATE KEY UPDATE a = VALUES(a), b = a: H2 [5 1], MySQL [5 5]
UPDATE t SET a = a + 1, b = a: H2 [6 5], MySQL [6 6]
VARIANCE of 1, 2: H2 [0.5], MySQL [0.25]
ROUND(2.5E0): H2 [3], MySQL [2]
CONCAT('a', NULL, 'b'): H2 [ab], MySQL NULL
'a' || 'b': H2 [ab], MySQL [0]
LENGTH('Đảng'): H2 [4], MySQL [7]
SUBSTRING('abc', 0, 2): H2 [ab], MySQL []
INSTR('Đường', 'đ'): H2 [0], MySQL [1]
TIMESTAMPDIFF(MONTH, 31 January, 28 February): H2 [1], MySQL [0]
WEEK of 1 January 2027: H2 [1], MySQL [0]
upsert counts of new, changed, same: H2 [1, 2, 0], MySQL [1, 2, 1]
T
