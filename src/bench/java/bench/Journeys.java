package bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whole attempts against a running application (contest page, start, paper, 20 answers in 4 saves, submission, result), every
 * answer checked, and a ledger of what was acknowledged compared with the database at the end. In the same run: saves alone
 * over HTTP, and bare JDBC doing the same saves as guarded single statements.
 *
 * <p>Arguments: base URL, contest slug, JDBC URL, user, password, seconds a phase.
 */
public final class Journeys {

    /** So many attempts are saved to in turn: each takes what a fast person types, and no flood. */
    private static final int OPEN = 1_024;
    private static final String PAYLOAD = "{\"1\":\"0\",\"2\":\"1\",\"3\":\"0\",\"4\":\"1\",\"5\":\"0\"}";
    private final URI base;
    private final String slug;
    private final String jdbc;
    private final Properties login = new Properties();
    private final int seconds;
    private final Map<Long, List<String>> ledger = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Stage.Player> players = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();

    Journeys(String... args) {
        base = URI.create(args[0]);
        slug = args[1];
        jdbc = args[2];
        login.setProperty("user", args[3]);
        login.setProperty("password", args[4]);
        seconds = Integer.parseInt(args[5]);
    }

    public static void main(String[] args) throws Exception {
        new Journeys(args).run();
    }

    private void run() throws Exception {
        people(60_000);
        System.out.println("warming up");
        journeys(32, new Timings(), 60); // until the just-in-time compiler has seen everything
        var best = 0.0;
        for (var clients : new int[]{8, 32, 128}) {
            var timings = new Timings();
            var rate = journeys(clients, timings, seconds);
            System.out.printf("journeys, %d clients: %.1f/s%n", clients, rate);
            timings.print();
            best = Math.max(best, rate);
        }
        double bestSaves = 0;
        double bestJdbc = 0;
        for (var clients : new int[]{8, 32, 128}) {
            var attempts = open(OPEN);
            var timings = new Timings();
            var http = saves(clients, attempts, timings);
            var bare = bareSaves(clients, attempts);
            System.out.printf("saves, %d clients: %.0f/s over HTTP, %.0f/s bare JDBC, ratio %.2f%n", clients, http, bare, http / bare);
            timings.print();
            bestSaves = Math.max(bestSaves, http);
            bestJdbc = Math.max(bestJdbc, bare);
        }
        System.out.println("failed requests: " + failures.get());
        System.out.printf("journeys_per_s=%.1f saves_per_s=%.0f jdbc_saves_per_s=%.0f ratio=%.2f lost=%d%n", best, bestSaves, bestJdbc, bestSaves / bestJdbc, lost());
    }

    /** So many people who may sit, signed in. */
    void people(int count) throws Exception {
        try (var db = connect()) {
            players.addAll(Stage.players(db, count, System.currentTimeMillis() / 1000 % 1_000_000 + 4_000_000));
        }
    }

    /** Requests that were not answered as they should be. */
    int failed() {
        return failures.get();
    }

    /** Whole attempts a second by so many clients at once. */
    double journeys(int clients, Timings timings, int seconds) throws Exception {
        var done = new AtomicLong();
        return concurrently(clients, seconds, done, until -> {
            while (System.nanoTime() < until) {
                var player = players.poll();
                if (player == null) {
                    throw new IllegalStateException("more players are needed");
                }
                try (var http = new Http(base.getHost(), base.getPort(), player.cookie())) {
                    journey(http, timings);
                    done.incrementAndGet();
                } catch (Exception broken) {
                    if (failures.incrementAndGet() <= 5) {
                        System.out.println("  failed: " + broken);
                    }
                }
            }
        });
    }

    private void journey(Http http, Timings timings) throws Exception {
        expect(timings.time("1 contest", () -> http.get("/contests/" + slug)), 200, "</html>");
        var id = start(http, timings);
        expect(timings.time("3 paper", () -> http.get("/attempts/" + id)), 200, "name=\"s20\"");
        for (int save = 1; save <= 4; save++) {
            var seq = save * 1024L;
            var first = save * 5 - 4;
            var payload = "{\"" + first + "\":\"0\",\"" + (first + 1) + "\":\"1\",\"" + (first + 2) + "\":\"0\",\"" + (first + 3) + "\":\"1\",\"" + (first + 4) + "\":\"0\"}";
            expect(timings.time("4 save", () -> http.json("/attempts/" + id + "/responses", "{\"seq\":" + seq + ",\"responses\":" + payload + "}")), 200, "\"saved\":" + seq);
            ledger.computeIfAbsent(id, x -> java.util.Collections.synchronizedList(new ArrayList<>())).add(seq + payload);
        }
        var submitted = timings.time("5 submit", () -> http.form("/attempts/" + id + "/submission", ""));
        expect(submitted, 303, "");
        expect(timings.time("6 result", () -> http.get("/attempts/" + id + "/result")), 200, "HT-");
    }

