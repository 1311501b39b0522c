package faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The clock of a node's machine is set an hour ahead and an hour back while attempts run: no attempt notices. */
record ClockJump(Kill.Making making) implements Fault {

    private static final List<Path> LIBRARIES = List.of(Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"), Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"));
    private static final int PHONES = 8;
    private static final long CLOCK_MILLIS = 500;
    private static final int HELD = 20;
    /** A node measures its clock every 5 s. */
    private static final int SECONDS = 8;

    private record Held(Phone phone, Ledger.Sat sat) {
    }

    @Override
    public Database database() throws Exception {
        return making.make();
    }

    @Override
    public void happen(World world) throws Exception {
        var time = Files.createTempFile("hoithi-faults", ".time");
        Files.writeString(time, "+0");
        var app = world.node("node", Map.of("LD_PRELOAD", LIBRARIES.stream().filter(Files::exists).findFirst().orElseThrow(() -> new IllegalStateException("the package faketime is not there")).toString(),
                "FAKETIME_TIMESTAMP_FILE", time.toString(), "FAKETIME_CACHE_DURATION", "1", "DONT_FAKE_MONOTONIC", "1", "FAKETIME_FORCE_MONOTONIC_FIX", "0"));
        app.start();
        var clock = new Clock(world, app);
        var held = held(world, app);
        world.crowd.begin(PHONES, app::port);
        var unready = 0;
        for (var jump : List.of("+3600", "+0", "-3600", "+0")) {
            Files.writeString(time, jump);
            unready += jumped(clock, app, jump) ? 1 : 0;
            world.say("at " + jump + " s: " + open(held) + " of " + HELD + " attempts run and save");
            world.hold(open(held) == HELD, "attempts did not outlast the jump to " + jump + " s");
        }
        world.figure("clock_off_by_ms", clock.worst(1));
        world.hold(clock.worst() <= CLOCK_MILLIS, "pages were told a time that is wrong by " + clock.worst() + " ms");
        world.figure("unready_in_jumps", unready + "/2");
        world.hold(!world.database.shared() || unready == 2, "the node whose clock is wrong said it was ready");
        world.hold(app.ready(), "the node is not ready although its clock is right again");
        for (var one : held) {
            one.phone().handIn(one.sat(), 0);
        }
        world.crowd.stop();
        Files.delete(time);
    }

    private static List<Held> held(World world, Node app) throws Exception {
        var held = new ArrayList<Held>();
        for (int i = 0; i < HELD; i++) {
            var phone = world.crowd.phone(app::port);
            held.add(new Held(phone, phone.start()));
        }
        return held;
    }

    /** Waits, and tells whether the node said meanwhile that it was not ready. */
    private static boolean jumped(Clock clock, Node app, String jump) throws Exception {
        var unready = false;
        for (int tenth = 0; tenth < SECONDS * 10; tenth++) {
            unready |= !jump.equals("+0") && !app.ready();
            clock.look();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return unready;
    }

    private static int open(List<Held> held) throws Exception {
        var open = 0;
        for (var one : held) {
            open += one.phone().paper(one.sat()) && one.phone().save(one.sat(), one.phone().nextSeq(), Phone.changes()) ? 1 : 0;
        }
        return open;
    }
}
