package bench;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Saves a second, and starts with submissions a second, of two builds on the embedded database, one after the other and again, so that the
 * machine's moods meet both. Each starts with a folder of its own.
 *
 * <p>Arguments: port, contest slug, clients, seconds a phase, rounds, jar before, jar after. Prints each figure and the ratios after/before.
 */
public final class EmbeddedSaves {

    private static final String PAYLOAD = "{\"1\":\"0\",\"2\":\"1\",\"3\":\"0\",\"4\":\"1\",\"5\":\"0\"}";
    private static final int WARM_UP = 30;
    /** To one attempt: fewer than what it may take at once. */
    private static final int SAVES_EACH = 250;
    private final String port;
    private final String slug;
    private final int clients;
    private final int seconds;
    private final Map<String, List<Double>> figures = new TreeMap<>();
    private List<Stage.Player> players;
    private final AtomicInteger next = new AtomicInteger();

    private EmbeddedSaves(String[] args) {
        port = args[0];
        slug = args[1];
        clients = Integer.parseInt(args[2]);
        seconds = Integer.parseInt(args[3]);
    }

    public static void main(String[] args) throws Exception {
        var run = new EmbeddedSaves(args);
        for (int round = 0; round < Integer.parseInt(args[4]); round++) {
            run.measure("before", args[5]);
            run.measure("after", args[6]);
        }
        for (var what : List.of("saves", "attempts")) {
            var before = run.figures.get(what + " before");
            var after = run.figures.get(what + " after");
            System.out.printf("%s a second at %d clients: before %s, after %s, ratio %.2f%n", what, run.clients, before, after, mean(after) / mean(before));
        }
    }

    private static double mean(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private void measure(String name, String jar) throws Exception {
        var data = Path.of("target/embedded-saves", name).toAbsolutePath();
        if (Files.notExists(data)) {
            var seeding = java(jar, data, "seed-demo").start();
            if (seeding.waitFor() != 0) {
                throw new IllegalStateException("not seeded, see target/embedded-saves.log");
            }
        }
        try (var db = DriverManager.getConnection("jdbc:h2:file:" + data + "/hoithi;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=DAY", "sa", "")) {
            players = Stage.players(db, 40_000, System.currentTimeMillis() / 1000 % 1_000_000 + 6_000_000);
            next.set(0);
        }
        var app = java(jar, data).start();
        try {
            awaitPage();
            saves(WARM_UP);
            attempts(5);
            note("saves " + name, saves(seconds));
            note("attempts " + name, attempts(seconds));
            System.out.println("  file: " + Files.size(data.resolve("hoithi.mv.db")) / 1_000_000 + " MB");
        } finally {
            app.destroy();
            app.waitFor();
        }
    }

    private void note(String what, double rate) {
        figures.computeIfAbsent(what, x -> new ArrayList<>()).add((double) Math.round(rate));
        System.out.printf("%s: %.0f/s%n", what, rate);
    }

    private ProcessBuilder java(String jar, Path data, String... command) {
        var all = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:+UseParallelGC", "-Xmx400m", "-jar", jar));
        all.addAll(Arrays.asList(command));
        var builder = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/embedded-saves.log")));
        builder.environment().putAll(Map.of("HOITHI_DATA", data.toString(), "HOITHI_PORT", port, "HOITHI_MANAGEMENT_PORT", "" + (Integer.parseInt(port) + 1)));
        return builder;
    }

    private Http http(String cookie) {
        var base = URI.create("http://localhost:" + port);
        return new Http(base.getHost(), base.getPort(), cookie);
    }

    private void awaitPage() throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            try (var http = http("")) {
                if (http.get("/contests/" + slug).status() == 200) {
                    return;
                }
            } catch (java.io.IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("the application does not serve, see target/embedded-saves.log");
    }

    private interface Client {
        void run(Http http, long until, AtomicLong done) throws Exception;
    }

    private double concurrently(int seconds, Client client) throws Exception {
        var done = new AtomicLong();
        var from = System.nanoTime();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < clients; i++) {
                tasks.add(pool.submit(() -> {
                    try (var http = http(players.get(next.getAndIncrement()).cookie())) {
                        client.run(http, from + seconds * 1_000_000_000L, done);
                    }
                    return null;
                }));
            }
            for (var task : tasks) {
                task.get();
            }
        }
        return done.get() / ((System.nanoTime() - from) / 1e9);
    }

    private double saves(int seconds) throws Exception {
        return concurrently(seconds, (http, until, done) -> {
            var id = start(http);
            for (long seq = 1; System.nanoTime() < until; seq++) {
                if (seq == SAVES_EACH) {
                    id = start(http.as(players.get(next.getAndIncrement()).cookie()));
                    seq = 1;
                }
                var answer = http.json("/attempts/" + id + "/responses", "{\"seq\":" + seq + ",\"responses\":" + PAYLOAD + "}");
                if (answer.status() != 503) { // a machine that is busy with others: the phone would send it again
                    expect(answer, 200);
                    done.incrementAndGet();
                }
            }
        });
    }

    /** A start, one save, the submission. */
    private double attempts(int seconds) throws Exception {
        return concurrently(seconds, (first, until, done) -> {
            while (System.nanoTime() < until) {
                try (var http = http(players.get(next.getAndIncrement()).cookie())) {
                    var id = start(http);
                    expect(http.json("/attempts/" + id + "/responses", "{\"seq\":1,\"responses\":" + PAYLOAD + "}"), 200);
                    expect(http.form("/attempts/" + id + "/submission", ""), 303);
                    done.incrementAndGet();
                }
            }
        });
    }

    private long start(Http http) throws Exception {
        var started = http.form("/contests/" + slug + "/attempts", "");
        expect(started, 303);
        return Long.parseLong(started.location().substring(started.location().lastIndexOf('/') + 1));
    }

    private static void expect(Http.Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("wanted " + status + ", got " + answer.status() + ": " + answer.body().substring(0, Math.min(300, answer.body().length())));
        }
    }
}
