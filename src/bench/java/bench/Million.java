package bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Random;

/**
 * A contest with a million people in 120,000 units: puts their outcomes into the log ({@code fill}), and after the tables were rebuilt
 * asks a running application for pages nobody has asked for before ({@code ask}).
 *
 * <p>Arguments: fill or ask, base URL, contest slug, JDBC URL, user, password.
 */
public final class Million {

    private static final int PEOPLE = 1_000_000;
    private static final int UNITS = 120_000;
    private static final long UNIT = 9_000_000_000_000_000L;
    private static final long PERSON = 8_000_000_000_000_000L;
    private static final long ATTEMPT = 7_000_000_000_000_000L;
    private static final long EVENT = 6_000_000_000_000_000L;
    private static final int ASKED = 200;
    private final URI base;
    private final String slug;
    private final Connection db;
    private final Random random = new Random(7);

    private Million(String[] args) throws SQLException {
        base = URI.create(args[1]);
        slug = args[2];
        var login = new Properties();
        login.setProperty("user", args[4]);
        login.setProperty("password", args[5]);
        db = DriverManager.getConnection(args[3] + (args[3].contains("?") ? "&" : "?") + "rewriteBatchedStatements=true", login);
    }

    public static void main(String[] args) throws Exception {
        var bench = new Million(args);
        try (var closed = bench.db) {
            if (args[0].equals("fill")) {
                bench.fill();
            } else {
                bench.ask();
            }
        }
    }

    private record Row(long id, String path) {
    }

    private void fill() throws SQLException {
        var contest = number("SELECT id FROM contest WHERE slug = '" + slug + "'");
        var parents = rows("SELECT unit_id, unit_path FROM contest_roll WHERE contest_id = " + contest + " AND kind NOT IN ('GRASSROOTS', 'SECTION', 'GROUP') AND depth > 1");
        var units = new ArrayList<Row>();
        for (int i = 0; i < UNITS; i++) {
            units.add(new Row(UNIT + i, parents.get(i % parents.size()).path() + Long.toString(UNIT + i, 36) + "/"));
        }
        db.setAutoCommit(false);
        insert("INSERT INTO unit (id, parent_id, path, depth, kind, name, folded, confirmed) VALUES (?, ?, ?, ?, 'GRASSROOTS', ?, ?, 1)", UNITS, (to, i) -> {
            to.setLong(1, units.get(i).id());
            to.setLong(2, parents.get(i % parents.size()).id());
            to.setString(3, units.get(i).path());
            to.setInt(4, (int) units.get(i).path().chars().filter(c -> c == '/').count() - 1);
            to.setString(5, "Công đoàn cơ sở số " + i);
            to.setString(6, "cong doan co so so " + i);
        });
        insert("INSERT INTO contest_roll (contest_id, unit_id, unit_path, parent_id, depth, kind, members, officers, counted_on, source) VALUES (" + contest
                + ", ?, ?, ?, ?, 'GRASSROOTS', ?, 3, '2026-09-30', 'bench')", UNITS, (to, i) -> {
            to.setLong(1, units.get(i).id());
            to.setString(2, units.get(i).path());
            to.setLong(3, parents.get(i % parents.size()).id());
            to.setInt(4, (int) units.get(i).path().chars().filter(c -> c == '/').count() - 1);
            to.setInt(5, 12 + i % 40);
        });
        insert("INSERT INTO person (id, phone, name, sort_name, birth_year, created_at, disabled_at) VALUES (?, NULL, ?, ?, 1985, 0, NULL)", PEOPLE, (to, i) -> {
            to.setLong(1, PERSON + i);
            to.setString(2, "Người thử " + i);
            to.setString(3, i + " nguoi thu");
        });
        var now = System.currentTimeMillis();
        insert("INSERT INTO outcome_log (id, position, kind, contest_id, round_no, attempt_id, revision, person_id, unit_id, unit_path, member_role, number, points, correct_count, all_correct, "
                + "started_at, submitted_at, prediction, essay_pending, logged_at) VALUES (?, ?, 'SUBMITTED', " + contest + ", 2, ?, 1, ?, ?, ?, 'MEMBER', 1, ?, ?, ?, ?, ?, ?, 0, 0)", PEOPLE, (to, i) -> {
            var unit = units.get(random.nextInt(UNITS));
            var right = Math.clamp(Math.round(14 + 3.5 * random.nextGaussian()), 0, 20);
            var started = now - random.nextInt(2 * 86_400_000);
            to.setLong(1, EVENT + i);
            to.setLong(2, EVENT + i);
            to.setLong(3, ATTEMPT + i);
            to.setLong(4, PERSON + i);
            to.setLong(5, unit.id());
            to.setString(6, unit.path());
            to.setInt(7, right * 500);
            to.setInt(8, right);
            to.setInt(9, right == 20 ? 1 : 0);
            to.setLong(10, started);
            to.setLong(11, started + 120_000 + random.nextInt(1_000_000));
            to.setLong(12, random.nextInt(2_000_000));
        });
        System.out.println("filled: " + PEOPLE + " outcomes in " + UNITS + " units");
    }

