#!/usr/bin/env bash
# H2 2.4.240, a file, default settings: a commit that returned is not there when the process is killed within half a second.
# The engine writes in the background up to WRITE_DELAY (500 ms) later, so "committed" means "in this process's memory", and a
# crash of the process alone, with a healthy machine and disk, takes it back. With WRITE_DELAY=0 the row is there.
. "$(dirname "$0")/with.sh"
jars com.h2database:h2:2.4.240
program "$work" <<'J'
import java.sql.DriverManager;

public class Main {
    public static void main(String[] a) throws Exception {
        if (a.length == 2) { // the child: commits, and is gone
            var db = DriverManager.getConnection(a[1], "sa", "");
            db.setAutoCommit(false);
            db.createStatement().execute("INSERT INTO answer VALUES (1)");
            db.commit();
            Runtime.getRuntime().halt(137);
        }
        for (var setting : new String[] {"", ";WRITE_DELAY=0"}) {
            var url = "jdbc:h2:file:" + a[0] + "/db" + setting.length();
            try (var db = DriverManager.getConnection(url, "sa", "")) {
                db.createStatement().execute("CREATE TABLE answer (id INT PRIMARY KEY)");
            }
            var code = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"), a[0] + "/Main.java", "child", url + setting)
                    .inheritIO().start().waitFor();
            try (var db = DriverManager.getConnection(url, "sa", ""); var rows = db.createStatement().executeQuery("SELECT COUNT(*) FROM answer")) {
                rows.next();
                System.out.println("committed 1, process ended with " + code + ", found " + rows.getInt(1) + (setting.isEmpty() ? "" : " with " + setting.substring(1)));
            }
        }
    }
}
J
expected <<'T'
committed 1, process ended with 137, found 0
committed 1, process ended with 137, found 1 with WRITE_DELAY=0
T
