package bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Two versions of the application under the same load, in turn (A B A B …), each time on a fresh database of one MySQL server: absolute
 * figures of a shared machine drift, so what counts are the medians of the ratios pair by pair, new divided by old.
 *
 * <p>Arguments: the old jar, the new jar, seconds a measurement, rounds, port of the MySQL server (root without password), then the command
 * that starts a JVM.
 */
public final class Pair {

    private static final int CLIENTS = 32;
    private static final int WARM_SECONDS = 40;
    private static final int PEOPLE = 40_000;
    private static final int PORT = 18_090;
    private static final String CONTEST = "hieu-luat-de-bao-ve-minh";
    /** Ticks of processor time a second, as Linux counts them for every process. */
    private static final double TICKS = 100;

    /**
     * What one measurement gave.
     *
     * @param appMillis processor time of the application for one journey
     * @param dbMillis  of MySQL
     * @param rssMb     the application's resident memory at the end
     * @param sentKb    bodies sent for one journey
     */
    private record Figures(double journeys, double appMillis, double dbMillis, double rssMb, double sentKb, long lost, int failed) {
    }

    private final int seconds;
    private final int rounds;
    private final int mysql;
    private final List<String> java;

    private Pair(String[] args) {
        seconds = Integer.parseInt(args[2]);
        rounds = Integer.parseInt(args[3]);
        mysql = Integer.parseInt(args[4]);
        java = List.of(args).subList(5, args.length);
    }

    public static void main(String[] args) throws Exception {
        new Pair(args).run(args[0], args[1]);
    }

    private void run(String before, String now) throws Exception {
        var old = new ArrayList<Figures>();
        var fresh = new ArrayList<Figures>();
        for (int round = 1; round <= rounds; round++) {
            old.add(measured("old", before));
            fresh.add(measured("new", now));
        }
        var lost = fresh.stream().mapToLong(Figures::lost).sum() + old.stream().mapToLong(Figures::lost).sum();
        System.out.printf("journeys_ratio=%.3f app_cpu_ratio=%.3f db_cpu_ratio=%.3f rss_ratio=%.3f sent_ratio=%.3f lost=%d%n", ratio(old, fresh, Figures::journeys), ratio(old, fresh, Figures::appMillis),
                ratio(old, fresh, Figures::dbMillis), ratio(old, fresh, Figures::rssMb), ratio(old, fresh, Figures::sentKb), lost);
    }

    /** The median over the pairs. */
    private static double ratio(List<Figures> old, List<Figures> fresh, ToDoubleFunction<Figures> figure) {
        var ratios = new double[old.size()];
        Arrays.setAll(ratios, i -> figure.applyAsDouble(fresh.get(i)) / figure.applyAsDouble(old.get(i)));
        Arrays.sort(ratios);
        var middle = ratios.length / 2;
        return ratios.length % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2;
    }

    private Figures measured(String name, String jar) throws Exception {
        try (var db = DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + mysql + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true", "root", ""); var statement = db.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS hoithi_pair");
            statement.execute("CREATE DATABASE hoithi_pair");
        }
        var log = new File("target/pair-" + name + ".log");
        start(jar, log, "seed-demo").waitFor();
        var app = start(jar, log);
        try {
            awaitPage();
            return loaded(name, app.pid());
        } finally {
            app.destroyForcibly().waitFor();
        }
    }

    private Figures loaded(String name, long app) throws Exception {
        var load = new Journeys("http://localhost:" + PORT, CONTEST, jdbc(), "root", "", "" + seconds);
        load.people(PEOPLE);
        load.journeys(CLIENTS, new Timings(), WARM_SECONDS);
        var server = server();
        var appBefore = ticks(app);
        var dbBefore = ticks(server);
        var sentBefore = Http.RECEIVED.sum();
        var rate = load.journeys(CLIENTS, new Timings(), seconds);
        var journeys = rate * seconds;
        var figures = new Figures(rate, 1000 * (ticks(app) - appBefore) / TICKS / journeys, 1000 * (ticks(server) - dbBefore) / TICKS / journeys, resident(app), (Http.RECEIVED.sum() - sentBefore) / 1024.0 / journeys,
                load.lost(), load.failed());
        System.out.printf("%s: journeys_per_s=%.1f app_cpu_ms=%.2f db_cpu_ms=%.2f rss_mb=%.0f sent_kb=%.1f lost=%d failed=%d%n", name, figures.journeys, figures.appMillis, figures.dbMillis, figures.rssMb, figures.sentKb,
                figures.lost, figures.failed);
        return figures;
    }

    private Process start(String jar, File log, String... command) throws IOException {
        var words = new ArrayList<>(java);
        words.addAll(List.of("-jar", jar));
        words.addAll(List.of(command));
        var process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        process.environment().putAll(Map.of("HOITHI_JDBC_URL", jdbc(), "HOITHI_JDBC_USER", "root", "HOITHI_JDBC_PASSWORD", "", "HOITHI_PORT", "" + PORT, "HOITHI_MANAGEMENT_PORT", "" + (PORT + 1)));
        return process.start();
    }

    private String jdbc() {
        return "jdbc:mysql://127.0.0.1:" + mysql + "/hoithi_pair?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    private static void awaitPage() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            for (int tries = 0; tries < 240; tries++) {
                try {
                    if (http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/contests/" + CONTEST)).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // it starts
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        throw new IllegalStateException("no page within two minutes, see target/pair-*.log");
    }

    /** The MySQL server's process: the one that listens on its port. */
    private long server() throws Exception {
        var found = new ProcessBuilder("bash", "-c", "ss -ltnpH 'sport = :" + mysql + "' | grep -o 'pid=[0-9]*' | head -1 | cut -d= -f2").start();
        var pid = new String(found.getInputStream().readAllBytes()).strip();
        if (pid.isEmpty()) {
            throw new IllegalStateException("nothing listens on " + mysql + ", or ss is not installed");
        }
        return Long.parseLong(pid);
    }

    /** Processor time of a process so far, its own and the system's for it. */
    private static double ticks(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
    }

    private static double resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(line -> line.startsWith("VmRSS:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).findFirst().orElseThrow();
    }
}
