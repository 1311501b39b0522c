package vn.hoithi.database;

import org.h2.mvstore.MVStore;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Brings what was committed in the embedded database onto the disk before anybody is told so. H2 itself writes up to half a second after
 * its commit and never calls fsync for it. One thread writes and forces; whoever commits meanwhile shares the next round.
 */
final class DurableCommits {

    /** State of what the disk refused: nobody may be told that it is kept. */
    static final String NOT_STORED = "58030";

    private static final long A_SECOND = 1_000_000_000;

    /** A commit: the database's own. */
    interface Step<T> {
        T run() throws Exception;
    }

    private final MVStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition done = lock.newCondition();
    private final AtomicInteger committing = new AtomicInteger();
    private long asked;
    private long stored;
    private RuntimeException broken;

    DurableCommits(MVStore store) {
        this.store = store;
        Thread.ofPlatform().daemon().name("durable").start(this::write); // a thread nobody interrupts: an interrupted one closes the file
    }

    /**
     * Does what commits; returns when it is on the disk, and everything it may have seen of others too: a repeated save that finds
     * itself there is "saved" only then. What changed nothing waits only while others' changes are on their way.
     */
    <T> T commit(Step<T> step, Predicate<T> changed) throws Exception {
        T result;
        committing.incrementAndGet();
        try {
            result = step.run();
        } finally {
            committing.decrementAndGet();
        }
        if (changed.test(result) || committing.get() > 0 || pending()) {
            await();
        }
        return result;
    }

    private boolean pending() {
        lock.lock();
        try {
            return asked > stored;
        } finally {
            lock.unlock();
        }
    }

    private void await() throws SQLException {
        lock.lock();
        try {
            var mine = ++asked;
            wanted.signal();
            while (stored < mine && broken == null) {
                done.awaitUninterruptibly();
            }
            if (stored < mine) {
                throw new SQLException("not on the disk: " + broken.getMessage(), NOT_STORED, broken);
            }
        } finally {
            lock.unlock();
        }
    }

    private void write() {
        RuntimeException failed = null;
        while (failed == null) {
            var upTo = 0L;
            try {
                upTo = next();
                force();
            } catch (RuntimeException refused) {
                failed = refused; // H2 closes a store that could not write; whoever opens the file anew has commits of their own
            }
            finish(upTo, failed);
        }
    }

    private long next() {
        lock.lock();
        try {
            while (asked == stored) {
                if (store.isClosed()) {
                    throw new IllegalStateException("the database was closed");
                }
                wanted.awaitNanos(A_SECOND);
            }
            return asked;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            lock.unlock();
        }
    }

    private void force() {
        store.commit();
        store.executeFilestoreOperation(() -> { }); // a chunk that H2 writes in the background may still be on its way
        store.sync();
    }

    private void finish(long upTo, RuntimeException failed) {
        lock.lock();
        try {
            if (failed == null) {
                stored = upTo;
            }
            broken = failed;
            done.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