    private long start(Http http, Timings timings) throws Exception {
        var started = timings.time("2 start", () -> http.form("/contests/" + slug + "/attempts", ""));
        expect(started, 303, "");
        return Long.parseLong(started.location().substring(started.location().lastIndexOf('/') + 1));
    }

    private static void expect(Http.Answer answer, int status, String text) {
        if (answer.status() != status || !answer.body().contains(text)) {
            throw new IllegalStateException("wanted " + status + " with " + text + ", got " + answer.status() + ": " + answer.body().substring(0, Math.min(300, answer.body().length())));
        }
    }

    /** An attempt begun at this moment, with what was sent to it; one client at a time has it. */
    private static final class Open {

        final long id;
        final Stage.Player player;
        final long from = System.currentTimeMillis();
        long last;

        Open(long id, Stage.Player player) {
            this.id = id;
            this.player = player;
        }

        /** As a phone numbers its saves: milliseconds since the start. */
        long next() {
            last = Math.max(last + 1, (System.currentTimeMillis() - from) * 1024);
            return last;
        }
    }

    private List<Open> open(int count) throws Exception {
        var attempts = new ArrayList<Open>();
        try (var http = new Http(base.getHost(), base.getPort(), "")) {
            for (int i = 0; i < count; i++) {
                var player = players.poll();
                attempts.add(new Open(start(http.as(player.cookie()), new Timings()), player));
            }
        }
        return attempts;
    }

    /** Each client saves to its own share of the attempts in turn. */
    private double saves(int clients, List<Open> attempts, Timings timings) throws Exception {
        var done = new AtomicLong();
        var next = new AtomicInteger();
        return concurrently(clients, seconds, done, until -> {
            try (var http = new Http(base.getHost(), base.getPort(), "")) {
                for (int i = next.getAndIncrement(); System.nanoTime() < until; i = i + clients < attempts.size() ? i + clients : i % clients) {
                    var attempt = attempts.get(i);
                    var seq = attempt.next();
                    expect(timings.time("save", () -> http.as(attempt.player.cookie()).json("/attempts/" + attempt.id + "/responses", "{\"seq\":" + seq + ",\"responses\":" + PAYLOAD + "}")), 200,
                            "\"saved\":" + seq);
                    ledger.computeIfAbsent(attempt.id, x -> java.util.Collections.synchronizedList(new ArrayList<>())).add(seq + PAYLOAD);
                    done.incrementAndGet();
                }
            }
        });
    }

    private double bareSaves(int clients, List<Open> attempts) throws Exception {
        var done = new AtomicLong();
        var next = new AtomicInteger();
        return concurrently(clients, seconds, done, until -> {
            try (var db = connect(); var save = db.prepareStatement(
                    "INSERT INTO answer_journal (attempt_id, seq, payload, saved_at) SELECT a.id, ?, ?, ? FROM attempt a WHERE a.id = ? AND a.person_id = ? AND a.state = 0 AND a.closes_at > ?")) {
                for (int i = next.getAndIncrement(); System.nanoTime() < until; i = i + clients < attempts.size() ? i + clients : i % clients) {
                    var attempt = attempts.get(i);
                    var now = System.currentTimeMillis();
                    save.setLong(1, ++attempt.last);
                    save.setString(2, PAYLOAD);
                    save.setLong(3, now);
                    save.setLong(4, attempt.id);
                    save.setLong(5, attempt.player.personId());
                    save.setLong(6, now);
                    if (save.executeUpdate() != 1) {
                        throw new IllegalStateException("a bare save was refused");
                    }
                    done.incrementAndGet();
                }
            }
        });
    }

    private interface Client {
        void run(long until) throws Exception;
    }

    private double concurrently(int clients, int seconds, AtomicLong done, Client client) throws Exception {
        var from = System.nanoTime();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < clients; i++) {
                tasks.add(pool.submit(() -> {
                    client.run(from + seconds * 1_000_000_000L);
                    return null;
                }));
            }
            for (var task : tasks) {
                task.get();
            }
        }
        return done.get() / ((System.nanoTime() - from) / 1e9);
    }

    /** Acknowledged saves that the database does not have with this content. */
    long lost() throws Exception {
        var lost = 0L;
        try (var db = connect(); var find = db.prepareStatement("SELECT seq, payload FROM answer_journal WHERE attempt_id = ?")) {
            for (var entry : ledger.entrySet()) {
                find.setLong(1, entry.getKey());
                var stored = new java.util.HashSet<String>();
                try (var rows = find.executeQuery()) {
                    while (rows.next()) {
                        stored.add(rows.getLong(1) + rows.getString(2));
                    }
                }
                lost += entry.getValue().stream().filter(acknowledged -> !stored.contains(acknowledged)).count();
            }
        }
        System.out.println("attempts in the ledger: " + ledger.size() + ", acknowledged saves: " + ledger.values().stream().mapToLong(List::size).sum());
        return lost;
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(jdbc, login);
    }
}
