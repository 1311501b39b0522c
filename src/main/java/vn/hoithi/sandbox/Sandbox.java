package vn.hoithi.sandbox;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoithi.sandbox.FileReading.Refusal;
import vn.hoithi.sandbox.FileReading.Refused;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Has files read one at a time on this node, each by a process of its own. Never called within a transaction: it takes seconds. */
@Singleton
public class Sandbox {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
    private final Limits limits;
    private final ReaderArchive archive;
    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicInteger here = new AtomicInteger();

    Sandbox(Limits limits, ReaderArchive archive) {
        this.limits = limits;
        this.archive = archive;
    }

    /** Reads the file, or says why not. */
    public FileReading read(Class<? extends FileReader> reader, String name, byte[] content) {
        try {
            return here.incrementAndGet() <= limits.waiting() + 1 && turn.tryAcquire(limits.patience(), TimeUnit.SECONDS) ? inTurn(reader, name, content) : new Refused(Refusal.BUSY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Refused(Refusal.BUSY);
        } finally {
            here.decrementAndGet();
        }
    }

    /** A file is being read. */
    boolean busy() {
        return turn.availablePermits() == 0;
    }

    private FileReading inTurn(Class<? extends FileReader> reader, String name, byte[] content) {
        try (var child = new Child(reader, limits.of(reader), archive.options(reader))) {
            var reading = child.read(name, content);
            if (reading instanceof Refused(var why)) {
                LOG.warn("{}: a file of {} bytes was not read: {}, {}", reader.getSimpleName(), content.length, why, child);
            }
            return reading;
        } catch (IOException noProcess) {
            LOG.error("No process to read a file in", noProcess);
            return new Refused(Refusal.BROKEN);
        } finally {
            turn.release();
            archive.prepare(reader);
        }
    }
}
