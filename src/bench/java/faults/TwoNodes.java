package faults;

import bench.Http;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Two nodes on one database. First phones choose a node for every request, one node is killed and comes back; then a balancer chooses,
 * as src/docs/haproxy.cfg has it, and one node after the other is stopped and started: nobody notices.
 */
record TwoNodes(int mysqlPort) implements Fault {

    private static final int PHONES = 16;

    @Override
    public Database database() throws Exception {
        return Mysql.fresh(mysqlPort);
    }

    @Override
    public void happen(World world) throws Exception {
        var nodes = List.of(world.node("one", Map.of()), world.node("two", Map.of()));
        nodes.get(0).start();
        nodes.get(1).start();
        killed(world, nodes);
        session(world, nodes);
        rolled(world, nodes);
    }

    private static void killed(World world, List<Node> nodes) throws Exception {
        world.crowd.begin(PHONES / 2, () -> nodes.get(ThreadLocalRandom.current().nextInt(2)).port());
        TimeUnit.SECONDS.sleep(3);
        nodes.getFirst().kill();
        var one = world.crowd.saves(20, 30);
        world.figure("saved_by_the_other_after_s", one == null ? "never" : "%.1f".formatted(one));
        world.hold(one != null && one <= 5, "the other node does not serve within 5 s");
        TimeUnit.SECONDS.sleep(2);
        nodes.getFirst().start();
        TimeUnit.SECONDS.sleep(2);
    }

    /** Ended here, ended there. */
    private static void session(World world, List<Node> nodes) throws Exception {
        var phone = world.crowd.phone(nodes.getFirst()::port);
        var clock = "/attempts/" + phone.start().id + "/clock";
        try (var here = new Http("localhost", nodes.get(0).port(), phone.cookie()); var there = new Http("localhost", nodes.get(1).port(), phone.cookie())) {
            world.hold(here.get(clock).status() == 200 && there.get(clock).status() == 200, "both nodes know the person");
            here.form("/session/end", "");
            var from = System.nanoTime();
            while (there.get(clock).status() == 200 && System.nanoTime() - from < 20_000_000_000L) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            var seconds = (System.nanoTime() - from) / 1e9;
            world.figure("session_ended_there_after_s", "%.1f".formatted(seconds));
            world.hold(seconds <= 1, "a session ended on one node lived on for %.1f s on the other".formatted(seconds));
            world.hold(here.get(clock).status() != 200, "a session lives where it was ended");
        }
    }

    private static void rolled(World world, List<Node> nodes) throws Exception {
        var balancer = new Balancer(nodes);
        try {
            world.crowd.finish();
            balancer.awaitBoth();
            var from = System.nanoTime();
            world.crowd.begin(PHONES, balancer::port);
            var longest = 0.0;
            for (var node : nodes) {
                TimeUnit.SECONDS.sleep(3);
                longest = Math.max(longest, node.terminate());
                TimeUnit.SECONDS.sleep(1);
                node.start();
                balancer.awaitBoth();
            }
            TimeUnit.SECONDS.sleep(3);
            world.crowd.finish();
            world.figure("longest_drain_s", "%.1f".formatted(longest));
            world.say("while both were restarted: " + Replies.told(world.replies.asked(from, System.nanoTime())));
            var failed = Replies.count(world.replies.asked(from, System.nanoTime()), r -> !r.good());
            world.figure("failed_in_restarts", failed);
            world.hold(failed == 0, failed + " requests failed in a rolling restart");
        } finally {
            balancer.close();
        }
    }
}
