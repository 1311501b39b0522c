package bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps a ledger of every save and submission the server acknowledged while the server, and at last its database, are killed with
 * signal 9 in the middle, and compares it with the database afterwards. Clients behave as phones do: what is not acknowledged is
 * sent again, with the same sequence number.
 *
 * <p>Arguments: port, contest slug, JDBC URL, user, password, command that kills the database ("" for none), command that starts it again,
 * then the command line of the application.
 */
public final class KillLedger {

    private static final int CLIENTS = 24;
    private static final int KILLS = 3;
    private static final int SAVES = 12;
    private static final int SLOTS = 20;

    /** An attempt as its client knows it: the sequence that decided each slot, and whether the submission was acknowledged. */
    private static final class Sat {
        final Map<Long, String> saves = new TreeMap<>();
        final Map<Integer, Integer> answers = new TreeMap<>();
        volatile boolean submitted;
    }

    private final URI base;
    private final String slug;
    private final String[] args;
    private final List<String> command;
    private final Map<Long, Sat> ledger = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Stage.Player> players = new ConcurrentLinkedQueue<>();
    private final AtomicInteger again = new AtomicInteger();
    private volatile boolean going = true;
    private Process app;

    private KillLedger(String[] args) {
        this.base = URI.create("http://localhost:" + args[0]);
        this.slug = args[1];
        this.args = args;
        this.command = List.of(args).subList(7, args.length);
    }

    public static void main(String[] args) throws Exception {
        var run = new KillLedger(args);
        try {
            run.run();
        } finally {
            run.app.destroyForcibly();
        }
    }

