package vn.hoithi.sandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.sandbox.FileReading.Done;
import vn.hoithi.sandbox.FileReading.Refusal;
import vn.hoithi.sandbox.FileReading.Refused;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;

/** What a file may cost, shown with readers that are merely slow, hungry or talkative: no costly file is needed, nor kept here. */
class SandboxTest {

    private static final byte[] FILE = "tệp".getBytes(StandardCharsets.UTF_8);
    private static final Limits USUAL = new Limits(64, 20, 60, 20, 4, 1 << 20);

    /** Gives back what it was sent, with what it can see of this process. */
    public static final class Echo implements FileReader {
        @Override
        public byte[] read(String name, byte[] content) {
            System.out.println("a library that prints");
            var environment = System.getenv().keySet().stream().filter(k -> !k.equals("LANG") && !k.equals("LC_ALL")).toList();
            return (name + "|" + new String(content, StandardCharsets.UTF_8) + "|" + environment + "|" + System.getProperty("hoithi.jdbc-url") + "|" + Runtime.getRuntime().availableProcessors()).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Keeps a processor busy for ever. */
    public static final class Busy implements FileReader {
        @Override
        public byte[] read(String name, byte[] content) {
            var n = 1L;
            while (n != 0) {
                n = n * 6364136223846793005L | 1;
            }
            return content;
        }
    }

    /** Waits for ever, at no cost. */
    public static final class Sleeper implements FileReader {
        @Override
        public byte[] read(String name, byte[] content) throws InterruptedException {
            new CountDownLatch(1).await();
            return content;
        }
    }

    /** Takes all the memory there is. */
    public static final class Hungry implements FileReader {
        @Override
        public byte[] read(String name, byte[] content) {
            var all = new ArrayList<byte[]>();
            while (all.size() < 1_000_000) {
                all.add(new byte[1 << 20]);
            }
            return content;
        }
    }

    /** Says far more than it was told. */
    public static final class Talkative implements FileReader {
        @Override
        public byte[] read(String name, byte[] content) {
            return new byte[8 << 20];
        }
    }

    /** Calls itself until its stack is full. */
    public static final class Deep implements FileReader {
        @Override
        public byte[] read(String name, byte[] content) {
            return read(name + "x", content);
        }
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive).filter(SandboxTest::reads)).as("processes that go on reading").isEmpty();
    }

    @Test
    void aFileIsReadByAProcessThatKnowsNothingOfThisOne() {
        System.setProperty("hoithi.jdbc-url", "jdbc:secret");
        try {
            var read = sandbox(USUAL).read(Echo.class, "tên.xlsx", FILE);
            assertThat(read).isInstanceOfSatisfying(Done.class, done -> assertThat(new String(done.json(), StandardCharsets.UTF_8)).isEqualTo("tên.xlsx|tệp|[]|null|1"));
        } finally {
            System.clearProperty("hoithi.jdbc-url");
        }
    }

    @Test
    void whatKeepsAProcessorBusyIsStoppedAndThisProcessPaysNothing() {
        var sandbox = sandbox(new Limits(64, 2, 60, 20, 4, 1 << 20));
        var before = ownProcessorTime();
        assertThat(sandbox.read(Busy.class, "x", FILE)).isEqualTo(new Refused(Refusal.SLOW));
        assertThat(ownProcessorTime() - before).as("nanoseconds of who waits; the reader used two seconds of its own").isLessThan(1_000_000_000L);
        assertThat(sandbox.read(Echo.class, "y", FILE)).as("the next file").isInstanceOf(Done.class);
    }

    @Test
    void whatOnlyWaitsIsStoppedByTheClock() {
        assertThat(sandbox(new Limits(64, 20, 2, 20, 4, 1 << 20)).read(Sleeper.class, "x", FILE)).isEqualTo(new Refused(Refusal.SLOW));
    }

    @Test
    void whatTakesTooMuchMemoryEndsAloneAndIsToldSo() {
        assertThat(sandbox(USUAL).read(Hungry.class, "x", FILE)).isEqualTo(new Refused(Refusal.HEAVY));
    }

    @Test
    void aResultOfEndlessSizeIsNotTaken() {
        assertThat(sandbox(USUAL).read(Talkative.class, "x", FILE)).isEqualTo(new Refused(Refusal.LONG));
    }

    @Test
    void aReaderThatBreaksIsToldAsADamagedFile() {
        assertThat(sandbox(USUAL).read(Deep.class, "x", FILE)).isEqualTo(new Refused(Refusal.BROKEN));
    }

    @Test
    void filesAreReadOneAtATimeAndWhoWaitedLongEnoughIsTold() throws Exception {
        var sandbox = sandbox(new Limits(64, 20, 8, 1, 4, 1 << 20));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(() -> sandbox.read(Sleeper.class, "x", FILE), threads);
            untilReading(sandbox, first);
            assertThat(sandbox.read(Echo.class, "y", FILE)).isEqualTo(new Refused(Refusal.BUSY));
            assertThat(ProcessHandle.current().children().filter(SandboxTest::reads)).as("readers at once").hasSizeLessThanOrEqualTo(1);
            assertThat(first.get()).isEqualTo(new Refused(Refusal.SLOW));
        }
        assertThat(sandbox.read(Echo.class, "z", FILE)).isInstanceOf(Done.class);
    }

    @Test
    void noMoreFilesWaitThanMayBeHeld() throws Exception {
        var sandbox = sandbox(new Limits(64, 20, 8, 30, 0, 1 << 20));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(() -> sandbox.read(Sleeper.class, "x", FILE), threads);
            untilReading(sandbox, first);
            assertThat(sandbox.read(Echo.class, "y", FILE)).as("told at once, not after half a minute").isEqualTo(new Refused(Refusal.BUSY));
            assertThat(first.isDone()).isFalse();
            assertThat(first.get()).isEqualTo(new Refused(Refusal.SLOW));
        }
    }

    private static void untilReading(Sandbox sandbox, CompletableFuture<?> first) {
        while (!sandbox.busy() && !first.isDone()) {
            Thread.onSpinWait();
        }
    }

    private static boolean reads(ProcessHandle process) {
        return process.info().arguments().stream().flatMap(java.util.Arrays::stream).anyMatch(ReaderProcess.class.getName()::equals);
    }

    private static long ownProcessorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Sandbox sandbox(Limits limits) {
        return new Sandbox(limits, new ReaderArchive(limits));
    }
}
