package vn.hoithi.sandbox;

import vn.hoithi.sandbox.FileReading.Done;
import vn.hoithi.sandbox.FileReading.Refusal;
import vn.hoithi.sandbox.FileReading.Refused;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The process that reads one file: started with the classes of this one and nothing of its environment, watched, and killed at the limit. */
final class Child implements AutoCloseable {

    private static final int LOOK_MS = 50;
    private static final int OUT_OF_MEMORY = 3;
    /** Behind everything else, yet not so far that a busy machine never comes to it. */
    private static final String PRIORITY = "10";
    private final Limits limits;
    private final Process process;
    private final long began = System.nanoTime();
    private Thread feeder;
    private Bounded result;

    Child(Class<? extends FileReader> reader, Limits limits, List<String> options) throws IOException {
        this.limits = limits;
        var builder = new ProcessBuilder(command(reader, limits, options)).redirectError(ProcessBuilder.Redirect.DISCARD); // its words could name what is in the file
        builder.environment().clear(); // no password of the database, no options for a JVM
        builder.environment().putAll(Map.of("LANG", "C.UTF-8", "LC_ALL", "C.UTF-8"));
        this.process = builder.start();
    }

    /** Feeds the file and waits for the result, at most as long as the limits say. */
    FileReading read(String name, byte[] content) {
        feeder = Thread.ofVirtual().start(() -> feed(name, content));
        result = new Bounded(process.getInputStream(), limits.result());
        var why = watch();
        why = result.full() ? Refusal.LONG : why;
        if (why != null) {
            close();
            return new Refused(why);
        }
        return switch (process.exitValue()) {
            case 0 -> result.whole().<FileReading>map(Done::new).orElseGet(() -> new Refused(Refusal.LONG));
            case OUT_OF_MEMORY -> new Refused(Refusal.HEAVY);
            case ReaderProcess.LATE -> new Refused(Refusal.SLOW);
            default -> new Refused(Refusal.BROKEN);
        };
    }

    /** Null when it ended by itself. */
    private Refusal watch() {
        try {
            while (!process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
                if (result.full()) {
                    return Refusal.LONG;
                }
                var used = process.info().totalCpuDuration().orElse(Duration.ZERO);
                if (used.toSeconds() >= limits.processor() || System.nanoTime() - began > Duration.ofSeconds(limits.seconds()).toNanos()) {
                    return Refusal.SLOW;
                }
            }
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Refusal.BUSY;
        }
    }

    private void feed(String name, byte[] content) {
        try (var out = new DataOutputStream(process.getOutputStream())) {
            out.writeUTF(name.length() > 200 ? name.substring(name.length() - 200) : name);
            out.writeInt(content.length);
            out.write(content);
        } catch (IOException gone) {
            // it ended before it had read everything; its exit says why
        }
    }

    /** Nothing is left of it, whatever happened. */
    @Override
    public void close() {
        process.destroyForcibly();
        if (feeder != null) {
            feeder.interrupt();
        }
    }

    @Override
    public String toString() {
        return "exit " + (process.isAlive() ? "none" : process.exitValue()) + " after " + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms";
    }

    private static List<String> command(Class<? extends FileReader> reader, Limits limits, List<String> options) {
        var command = new ArrayList<String>();
        Stream.of("/usr/bin/nice", "/bin/nice").filter(p -> Files.isExecutable(Path.of(p))).findFirst().ifPresent(nice -> command.addAll(List.of(nice, "-n", PRIORITY)));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Xms16m", "-Xmx" + limits.memory() + "m", "-XX:MaxMetaspaceSize=96m", "-XX:MaxDirectMemorySize=16m", "-XX:ReservedCodeCacheSize=48m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:ActiveProcessorCount=1", "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-Xlog:disable", "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC",
                "-cp", System.getProperty("java.class.path"), ReaderProcess.class.getName(), reader.getName(), "" + limits.seconds()));
        return command;
    }
}
