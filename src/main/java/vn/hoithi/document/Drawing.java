package vn.hoithi.document;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Turns at drawing pictures. One takes some 20 MB and a tenth of a second of processor, so few are drawn at once on a node and the rest wait a bounded time. */
@Singleton
public class Drawing {

    private static final int WAITING = 32;
    private static final int PATIENCE_SECONDS = 5;
    private final Semaphore atOnce = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

    /** Too many wait for theirs: the person should try again in a moment. */
    public static class Busy extends RuntimeException {
    }

    /** Draws. */
    @FunctionalInterface
    public interface Work {

        /** The file. */
        byte[] draw() throws IOException;
    }

    /** Draws when it is its turn; {@link Busy} when that takes too long. */
    public byte[] inTurn(Work work) {
        waitForTurn();
        try {
            return work.draw();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            atOnce.release();
        }
    }

    private void waitForTurn() {
        try {
            if (atOnce.getQueueLength() >= WAITING || !atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }
}