    private void run() throws Exception {
        try (var db = connect()) {
            players.addAll(Stage.players(db, 5_000, System.currentTimeMillis() / 1000 % 1_000_000 + 5_000_000));
        }
        startApp();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                pool.submit(this::client);
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(1_500, 3_000));
                var before = acknowledged();
                app.destroyForcibly().waitFor();
                System.out.printf("kill -9 of the application after %d acknowledged saves; serving again after %.1f s%n", before, startApp());
            }
            if (!args[5].isEmpty()) {
                TimeUnit.SECONDS.sleep(2);
                shell(args[5]);
                System.out.println("kill -9 of the database after " + acknowledged() + " acknowledged saves");
                TimeUnit.SECONDS.sleep(1);
                shell(args[6]);
                System.out.printf("the database is back; saved again after %.1f s%n", until(acknowledged()));
            }
            TimeUnit.SECONDS.sleep(2);
            going = false;
        }
        var lost = lost();
        System.out.printf("attempts=%d submitted=%d sent_again=%d acknowledged=%d lost=%d%n", ledger.size(), ledger.values().stream().filter(s -> s.submitted).count(), again.get(), acknowledged(), lost);
        if (lost > 0 || acknowledged() == 0) {
            throw new IllegalStateException("acknowledged answers are not there");
        }
    }

    private double startApp() throws Exception {
        var from = System.nanoTime();
        app = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/kill-ledger-app.log"))).start();
        while (System.nanoTime() - from < 60_000_000_000L) {
            try (var http = new Http(base.getHost(), base.getPort(), "")) {
                if (http.get("/contests/" + slug).status() == 200) {
                    return (System.nanoTime() - from) / 1e9;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("the application does not serve, see target/kill-ledger-app.log");
    }

    /** Seconds until more is acknowledged than now. */
    private double until(long now) throws Exception {
        var from = System.nanoTime();
        while (acknowledged() <= now) {
            if (System.nanoTime() - from > 30_000_000_000L) {
                throw new IllegalStateException("nothing is saved half a minute after the database is back");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return (System.nanoTime() - from) / 1e9;
    }

    private long acknowledged() {
        return ledger.values().stream().mapToLong(s -> {
            synchronized (s) {
                return s.saves.size();
            }
        }).sum();
    }

    private Void client() throws Exception {
        var random = ThreadLocalRandom.current();
        while (going) {
            var player = players.remove();
            var location = persist(player, http -> http.form("/contests/" + slug + "/attempts", ""), 303).location();
            var id = Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
            var sat = ledger.computeIfAbsent(id, x -> new Sat());
            for (long seq = 1; seq <= SAVES; seq++) {
                var slot = random.nextInt(SLOTS) + 1;
                var choice = random.nextInt(2);
                var payload = "{\"" + slot + "\":\"" + choice + "\"}";
                var body = "{\"seq\":" + seq * 1024 + ",\"responses\":" + payload + "}";
                persist(player, http -> http.json("/attempts/" + id + "/responses", body), 200);
                synchronized (sat) {
                    sat.saves.put(seq * 1024, payload);
                    sat.answers.put(slot, choice);
                }
                TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
            }
            persist(player, http -> http.form("/attempts/" + id + "/submission", ""), 303);
            sat.submitted = true;
        }
        return null;
    }

    private interface Request {
        Http.Answer send(Http http) throws IOException;
    }

    /** Until it is answered as wanted; refusals other than "not now" are failures of the test. */
    private Http.Answer persist(Stage.Player player, Request request, int wanted) throws Exception {
        for (int tries = 1; tries <= 600; tries++) {
            try (var http = new Http(base.getHost(), base.getPort(), player.cookie())) {
                var answer = request.send(http);
                if (answer.status() == wanted) {
                    return answer;
                }
                if (answer.status() < 500) {
                    app.destroyForcibly();
                    throw new IllegalStateException("refused: " + answer.status() + " " + answer.body().substring(0, Math.min(200, answer.body().length())));
                }
            } catch (IOException gone) {
                Thread.onSpinWait();
            }
            again.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("no answer for a minute");
    }

    /** Acknowledged saves that are not in the journal, and submissions that are not closed once with the marks of the acknowledged answers. */
    private long lost() throws Exception {
        var lost = 0L;
        try (var db = connect()) {
            var keys = keys(db);
            for (var entry : ledger.entrySet()) {
                var stored = new TreeMap<Long, String>();
                for (var row : rows(db, "SELECT seq, payload FROM answer_journal WHERE attempt_id = " + entry.getKey())) {
                    stored.put(Long.parseLong(row[0]), row[1]);
                }
                lost += entry.getValue().saves.entrySet().stream().filter(s -> !s.getValue().equals(stored.get(s.getKey()))).count();
                if (entry.getValue().submitted) {
                    lost += outcome(db, entry.getKey(), entry.getValue(), keys);
                }
            }
        }
        return lost;
    }

    private static int outcome(Connection db, long id, Sat sat, Map<Long, Integer> keys) throws Exception {
        var attempt = rows(db, "SELECT state, right_count, paper FROM attempt WHERE id = " + id).getFirst();
        var logged = rows(db, "SELECT right_count FROM outcome_log WHERE attempt_id = " + id + " AND kind = 'SUBMITTED'");
        var right = 0;
        var slots = attempt[2].split(",");
        for (int i = 0; i < slots.length; i++) {
            var parts = slots[i].split(":");
            var chosen = sat.answers.get(i + 1);
            right += chosen != null && 1 << (parts[1].charAt(chosen) - '0') == keys.get(Long.parseLong(parts[0], 36)) ? 1 : 0;
        }
        var good = !attempt[0].equals("0") && logged.size() == 1 && attempt[1].equals("" + right) && logged.getFirst()[0].equals("" + right);
        if (!good) {
            System.out.println("attempt " + id + ": state " + attempt[0] + ", right " + attempt[1] + " instead of " + right + ", in the log " + logged.size() + " times");
        }
        return good ? 0 : 1;
    }

    private static Map<Long, Integer> keys(Connection db) throws Exception {
        var keys = new TreeMap<Long, Integer>();
        for (var row : rows(db, "SELECT id, choices FROM item_version")) {
            var bits = 0;
            var choices = row[1].split("\\},");
            for (int i = 0; i < choices.length; i++) {
                bits |= choices[i].contains("\"right\":true") ? 1 << i : 0;
            }
            keys.put(Long.parseLong(row[0]), bits);
        }
        return keys;
    }

    private static List<String[]> rows(Connection db, String sql) throws Exception {
        var found = new ArrayList<String[]>();
        try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var row = new String[rows.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = rows.getString(i + 1);
                }
                found.add(row);
            }
        }
        return found;
    }

    private static void shell(String command) throws Exception {
        if (new ProcessBuilder("bash", "-c", command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("failed: " + command);
        }
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(args[2], args[3], args[4]);
    }
}
