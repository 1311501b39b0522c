package faults;

import bench.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** So many phones at once, each person's attempt followed by the next person's, until told to stop. */
final class Crowd implements AutoCloseable {

    private final ConcurrentLinkedQueue<Stage.Player> players;
    private final String contest;
    private final Ledger ledger;
    private final Replies replies;
    private final ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean going = true;
    private volatile boolean patient = true;

    Crowd(ConcurrentLinkedQueue<Stage.Player> players, String contest, Ledger ledger, Replies replies) {
        this.players = players;
        this.contest = contest;
        this.ledger = ledger;
        this.replies = replies;
    }

    /** A phone that belongs to nobody of the crowd. */
    Phone phone(IntSupplier port) {
        return new Phone(players.remove(), contest, port, ledger, replies, () -> patient);
    }

    void begin(int phones, IntSupplier port) {
        going = true;
        patient = true;
        more(phones, port);
    }

    /** More phones join. */
    void more(int phones, IntSupplier port) {
        for (int i = 0; i < phones; i++) {
            running.add(pool.submit(() -> attempts(port)));
        }
    }

    /** A phone in the middle of an attempt; run, it opens its paper or submits, whatever the others do. */
    Runnable prepared(IntSupplier port, boolean submits) throws Exception {
        var phone = phone(port);
        var sat = phone.start();
        phone.save(sat, phone.nextSeq(), Phone.changes());
        return () -> running.add(pool.submit(() -> {
            try {
                if (submits) {
                    phone.handIn(sat, 0);
                } else {
                    phone.paper(sat);
                }
            } catch (Phone.PutAway away) {
                return null;
            }
            return null;
        }));
    }

    private Void attempts(IntSupplier port) throws Exception {
        while (going && !players.isEmpty()) {
            try {
                phone(port).sit();
            } catch (Phone.PutAway away) {
                return null;
            }
        }
        if (going) {
            ledger.odd("nobody is left to sit the contest");
        }
        return null;
    }

    /** Waits until so many more saves are acknowledged; the seconds it took, or null after this many. */
    Double saves(int more, int seconds) throws InterruptedException {
        var from = System.nanoTime();
        var wanted = ledger.acknowledged() + more;
        while (System.nanoTime() - from < seconds * 1_000_000_000L) {
            if (ledger.acknowledged() >= wanted) {
                return (System.nanoTime() - from) / 1e9;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return null;
    }

    /** Phones are put away: no new attempts, and what is on the way is not sent again. */
    void stop() throws Exception {
        patient = false;
        finish();
    }

    /** No new attempts; those that run are finished. */
    void finish() throws Exception {
        going = false;
        for (var one : running) {
            one.get(60, TimeUnit.SECONDS);
        }
        running.clear();
    }

    @Override
    public void close() {
        going = false;
        patient = false;
        pool.shutdownNow();
    }
}
