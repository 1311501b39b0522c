#!/usr/bin/env bash
# Connector/J 9.7.0 and HikariCP 6.3.3 on MySQL 9.7: a statement that runs into socketTimeout fails at the client, the pool throws the
# connection away, and the server goes on and commits. "Failed" is "unknown": it must be asked again, never told as refused.
. "$(dirname "$0")/with.sh"
mysql_wanted
jars com.mysql:mysql-connector-j:9.7.0 com.zaxxer:HikariCP:6.3.3 org.slf4j:slf4j-nop:2.0.17
program "$FINDINGS_MYSQL" <<'J'
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;

public class Main {
    public static void main(String[] a) throws Exception {
        var name = "finding_" + ProcessHandle.current().pid();
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:mysql://" + a[0] + "/" + name + "?createDatabaseIfNotExist=true&socketTimeout=1000&sslMode=DISABLED&allowPublicKeyRetrieval=true");
            pool.setUsername("root");
            pool.setPassword("");
            pool.setMaximumPoolSize(1);
            try (var db = pool.getConnection(); var statement = db.createStatement()) {
                statement.execute("CREATE TABLE answer (id INT PRIMARY KEY)");
            }
            try (var db = pool.getConnection(); var statement = db.createStatement()) {
                statement.execute("INSERT INTO answer SELECT 1 FROM (SELECT SLEEP(3)) s");
                System.out.println("the insert succeeded");
            } catch (SQLException failed) {
                System.out.println("the insert failed: " + failed.getSQLState() + ", autocommit, never committed by the client");
            }
            Thread.sleep(4_000);
            try (var db = pool.getConnection(); var statement = db.createStatement()) {
                var rows = statement.executeQuery("SELECT COUNT(*) FROM answer");
                rows.next();
                System.out.println("four seconds later: " + rows.getInt(1) + " row");
                statement.execute("DROP DATABASE " + name);
            }
        }
    }
}
J
expected <<'T'
the insert failed: 08S01, autocommit, never committed by the client
four seconds later: 1 row
T
