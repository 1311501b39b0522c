package vn.hoithi.account;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One place, taken by a slow hash that ends when the test says so; everybody else waits behind it. */
class FairQueueTest {

    private static final int WAITING = 128;
    private final FairQueue queue = new FairQueue(1, WAITING, Duration.ofMinutes(2));
    private final CompletableFuture<Void> slowHash = new CompletableFuture<>();
    private final List<String> served = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Future<?> first;

    @BeforeEach
    void somebodyIsHashing() throws Exception {
        var begun = new CompletableFuture<Void>();
        first = threads.submit(() -> queue.take("the first", () -> {
            begun.complete(null);
            return slowHash.join();
        }));
        begun.get(1, TimeUnit.MINUTES);
    }

    @AfterEach
    void end() {
        slowHash.complete(null);
        threads.close();
    }

    @Test
    void oneFromElsewhereComesThroughWithinAFewTurnsOfACrowd() throws Exception {
        var crowd = IntStream.range(0, 200).<Future<?>>mapToObj(i -> arrive("A")).toList();
        until(() -> queue.waiting() == WAITING && crowd.stream().filter(Future::isDone).count() == 200 - WAITING);
        var other = arrive("B");
        until(() -> crowd.stream().filter(Future::isDone).count() == 201 - WAITING);
        assertThat(queue.waiting()).as("the crowd's last made room").isEqualTo(WAITING);

        slowHash.complete(null);
        other.get(1, TimeUnit.MINUTES);
        for (var one : crowd) {
            outcome(one);
        }
        assertThat(served.indexOf("B")).isBetween(0, 2);
        assertThat(served).hasSize(WAITING);
        assertThat(queue.waiting()).isZero();
    }

    @Test
    void theLinesAreServedInTurn() throws Exception {
        for (var line : List.of("A", "A", "A", "B", "B", "C")) {
            var before = queue.waiting();
            arrive(line);
            until(() -> queue.waiting() == before + 1);
        }
        slowHash.complete(null);
        until(() -> served.size() == 6);
        assertThat(served).containsExactly("A", "B", "C", "A", "B", "A");
    }

    @Test
    void whoStandsInTheLongestLineIsToldAtOnceWhenNoMoreMayWait() {
        var crowd = IntStream.range(0, WAITING).<Future<?>>mapToObj(i -> arrive("A")).toList();
        until(() -> queue.waiting() == WAITING);
        assertThatThrownBy(() -> queue.take("A", () -> "never")).isInstanceOf(Passwords.Busy.class);
        assertThat(crowd).noneMatch(Future::isDone);
    }

    @Test
    void nobodyIsSentAwayForOneMoreWhenAllLinesAreShort() {
        IntStream.range(0, WAITING).forEach(i -> arrive("household " + i));
        until(() -> queue.waiting() == WAITING);
        assertThatThrownBy(() -> queue.take("one more", () -> "never")).isInstanceOf(Passwords.Busy.class);
        assertThat(queue.waiting()).isEqualTo(WAITING);
    }

    @Test
    void impatienceLeavesNoTrace() throws Exception {
        var hasty = new FairQueue(1, WAITING, Duration.ofMillis(1));
        hasty.take("A", () -> {
            assertThatThrownBy(() -> hasty.take("A", () -> "never")).isInstanceOf(Passwords.Busy.class);
            return null;
        });
        assertThat(hasty.waiting()).isZero();
        assertThat(hasty.take("A", () -> "free again")).isEqualTo("free again");
    }

    @Test
    void aPlaceComesFreeWhenTheWorkBreaks() {
        var alone = new FairQueue(1, WAITING, Duration.ofMinutes(1));
        assertThatThrownBy(() -> alone.take("A", () -> {
            throw new IllegalStateException("broken");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(alone.take("A", () -> "free again")).isEqualTo("free again");
        assertThat(first).isNotDone();
    }

    private Future<?> arrive(String line) {
        return threads.submit(() -> queue.take(line, () -> served.add(line)));
    }

    private static void outcome(Future<?> one) throws Exception {
        try {
            one.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException told) {
            assertThat(told).hasCauseInstanceOf(Passwords.Busy.class);
        }
    }

    private static void until(BooleanSupplier met) {
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!met.getAsBoolean()) {
            assertThat(System.nanoTime()).as("met within a minute").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
