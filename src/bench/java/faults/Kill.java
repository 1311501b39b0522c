package faults;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Signal 9 to the application, again and again, then to its database; at last to the application in the middle of its work. */
record Kill(Making making, int kills) implements Fault {

    private static final int PHONES = 24;
    private static final int BETWEEN = 200;

    /** Makes the database. */
    interface Making {
        Database make() throws Exception;
    }

    @Override
    public Database database() throws Exception {
        return making.make();
    }

    @Override
    public void happen(World world) throws Exception {
        var app = world.node("node", Map.of());
        app.start();
        world.crowd.begin(PHONES, app::port);
        var longest = 0.0;
        for (int kill = 1; kill <= kills; kill++) {
            world.hold(world.crowd.saves(BETWEEN, 60) != null, "fewer than " + BETWEEN + " saves were acknowledged in a minute");
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(1_500));
            app.kill();
            longest = Math.max(longest, app.start());
        }
        world.figure("kills", kills);
        world.figure("app_serves_after_s", "%.1f".formatted(longest));
        if (world.database instanceof Mysql mysql) {
            killDatabase(world, mysql);
        }
        world.hold(world.crowd.saves(100, 30) != null, "no save was acknowledged within 30 s");
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(200, 1_000));
        app.kill();
        world.crowd.stop();
    }

    private static void killDatabase(World world, Mysql mysql) throws Exception {
        TimeUnit.SECONDS.sleep(2);
        var gone = System.nanoTime();
        mysql.kill();
        TimeUnit.SECONDS.sleep(3);
        var down = System.nanoTime();
        mysql.start();
        var again = world.crowd.saves(1, 30);
        world.figure("saved_after_database_s", again == null ? "never" : "%.1f".formatted(again));
        world.hold(again != null && again <= 5, "saves are not back within 5 s of the database");
        world.say("while the database was away: " + Replies.told(world.replies.asked(gone, down)));
        var wrong = Replies.count(world.replies.asked(gone, down), r -> !r.good() && !r.away());
        world.figure("not_503", wrong);
        world.hold(wrong == 0, wrong + " answers while the database was away were neither good nor 503 with Retry-After");
    }
}
