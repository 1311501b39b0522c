#!/usr/bin/env bash
# HikariCP 6.3.3 on H2 2.4.240, embedded: one write that finds no room on the disk closes the database for every open connection, readers
# included (90098). A new connection opens it again once there is room, but the pool never makes one: 90098 is no reason for it to drop a
# connection, and the dead one, asked by isValid, says that it is alive. Until maxLifetime (half an hour) nothing is answered on a healthy
# disk. So 90098 must be told to the pool (exceptionOverrideClassName), or the test must be a query (connectionTestQuery), or it is emptied.
. "$(dirname "$0")/with.sh"
[[ $(id -u) == 0 ]] && mkdir "$work/disk" && mount -t tmpfs -o size=16m tmpfs "$work/disk" 2>/dev/null || { echo "LEFT OUT: $(basename "$0") needs root, for a small disk in memory" >&2; exit 77; }
trap 'umount "$work/disk"; rm -rf "$work"' EXIT
jars com.h2database:h2:2.4.240 com.zaxxer:HikariCP:6.3.3 org.slf4j:slf4j-nop:2.0.17
program "$work/disk" <<'J'
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

public class Main {
    interface Ask { Object of() throws SQLException; }

    static void tell(String what, Ask ask) {
        try {
            System.out.println(what + ": " + ask.of());
        } catch (SQLException refused) {
            System.out.println(what + ": error " + refused.getErrorCode());
        }
    }

    static Object count(Connection db) throws SQLException {
        try (var rows = db.createStatement().executeQuery("SELECT COUNT(*) FROM answer WHERE id = 0")) {
            rows.next();
            return rows.getInt(1) + " row";
        }
    }

    static int good(HikariDataSource pool, int times) throws Exception {
        var good = 0;
        for (int i = 0; i < times; i++) {
            try (var db = pool.getConnection()) {
                count(db);
                good++;
            } catch (SQLException closed) {
                Thread.onSpinWait();
            }
            Thread.sleep(50);
        }
        return good;
    }

    public static void main(String[] a) throws Exception {
        var url = "jdbc:h2:file:" + a[0] + "/db;WRITE_DELAY=0";
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            pool.setUsername("sa");
            pool.setPassword("");
            pool.setMaximumPoolSize(1);
            try (var db = pool.getConnection()) {
                db.createStatement().execute("CREATE TABLE answer (id INT PRIMARY KEY, text VARCHAR(200000))");
                db.createStatement().execute("INSERT INTO answer VALUES (0, 'kept')");
            }
            var ballast = Path.of(a[0], "ballast");
            try (var out = Files.newOutputStream(ballast)) {
                while (Files.getFileStore(ballast).getUsableSpace() > 1_000_000) {
                    out.write(new byte[65_536]);
                }
            }
            var failed = false;
            for (int i = 1; i < 100 && !failed; i++) {
                try (var db = pool.getConnection(); var insert = db.prepareStatement("INSERT INTO answer SELECT ?, REPEAT(RAWTOHEX(SECURE_RAND(30000)), 2)")) {
                    insert.setInt(1, i);
                    insert.executeUpdate();
                } catch (SQLException full) {
                    failed = true;
                }
            }
            System.out.println("a write fails: " + failed);
            tell("a reader by the pool", () -> { try (var db = pool.getConnection()) { return count(db); } });
            Files.delete(ballast);
            System.out.println("room again, asked every 50 ms: " + good(pool, 60) + " of 60 answered");
            tell("a connection beside the pool", () -> { try (var db = DriverManager.getConnection(url, "sa", "")) { return count(db); } });
            System.out.println("the pool still: " + good(pool, 20) + " of 20");
            Thread.sleep(1_500);
            System.out.println("after a pause of 1.5 s: " + good(pool, 20) + " of 20");
            tell("isValid of a dead connection", () -> { try (var db = pool.getConnection()) { return db.isValid(1); } });
            pool.getHikariPoolMXBean().softEvictConnections();
            System.out.println("after the pool was emptied: " + good(pool, 20) + " of 20");
        }
    }
}
J
expected <<'T'
a write fails: true
a reader by the pool: error 90098
room again, asked every 50 ms: 0 of 60 answered
a connection beside the pool: 1 row
the pool still: 0 of 20
after a pause of 1.5 s: 0 of 20
isValid of a dead connection: true
after the pool was emptied: 20 of 20
T
