package faults;

import bench.Http;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What a running attempt's page would hear of the time, beside this machine's own clock, which is the database's too. */
final class Clock {

    private static final Pattern NOW = Pattern.compile("\"now\":(\\d+)");
    private final Phone phone;
    private final Ledger.Sat sat;
    private final Node node;
    private long worst;

    Clock(World world, Node node) throws Exception {
        this.phone = world.crowd.phone(node::port);
        this.sat = phone.start();
        this.node = node;
    }

    /** Looks for so many seconds; the largest difference in milliseconds that the way of the answer does not explain. */
    long worst(int seconds) throws InterruptedException {
        var until = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < until) {
            look();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return worst;
    }

    long worst() {
        return worst;
    }

    void look() {
        var asked = System.currentTimeMillis();
        try (var http = new Http("localhost", node.port(), phone.cookie())) {
            var now = NOW.matcher(http.get("/attempts/" + sat.id + "/clock").body());
            var heard = System.currentTimeMillis();
            if (now.find()) {
                var told = Long.parseLong(now.group(1));
                worst = Math.max(worst, Math.max(asked - told, told - heard));
            }
        } catch (IOException away) {
            Thread.onSpinWait();
        }
    }
}
