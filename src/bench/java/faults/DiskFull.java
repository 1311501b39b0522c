package faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Something else fills the disk of the database while phones are at work, and goes away again after a while. */
record DiskFull(Kill.Making making, int secondsToRecover) implements Fault {

    private static final int PHONES = 24;
    private static final int READERS = 5;
    private static final int LEFT_BYTES = 1_500_000;

    @Override
    public Database database() throws Exception {
        return making.make();
    }

    @Override
    public void happen(World world) throws Exception {
        var app = world.node("node", Map.of());
        app.start();
        var readers = new ArrayList<Phone>();
        var papers = new ArrayList<Ledger.Sat>();
        for (int i = 0; i < READERS; i++) {
            readers.add(world.crowd.phone(app::port));
            papers.add(readers.getLast().start());
        }
        world.crowd.begin(PHONES, app::port);
        TimeUnit.SECONDS.sleep(2);
        var folder = world.database instanceof Embedded embedded ? embedded.folder() : ((Mysql) world.database).folder();
        var ballast = fill(folder);
        var full = System.nanoTime();
        world.hold(refusing(world), "saves went on for a minute although the disk is full");
        TimeUnit.SECONDS.sleep(3);
        var pages = 0;
        for (int i = 0; i < READERS; i++) {
            pages += readers.get(i).glance(papers.get(i)) ? 1 : 0;
        }
        world.figure("papers_readable", pages + "/" + READERS);
        world.hold(pages == READERS && app.serves(), "pages are not readable while the disk is full");
        world.say("while it was full: " + Replies.told(world.replies.asked(full, System.nanoTime())));
        var wrong = Replies.count(world.replies.asked(full, System.nanoTime()), r -> !r.good() && !r.away());
        world.figure("not_503", wrong);
        world.hold(wrong == 0, wrong + " answers were neither good nor 503 with Retry-After");
        Files.delete(ballast);
        var again = world.crowd.saves(100, secondsToRecover);
        world.figure("saved_again_after_s", again == null ? "never" : "%.1f".formatted(again));
        world.hold(again != null, "no saves within " + secondsToRecover + " s of room on the disk");
        app.kill();
        world.crowd.stop();
    }

    /** All but a little. */
    private static Path fill(Path folder) throws IOException {
        var ballast = folder.resolve("ballast");
        var block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (Files.getFileStore(folder).getUsableSpace() > LEFT_BYTES) {
                out.write(block);
            }
        }
        return ballast;
    }

    /** Until no save was acknowledged for two seconds. */
    private static boolean refusing(World world) throws InterruptedException {
        for (int tries = 0; tries < 30; tries++) {
            if (world.crowd.saves(1, 2) == null) {
                return true;
            }
        }
        return false;
    }
}
