package faults;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The database stands still for 12 s, its connections open: nobody waits, nothing breaks, no clock goes wrong, nothing is lost. */
record Frozen(int mysqlPort) implements Fault {

    private static final int PHONES = 12;
    /** So many start, open their paper and submit in the middle of it. */
    private static final int EACH = 6;
    private static final int SECONDS = 12;
    /** Three seconds, and half of one for what shares two processors with the server. */
    private static final long LONGEST_MILLIS = 3_500;
    private static final long CLOCK_MILLIS = 500;

    @Override
    public Database database() throws Exception {
        return Mysql.fresh(mysqlPort);
    }

    @Override
    public void happen(World world) throws Exception {
        var app = world.node("node", Map.of());
        app.start();
        var clock = new Clock(world, app);
        var ready = new ArrayList<Runnable>();
        for (int i = 0; i < EACH; i++) {
            ready.add(world.crowd.prepared(app::port, true));
            ready.add(world.crowd.prepared(app::port, false));
        }
        world.crowd.begin(PHONES, app::port);
        world.crowd.saves(200, 60);
        var mysql = (Mysql) world.database;
        var frozen = System.nanoTime();
        mysql.signal("STOP");
        TimeUnit.SECONDS.sleep(1);
        ready.forEach(Runnable::run);
        world.crowd.more(EACH, app::port);
        TimeUnit.SECONDS.sleep(SECONDS - 1);
        var thawing = System.nanoTime();
        mysql.signal("CONT");
        var again = world.crowd.saves(1, 30);
        world.figure("saved_again_after_s", again == null ? "never" : "%.1f".formatted(again));
        world.hold(again != null, "no save within 30 s of the thaw");
        world.figure("clock_off_by_ms", clock.worst(15));
        world.hold(clock.worst() <= CLOCK_MILLIS, "the node's clock was wrong by " + clock.worst() + " ms after the thaw");
        judge(world, frozen, thawing);
        world.crowd.stop();
    }

    private static void judge(World world, long frozen, long thawing) {
        world.say("asked while it was frozen: " + Replies.told(world.replies.asked(frozen, thawing)));
        var slow = Replies.count(world.replies.asked(frozen, thawing), r -> r.millis() > LONGEST_MILLIS);
        var wrong = Replies.count(world.replies.asked(frozen, thawing), r -> !r.good() && !r.away());
        world.figure("slow", slow);
        world.figure("not_503", wrong);
        world.hold(slow == 0, slow + " answers took longer than " + LONGEST_MILLIS + " ms");
        world.hold(wrong == 0, wrong + " answers were neither good nor 503 with Retry-After");
        for (var kind : Replies.Kind.values()) {
            world.hold(Replies.count(world.replies.asked(frozen, thawing), r -> r.kind() == kind) > 0, "nobody asked for " + kind);
        }
    }
}
