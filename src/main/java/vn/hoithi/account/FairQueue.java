package vn.hoithi.account;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Few places for costly work, shared fairly. While a place is free whoever comes takes it; when all are taken each address stands in a
 * line of its own and the lines are served in turn, one of each. When no more may wait, the longest line gives up its last for a shorter one.
 */
final class FairQueue {

    /** The waiting lines, the one to be served next first; a line that nobody stands in is not kept. */
    private final LinkedHashMap<String, Deque<CompletableFuture<Boolean>>> lines = new LinkedHashMap<>();
    private final int longest;
    private final Duration patience;
    private int free;
    private int waiting;

    /**
     * @param places   how many work at once
     * @param longest  how many may wait in all lines together
     * @param patience how long one waits before it is told to come back later
     */
    FairQueue(int places, int longest, Duration patience) {
        this.free = places;
        this.longest = longest;
        this.patience = patience;
    }

    /** Does the work when it is this line's turn; throws {@link Passwords.Busy} when that is too far off. */
    <T> T take(String line, Supplier<T> work) {
        var ticket = queue(line);
        if (!called(line, ticket)) {
            throw new Passwords.Busy();
        }
        try {
            return work.get();
        } finally {
            next();
        }
    }

    /** How many wait now. */
    synchronized int waiting() {
        return waiting;
    }

    private synchronized CompletableFuture<Boolean> queue(String line) {
        if (free > 0) { // then nobody waits: a place that comes free is handed on
            free--;
            return CompletableFuture.completedFuture(true);
        }
        if (waiting >= longest && !dropFor(line)) {
            return CompletableFuture.completedFuture(false);
        }
        var ticket = new CompletableFuture<Boolean>();
        lines.computeIfAbsent(line, l -> new ArrayDeque<>()).addLast(ticket);
        waiting++;
        return ticket;
    }

    private boolean called(String line, CompletableFuture<Boolean> ticket) {
        try {
            return ticket.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return !withdraw(line, ticket) && ticket.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            if (!withdraw(line, ticket) && ticket.join()) {
                next();
            }
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes a ticket back; false when it was called or dropped in the meantime. */
    private synchronized boolean withdraw(String line, CompletableFuture<Boolean> ticket) {
        var queue = lines.get(line);
        if (queue == null || !queue.remove(ticket)) {
            return false;
        }
        left(line, queue);
        return true;
    }

    /** Sends away the last of the longest line, if that leaves it no shorter than the one that grows. */
    private boolean dropFor(String line) {
        var mine = lines.containsKey(line) ? lines.get(line).size() : 0;
        var crowd = lines.entrySet().stream().max(Comparator.comparingInt(l -> l.getValue().size())).orElse(null);
        if (crowd == null || crowd.getValue().size() <= mine + 1) {
            return false;
        }
        crowd.getValue().removeLast().complete(false);
        left(crowd.getKey(), crowd.getValue());
        return true;
    }

    /** A place is free: the first of the next line has it, and that line goes to the end. */
    private synchronized void next() {
        var turn = lines.pollFirstEntry();
        if (turn == null) {
            free++;
            return;
        }
        var ticket = turn.getValue().removeFirst();
        if (!turn.getValue().isEmpty()) {
            lines.put(turn.getKey(), turn.getValue());
        }
        waiting--;
        ticket.complete(true);
    }

    private void left(String line, Deque<CompletableFuture<Boolean>> queue) {
        waiting--;
        if (queue.isEmpty()) {
            lines.remove(line);
        }
    }
}
