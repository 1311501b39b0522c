package faults;

import bench.Http;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process of its own, on ports nobody else has. */
final class Node implements AutoCloseable {

    private static final String READY = "/contests/hieu-luat-de-bao-ve-minh";
    private final List<String> command;
    private final Map<String, String> environment;
    private final File log;
    private final int port = freePort();
    private final int managementPort = freePort();
    private Process process;
    private int gaveUp;

    Node(String name, List<String> command, Map<String, String> environment) throws IOException {
        this.command = command;
        this.environment = new HashMap<>(environment);
        this.log = new File("target/faults/" + name + ".log");
        log.delete();
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    /** Makes the demo world; the contest that is open in it is the one the phones sit. */
    void seed() throws Exception {
        if (launch("seed-demo").waitFor() != 0) {
            throw new IllegalStateException("no demo world, see " + log);
        }
    }

    /** How often it ended by itself although it was to start. */
    int gaveUp() {
        return gaveUp;
    }

    /** Seconds until it serves. */
    double start() throws Exception {
        var from = System.nanoTime();
        process = launch();
        while (System.nanoTime() - from < 180_000_000_000L) {
            if (!process.isAlive()) {
                if (++gaveUp > 5) {
                    throw new IllegalStateException("the application ends by itself, see " + log);
                }
                process = launch();
            }
            if (serves()) {
                return (System.nanoTime() - from) / 1e9;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("the application does not serve, see " + log);
    }

    boolean serves() {
        return status(port, READY) == 200;
    }

    /** A balancer may send requests here. */
    boolean ready() {
        return status(managementPort, "/health/readiness") == 200;
    }

    private static int status(int port, String path) {
        try (var http = new Http("localhost", port, "")) {
            return http.get(path).status();
        } catch (IOException away) {
            return 0;
        }
    }

    /** Signal 9; returns when it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; the seconds until it is gone. */
    double terminate() throws Exception {
        var from = System.nanoTime();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it did not end a minute after SIGTERM");
        }
        return (System.nanoTime() - from) / 1e9;
    }

    private Process launch(String... arguments) throws IOException {
        var all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        var builder = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).redirectInput(new File("/dev/null"));
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("HOITHI_PORT", "" + port, "HOITHI_MANAGEMENT_PORT", "" + managementPort));
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }
}
