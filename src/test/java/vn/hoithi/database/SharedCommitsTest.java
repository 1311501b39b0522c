package vn.hoithi.database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Commits are shared by who comes while another is written, and none waits for one that is slow or stuck. */
@Timeout(30)
class SharedCommitsTest {

    /** A batch that has begun and ends when the test says so. */
    private record Begun(List<Integer> batch, CompletableFuture<Void> end) {
    }

    private static final Duration NEVER = Duration.ofDays(1);
    private final LinkedBlockingQueue<Begun> begun = new LinkedBlockingQueue<>();
    private final SharedCommits<Integer, Integer> commits = new SharedCommits<>("test", 64, this::write, Duration.ofNanos(1), NEVER);
    private final List<Future<Integer>> asked = new ArrayList<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    private List<Integer> write(List<Integer> batch) throws Exception {
        var commit = new Begun(batch, new CompletableFuture<>());
        begun.add(commit);
        commit.end().get();
        return batch.stream().map(n -> n * 10).toList();
    }

    @AfterEach
    void end() throws InterruptedException {
        begun.forEach(b -> b.end().complete(null));
        commits.close();
        people.shutdownNow();
    }

    /** So many more, each with the next number; they wait for a commit or are in one when this returns. */
    private void ask(SharedCommits<Integer, Integer> of, int more) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < more; i++) {
            var n = asked.size();
            var result = new FutureTask<>(() -> of.commit(n));
            asked.add(result);
            threads.add(Thread.startVirtualThread(result));
        }
        for (var thread : threads) {
            while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
                Thread.sleep(1);
            }
        }
    }

    /** A commit of so many that no other begins beside it. */
    private Begun many(SharedCommits<Integer, Integer> of) throws InterruptedException {
        ask(of, 100);
        var small = new ArrayList<Begun>();
        while (true) {
            var next = begun.poll(20, TimeUnit.MILLISECONDS);
            if (next == null || next.batch().size() >= 8) {
                small.forEach(s -> s.end().complete(null)); // all writers had one: whoever is free first takes all that wait
                small.clear();
            }
            if (next != null && next.batch().size() >= 8) {
                return next;
            }
            if (next != null) {
                small.add(next);
            }
        }
    }

    private Begun begins() throws InterruptedException {
        return begun.take();
    }

    private void everybodyHasTheOwnResult() throws Exception {
        for (int n = 0; n < asked.size(); n++) {
            assertThat(asked.get(n).get()).isEqualTo(n * 10);
        }
    }

    @Test
    void whoComesWhileManyAreWrittenGoesWithTheNextCommit() throws Exception {
        var many = many(commits);
        ask(commits, 20);
        assertThat(begun).as("begun beside many").isEmpty();
        many.end().complete(null);
        var next = begins();
        assertThat(next.batch()).as("in one commit").hasSizeGreaterThanOrEqualTo(20);
        next.end().complete(null);
    }

    @Test
    void aSlowCommitOfFewKeepsNobodyWaiting() throws Exception {
        ask(commits, 1);
        var slow = begins();
        ask(commits, 1);
        var beside = begins(); // while the first is being written
        assertThat(slow.end()).isNotDone();
        beside.end().complete(null);
        assertThat(asked.get(1).get()).isEqualTo(10);
        slow.end().complete(null);
        everybodyHasTheOwnResult();
    }

    @Test
    void aStuckCommitOfManyKeepsNobodyWaitingForLong() throws Exception {
        try (var impatient = new SharedCommits<>("impatient", 64, this::write, Duration.ofNanos(1), Duration.ofMillis(20))) {
            var stuck = many(impatient);
            ask(impatient, 1);
            var beside = begins();
            assertThat(stuck.end()).isNotDone();
            stuck.end().complete(null);
            beside.end().complete(null);
            begun.forEach(b -> b.end().complete(null));
        }
    }

    @Test
    void whatTheWriterThrowsIsTheOnlyAnswerAndTheNextIsWritten() throws Exception {
        ask(commits, 1);
        begins().end().completeExceptionally(new IllegalStateException("no disk"));
        assertThatThrownBy(() -> asked.getFirst().get()).isInstanceOf(ExecutionException.class).hasRootCauseMessage("no disk");
        asked.set(0, CompletableFuture.completedFuture(0));
        ask(commits, 1);
        begins().end().complete(null);
        everybodyHasTheOwnResult();
    }

    @Test
    void closingWritesWhatWaitsAndRefusesWhoComesLater() throws Exception {
        var closing = new CompletableFuture<Void>();
        ask(commits, 1);
        var last = begins();
        people.submit(() -> {
            commits.close();
            return closing.complete(null);
        });
        last.end().complete(null);
        closing.get();
        everybodyHasTheOwnResult();
        assertThatThrownBy(() -> commits.commit(1)).isInstanceOf(SharedCommits.Unanswered.class);
    }

    @Test
    void manyAtOnceAllHaveTheirOwnResult() throws Exception {
        var ending = people.submit(() -> {
            while (true) {
                begun.take().end().complete(null);
            }
        });
        ask(commits, 5_000);
        everybodyHasTheOwnResult();
        ending.cancel(true);
    }
}
