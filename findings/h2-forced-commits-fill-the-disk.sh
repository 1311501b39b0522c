#!/usr/bin/env bash
# H2 2.4.240, a file database: whoever forces each commit onto the disk (MVStore.commit, sync), as one must to keep what was acknowledged,
# gets a file that grows by a chunk a commit: freed chunks are kept for RETENTION_TIME, 45 s unless told otherwise, "in case the disk did
# not flush". 3,000 changes of one small row: the file is more than ten times as large as with RETENTION_TIME=0.
. "$(dirname "$0")/with.sh"
jars com.h2database:h2:2.4.240
program "$work" <<'J'
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

public class Main {
    static long size(Path folder, String name, String settings) throws Exception {
        var file = folder.resolve(name);
        try (var db = DriverManager.getConnection("jdbc:h2:file:" + file + settings); var statement = db.createStatement()) {
            var store = ((SessionLocal) ((JdbcConnection) db).getSession()).getDatabase().getStore().getMvStore();
            statement.execute("CREATE TABLE t (id INT PRIMARY KEY, n INT)");
            statement.execute("INSERT INTO t VALUES (1, 0)");
            for (int i = 0; i < 3_000; i++) {
                statement.execute("UPDATE t SET n = n + 1");
                store.commit();
                store.sync();
            }
            return Files.size(Path.of(file + ".mv.db"));
        }
    }

    public static void main(String[] a) throws Exception {
        var usual = size(Path.of(a[0]), "usual", "");
        var none = size(Path.of(a[0]), "none", ";RETENTION_TIME=0");
        System.out.println(usual > none * 10 ? "more than ten times as large" : "usual " + usual + " bytes, without retention " + none);
    }
}
J
expected <<'E2'
more than ten times as large
E2
