package vn.hoithi.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Takes what a process writes, up to a limit, while somebody else watches the process. */
final class Bounded {

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final Thread reader;
    private volatile boolean full;

    Bounded(InputStream from, int limit) {
        reader = Thread.ofVirtual().start(() -> take(from, limit));
    }

    private void take(InputStream from, int limit) {
        var buffer = new byte[64 << 10];
        try (from) {
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                if (taken.size() + n > limit) {
                    full = true;
                    return;
                }
                taken.write(buffer, 0, n);
            }
        } catch (IOException killed) {
            // what was taken so far is not asked for
        }
    }

    /** There was more than the limit. */
    boolean full() {
        return full;
    }

    /** All that was written, once the process has ended; empty when something is missing. */
    Optional<byte[]> whole() {
        try {
            reader.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return full ? Optional.empty() : Optional.of(taken.toByteArray());
    }
}