    private void ask() throws Exception {
        var rankings = "/rankings/" + slug;
        for (int warm = 0; warm < 2; warm++) {
            measure(warm == 0 ? "" : "units below the top", i -> rankings + "?by=rate&round=" + 2 * (i % 2), "");
            measure(warm == 0 ? "" : "people, any page", i -> rankings + "/people?page=" + (1 + random.nextInt(PEOPLE / 50)), "");
            measure(warm == 0 ? "" : "people of a grassroots unit", i -> rankings + "/people?unit=" + (UNIT + random.nextInt(UNITS)), "");
            var players = players();
            for (var about : List.of("own place, whole contest", "own place, own page")) {
                var times = new long[ASKED];
                for (int i = 0; i < ASKED; i++) {
                    try (var http = new Http(base.getHost(), base.getPort(), players.get(i))) {
                        http.get("/me");
                        times[i] = time(http, rankings + "/people" + (about.endsWith("page") ? "?page=" + (1 + random.nextInt(PEOPLE / 50)) : ""));
                    }
                }
                print(warm == 0 ? "" : about, times);
            }
        }
    }

    private interface Path {
        String of(int i);
    }

    private void measure(String about, Path path, String cookie) throws Exception {
        var times = new long[ASKED];
        try (var http = new Http(base.getHost(), base.getPort(), cookie)) {
            for (int i = 0; i < ASKED; i++) {
                times[i] = time(http, path.of(i));
            }
        }
        print(about, times);
    }

    private static long time(Http http, String path) throws Exception {
        var from = System.nanoTime();
        var answer = http.get(path);
        var took = System.nanoTime() - from;
        if (answer.status() != 200 || !answer.body().contains("</html>")) {
            throw new IllegalStateException(path + " gives " + answer.status());
        }
        return took;
    }

    private static void print(String about, long[] times) {
        java.util.Arrays.sort(times);
        if (!about.isEmpty()) {
            System.out.printf("%-28s p50=%.1f ms  p95=%.1f ms  p99=%.1f ms%n", about, times[ASKED / 2] / 1e6, times[ASKED * 95 / 100] / 1e6, times[ASKED * 99 / 100] / 1e6);
        }
    }

    /** Sessions of people somewhere in the field. */
    private List<String> players() throws Exception {
        var cookies = new ArrayList<String>();
        var now = System.currentTimeMillis();
        insert("INSERT INTO session (token_hash, person_id, created_at, expires_at, ended_at, device) VALUES (?, ?, ?, ?, NULL, 'bench')", ASKED, (to, i) -> {
            var token = "million" + random.nextLong(1L << 50);
            cookies.add("hoithi=" + token);
            to.setString(1, hash(token));
            to.setLong(2, PERSON + random.nextInt(PEOPLE));
            to.setLong(3, now);
            to.setLong(4, now + 86_400_000L);
        });
        return cookies;
    }

    private interface Filler {
        void fill(PreparedStatement to, int i) throws SQLException;
    }

    private void insert(String sql, int count, Filler filler) throws SQLException {
        db.setAutoCommit(false);
        try (var statement = db.prepareStatement(sql)) {
            for (int i = 0; i < count; i++) {
                filler.fill(statement, i);
                statement.addBatch();
                if (i % 1_000 == 999 || i == count - 1) {
                    statement.executeBatch();
                    db.commit();
                }
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<Row> rows(String sql) throws SQLException {
        var found = new ArrayList<Row>();
        try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(new Row(rows.getLong(1), rows.getString(2)));
            }
        }
        return found;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
