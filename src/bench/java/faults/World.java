package faults;

import bench.Stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** One run of one fault: a database, nodes on it, people signed in, phones, the ledger, and at the end what was found. */
final class World implements AutoCloseable {

    /** The open contest of the demo world: 20 questions, 20 minutes, more than any run takes. */
    static final String CONTEST = "hieu-luat-de-bao-ve-minh";
    private static final long RUN = 7_000_000;
    private static final int PEOPLE = 6_000;

    final String name;
    final Database database;
    final Ledger ledger = new Ledger();
    final Replies replies = new Replies();
    final Crowd crowd;
    private final List<String> java;
    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private boolean closed;

    /** Seeds the database and signs people in; {@code java} is the command line that runs the application. */
    World(String name, List<String> java, Database database) throws Exception {
        this.name = name;
        this.java = java;
        this.database = database;
        var players = new ConcurrentLinkedQueue<Stage.Player>();
        try (var seeding = node("seed", Map.of())) {
            if (!database.seeded()) {
                seeding.seed();
            }
            database.keepSeed();
            try (var db = database.open()) {
                players.addAll(Stage.players(db, PEOPLE, RUN));
            }
        } catch (Exception unprepared) {
            database.close();
            throw unprepared;
        }
        this.crowd = new Crowd(players, CONTEST, ledger, replies);
        Runtime.getRuntime().addShutdownHook(new Thread(this::abandon));
    }

    /** When the run itself is stopped, nothing of it stays behind. */
    private void abandon() {
        try {
            close();
        } catch (Exception gone) {
            System.err.println(name + ": " + gone);
        }
    }

    /** A node that is not started yet; further environment wins over the database's. */
    Node node(String called, Map<String, String> further) throws Exception {
        var environment = new HashMap<>(database.environment());
        environment.putAll(further);
        var node = new Node(name + "-" + called, java, environment);
        nodes.add(node);
        return node;
    }

    /** A figure for the last line. */
    void figure(String what, Object value) {
        figures.put(what, value);
        say(what + " " + value);
    }

    void say(String sentence) {
        System.out.println(name + ": " + sentence);
    }

    /** What must hold, beside the reckoning. */
    void hold(boolean held, String what) {
        if (!held) {
            broken.add(what);
            say("BROKEN: " + what);
        }
    }

    /** Kills what runs, compares, prints the last line; true: nothing is wrong. */
    boolean reckon() throws Exception {
        for (var node : nodes) {
            node.close();
        }
        var gaveUp = nodes.stream().mapToInt(Node::gaveUp).sum();
        hold(gaveUp == 0, "nodes ended by themselves " + gaveUp + " times while they were to start");
        Map<String, Integer> wrong;
        try (var db = database.open()) {
            wrong = Reckoning.of(ledger, db, RUN * 1_000_000, RUN * 1_000_000 + PEOPLE);
        }
        ledger.oddities().stream().limit(5).forEach(o -> say("odd: " + o));
        hold(ledger.acknowledged() > 0, "nothing was acknowledged");
        var line = new StringBuilder(name + " acknowledged=" + ledger.acknowledged() + " submitted=" + ledger.submitted() + " refused=" + ledger.refused()
                + " lost=" + wrong.getOrDefault("lost", 0) + " odd=" + ledger.oddities().size() + " broken=" + broken.size());
        wrong.forEach((kind, count) -> line.append(kind.equals("lost") ? "" : " " + kind + "=" + count));
        figures.forEach((what, value) -> line.append(' ').append(what).append('=').append(value));
        var good = wrong.isEmpty() && broken.isEmpty() && ledger.oddities().isEmpty();
        System.out.println(line.append(good ? " GOOD" : " BAD"));
        return good;
    }

    @Override
    public synchronized void close() throws Exception {
        if (closed) {
            return;
        }
        closed = true;
        crowd.close();
        for (var node : nodes) {
            node.close();
        }
        database.close();
    }
}
