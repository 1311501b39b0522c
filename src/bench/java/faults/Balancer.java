package faults;

import bench.Http;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** HAProxy with the project's own example of a configuration before two nodes. */
final class Balancer implements AutoCloseable {

    private final int port;
    private final int statistics;
    private final Process process;

    Balancer(List<Node> nodes) throws IOException {
        try (var one = new ServerSocket(0); var two = new ServerSocket(0)) {
            port = one.getLocalPort();
            statistics = two.getLocalPort();
        }
        var text = Files.readString(Path.of("src/docs/haproxy.cfg")).replace("bind :80", "bind 127.0.0.1:" + port).replace("bind 127.0.0.1:8404", "bind 127.0.0.1:" + statistics);
        for (int i = 0; i < nodes.size(); i++) {
            text = text.replace("node" + (i + 1) + ":8080", "127.0.0.1:" + nodes.get(i).port()).replace("port 8081 # node" + (i + 1), "port " + nodes.get(i).managementPort());
        }
        var file = Path.of("target/faults/haproxy.cfg");
        Files.writeString(file, text);
        process = new ProcessBuilder("haproxy", "-f", file.toString()).redirectErrorStream(true).redirectOutput(new File("target/faults/haproxy.log")).start();
    }

    int port() {
        return port;
    }

    /** Until both nodes are in. */
    void awaitBoth() throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            if (up() == 2) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("the balancer does not see both nodes, see target/faults/haproxy.log");
    }

    private int up() {
        try (var http = new Http("localhost", statistics, "")) {
            return (int) http.get("/;csv").body().lines().filter(l -> l.startsWith("hoithi,node") && l.contains(",UP,")).count();
        } catch (IOException notYet) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
