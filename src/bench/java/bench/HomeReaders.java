package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;

/**
 * What the front page costs a reader among 200 open contests: copies one into a database ({@code fill JDBC-URL USER}), then asks a running application, one reader
 * after the other, for the page as nobody, as members who see it the first time, as members who come again, and as staff
 * ({@code ask PORT PID}); processor time is the application's, from {@code /proc}, compiler and collector included.
 */
public final class HomeReaders {

    private static final int CONTESTS = 200;
    private static final int PEOPLE = 1_500;
    private static final int WARMING = 6_000;
    private static final int ASKED = 1_500;
    private static final long RUN = 7_700_000L;
    private static final double TICKS_PER_MS = 0.1;

    private HomeReaders() {
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("fill")) {
            try (var db = DriverManager.getConnection(args[1], args[2], "")) {
                copies(db);
                Stage.players(db, PEOPLE, RUN);
            }
        } else {
            ask(Integer.parseInt(args[1]), args[2]);
        }
    }

    private static void copies(Connection db) throws Exception {
        try (var insert = db.prepareStatement("""
            INSERT INTO contest (id, slug, code, unit_id, unit_path, title, settings, version, created_by, created_at, changed_at, published_at, published_by)
            SELECT ?, CONCAT(slug, '-ban-', ?), ?, unit_id, unit_path, CONCAT(title, ' ', ?), settings, version, created_by, created_at, changed_at, published_at, published_by
            FROM contest WHERE slug = 'hieu-luat-de-bao-ve-minh'
            """)) {
            for (int i = 0; i < CONTESTS; i++) {
                insert.setLong(1, 7_000_000_000_000_000L + i);
                insert.setInt(2, i);
                insert.setString(3, "I%05d".formatted(i));
                insert.setInt(4, i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void ask(int port, String pid) throws Exception {
        try (var http = new Http("localhost", port, "")) {
            var staff = List.of(session(port, "0900000002"), session(port, "0900000003"), session(port, "0900000005"));
            for (int i = 0; i < WARMING; i++) {
                page(http, i % 3 == 0 ? "" : i % 3 == 1 ? member(i % 200) : staff.get(i % staff.size()));
            }
            for (int round = 0; round < 3; round++) {
                measure("nobody", pid, i -> page(http, ""));
                measure("member", pid, i -> page(http, member(i % PEOPLE)));
                measure("leader", pid, i -> page(http, staff.get(0)));
                measure("organiser", pid, i -> page(http, staff.get(1)));
                measure("administrator", pid, i -> page(http, staff.get(2)));
            }
        }
    }

    private interface Reader {
        void read(int i) throws Exception;
    }

    private static void measure(String who, String pid, Reader reader) throws Exception {
        var ticks = ticks(pid);
        var from = System.nanoTime();
        for (int i = 0; i < ASKED; i++) {
            reader.read(i);
        }
        System.out.printf("  %-14s processor %.2f ms a page, answered in %.2f ms%n", who, (ticks(pid) - ticks) / TICKS_PER_MS / ASKED, (System.nanoTime() - from) / 1e6 / ASKED);
    }

    private static void page(Http http, String cookie) throws Exception {
        var answer = http.as(cookie).get("/");
        if (answer.status() != 200) {
            throw new IllegalStateException("answered " + answer.status());
        }
    }

    private static String member(int i) {
        return "hoithi=bench" + Long.toString(RUN * 1_000_000 + i, 36);
    }

    /** Signs in as one of the demo world. */
    private static String session(int port, String phone) throws Exception {
        return PeopleSearch.session("http://localhost:" + port, phone);
    }

    private static long ticks(String pid) throws Exception {
        var fields = Files.readString(Path.of("/proc", pid, "stat")).replaceFirst(".*\\) ", "").split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }
}
