package vn.hoithi.sandbox;

import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What the process that reads a file runs: the file comes on standard input, its JSON goes to standard output, and nothing else does. */
public final class ReaderProcess {

    /** Exit of a process nobody stopped in time. */
    static final int LATE = 5;
    private static final int BROKEN = 4;

    private ReaderProcess() {
    }

    /** @param args the class of the reader, and the seconds it may take */
    public static void main(String[] args) throws Exception {
        System.setOut(System.err);
        endBy(Long.parseLong(args[1]));
        dieFirst();
        try {
            var reader = Class.forName(args[0]).asSubclass(FileReader.class).getConstructor().newInstance();
            var in = new DataInputStream(System.in);
            var name = in.readUTF();
            var json = reader.read(name, in.readNBytes(in.readInt()));
            try (var out = new FileOutputStream(FileDescriptor.out)) {
                out.write(json);
            }
        } catch (Exception | StackOverflowError broken) { // a library has a dozen kinds for a hostile file; none of them may be told, for they quote it
            Runtime.getRuntime().halt(BROKEN);
        }
        Runtime.getRuntime().halt(0);
    }

    /** Whoever started it kills it at the limit; should that process be gone, it ends by itself. */
    private static void endBy(long seconds) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                TimeUnit.SECONDS.sleep(seconds);
            } catch (InterruptedException never) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(LATE);
        });
    }

    /** On a machine without memory left, Linux ends this process rather than the application. */
    private static void dieFirst() {
        try {
            Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
        } catch (IOException | SecurityException elsewhere) {
            // another system, or not allowed: the limits hold all the same
        }
    }
}
