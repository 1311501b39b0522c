package vn.hoithi.database;

import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Shares commits among people who write at the same time: while one batch is written, what arrives is collected into the next. Nobody waits for a
 * timer, and nobody is answered before the commit that carried the own request.
 *
 * @param <Q> what one asks to be written
 * @param <R> what one is told after the commit
 */
public final class SharedCommits<Q, R> implements AutoCloseable {

    private static final int WRITERS = 4;
    /** One commit at a time carries most at once. But where fewer than this are carried and the disk is slow, the next does not wait for the last. */
    private static final int FEW = 8;
    private static final Duration SLOW = Duration.ofNanos(500_000);
    /** A commit that takes longer than this is stuck behind somebody's lock: nobody waits for it. */
    private static final Duration STUCK = Duration.ofMillis(100);
    private static final int IDLE_MILLIS = 100;
    private static final int WAITING = 20_000;
    private static final int PATIENCE_SECONDS = 3;
    private static final int CLOSING_MILLIS = 3_000;

    /** Writes a batch and commits it. */
    public interface Writer<Q, R> {

        /** Results in the order of the requests. Thrown: nothing is known, and each is told so. */
        List<R> write(List<Q> batch) throws Exception;
    }

    private record Pending<Q, R>(Q request, CompletableFuture<R> done) {
    }

    private final String name;
    private final int most;
    private final Writer<Q, R> writer;
    private final long slow;
    private final long stuck;
    private final List<Thread> writers = new ArrayList<>();
    private final BlockingQueue<Pending<Q, R>> queue = new LinkedBlockingQueue<>(WAITING);
    private volatile boolean running = true;
    private final ReentrantLock lock = new ReentrantLock(); // among the writers, of all below; whoever asks never waits for it
    private final Condition watch = lock.newCondition();
    private final Condition rest = lock.newCondition();
    private boolean watched;         // one writer waits for the next request, the others rest
    private Pending<Q, R> first;     // what it has found, until its commit begins
    private int commits;             // on their way
    private int carried;             // requests in them
    private long began;              // when the last of them began, System.nanoTime()

    /** Batches of at most so many. */
    public SharedCommits(String name, int most, Writer<Q, R> writer) {
        this(name, most, writer, SLOW, STUCK);
    }

    SharedCommits(String name, int most, Writer<Q, R> writer, Duration slow, Duration stuck) {
        this.name = name;
        this.most = most;
        this.writer = writer;
        this.slow = slow.toNanos();
        this.stuck = stuck.toNanos();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().daemon().name(name + "-" + i).start(this::run));
        }
    }

    /** Whether it was written is not known, or it was not; the same may be sent again. Passes for an {@link Outage}. */
    public static final class Unanswered extends RuntimeException {

        private Unanswered(Throwable cause) {
            super("not written in time", cause, false, false);
        }
    }

    /** Requests that wait. */
    public int waiting() {
        return queue.size();
    }

    /** Returns after the commit. What the writer threw is thrown here; {@link Unanswered} after three seconds without an answer. */
    public R commit(Q request) {
        var pending = new Pending<Q, R>(request, new CompletableFuture<>());
        if (!running || !queue.offer(pending)) {
            throw new Unanswered(new TimeoutException(name));
        }
        try {
            return pending.done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException thrown ? thrown : new Unanswered(failed.getCause());
        } catch (TimeoutException late) {
            throw new Unanswered(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unanswered(new TimeoutException(name));
        }
    }

    /** Writes what waits and ends. */
    @Override
    public void close() throws InterruptedException {
        running = false;
        for (var thread : writers) {
            thread.join(CLOSING_MILLIS);
        }
    }

    private void run() {
        try {
            for (var batch = next(List.of()); !batch.isEmpty(); batch = next(batch)) {
                write(batch);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last batch of this writer has ended; gives the next when its time has come, none when all is over. */
    private List<Pending<Q, R>> next(List<Pending<Q, R>> last) throws InterruptedException {
        lock.lock();
        try {
            commits -= last.isEmpty() ? 0 : 1;
            carried -= last.size();
            while (true) {
                var batch = left() <= 0 ? take() : List.<Pending<Q, R>>of();
                if (!batch.isEmpty() || over()) {
                    (watched ? watch : rest).signal();
                    return batch;
                }
                if (watched) {
                    rest.await();
                } else {
                    watched = true;
                    watch();
                    watched = false;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean over() {
        return !running && first == null && queue.isEmpty();
    }

    /** Nanoseconds until the next commit may begin. */
    private long left() {
        return commits == 0 ? 0 : began + (carried < FEW ? slow : stuck) - System.nanoTime();
    }

    private List<Pending<Q, R>> take() {
        var batch = new ArrayList<Pending<Q, R>>();
        if (first != null) {
            batch.add(first);
            first = null;
        }
        queue.drainTo(batch, most - batch.size());
        if (!batch.isEmpty()) {
            commits++;
            carried += batch.size();
            began = System.nanoTime();
        }
        return batch;
    }

    /** Waits for a request, or where there is one until its commit may begin. Another writer whose commit ends takes it along. */
    private void watch() throws InterruptedException {
        if (first != null) {
            watch.awaitNanos(left());
            return;
        }
        lock.unlock();
        Pending<Q, R> found = null;
        try {
            found = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        } finally {
            lock.lock();
            first = found;
        }
    }

    private void write(List<Pending<Q, R>> batch) {
        try {
            var results = writer.write(batch.stream().map(Pending::request).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).done.complete(results.get(i));
            }
        } catch (Throwable broken) { // an Error too must not end the writer: who waits is told, and the next request is written
            LoggerFactory.getLogger(SharedCommits.class).error("{} go on after {}", name, broken.toString());
            batch.forEach(p -> p.done.completeExceptionally(broken));
        }
    }
}
