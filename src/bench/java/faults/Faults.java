package faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs faults by name, each with a database and nodes of its own, and says of each in one line what became of what was acknowledged.
 * Ends with 1 when anything was wrong. Arguments: the command line of the application, "--", names.
 */
public final class Faults {

    private static final int MYSQL = Integer.parseInt(System.getenv().getOrDefault("FAULTS_MYSQL_PORT", "33317"));
    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("FAULTS_KILLS", "3"));

    private Faults() {
    }

    private static Map<String, Fault> known() {
        var known = new LinkedHashMap<String, Fault>();
        known.put("kill-h2", new Kill(Embedded::new, KILLS));
        known.put("kill-mysql", new Kill(() -> Mysql.fresh(MYSQL), KILLS));
        known.put("clock-jump", new ClockJump(() -> Mysql.fresh(MYSQL)));
        known.put("clock-jump-h2", new ClockJump(Embedded::new));
        known.put("frozen-database", new Frozen(MYSQL));
        known.put("two-nodes", new TwoNodes(MYSQL));
        known.put("disk-full-h2", new DiskFull(() -> Embedded.small(768), 30));
        known.put("disk-full-mysql", new DiskFull(() -> Mysql.small(MYSQL, 400), 90));
        return known;
    }

    public static void main(String[] args) throws Exception {
        var all = Arrays.asList(args);
        var java = all.subList(0, all.indexOf("--"));
        var names = all.subList(java.size() + 1, all.size());
        Files.createDirectories(Path.of("target/faults"));
        if (names.isEmpty() || !known().keySet().containsAll(names)) {
            System.err.println("faults: " + String.join(" ", known().keySet()));
            System.exit(2);
        }
        var good = true;
        for (var name : names) {
            good &= run(name, known().get(name), java);
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean run(String name, Fault fault, List<String> java) {
        var from = System.nanoTime();
        try (var world = new World(name, java, fault.database())) {
            fault.happen(world);
            var good = world.reckon();
            world.say("%.0f s".formatted((System.nanoTime() - from) / 1e9));
            return good;
        } catch (Exception broken) { // the next fault may still be tried
            System.out.println(name + " BROKEN by itself: " + broken + " BAD");
            return false;
        }
    }
}
