package vn.hoithi.account;

import org.junit.jupiter.api.Test;
import vn.hoithi.account.PasswordHash.Cost;
import vn.hoithi.web.Site;
import vn.hoithi.web.guard.Origin;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

class PasswordsTest {

    private static final String WORDS = "mùa thu lá bay";
    /** As it was written before hashes said what they cost. */
    private static final String OF_FIRST_FORM = "bXVvaSBtdW9pIG11b2kgbQ==$B16PS77EdhvtN49tp/gafT18RWCDvej6gVfxMDwfWmY=";
    private static final String CHEAP = "$argon2id$v=19$m=4096,t=1,p=1$bXVvaSBtdW9pIG11b2kgbQ$I/o62APSra0bYV8DMdOwRJpKEoEFO+TYTEv60jV/fyU";
    private final Passwords passwords = costing(19_456, 2);

    @Test
    void aPasswordIsTheOneBehindItsHashAndNoOther() {
        var hash = passwords.hash("mật khẩu của tôi");
        assertThat(passwords.matches("mật khẩu của tôi", hash)).isTrue();
        assertThat(passwords.matches("mật khẩu của tôi ", hash)).isFalse();
        assertThat(passwords.hash("mật khẩu của tôi")).isNotEqualTo(hash);
        assertThat(passwords.matches("x".repeat(1_000_000), hash)).isFalse();
    }

    @Test
    void aHashSaysHowItWasMade() {
        assertThat(passwords.hash(WORDS)).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(costing(32_768, 3).hash(WORDS)).startsWith("$argon2id$v=19$m=32768,t=3,p=1$");
    }

    /** The first two were made by the reference implementation. */
    @Test
    void aHashOfAnyCostIsComparedByItsOwn() {
        assertThat(passwords.matches("password", "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")).isTrue();
        assertThat(passwords.matches("password", "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc")).isTrue();
        assertThat(passwords.matches(WORDS, CHEAP)).isTrue();
        assertThat(passwords.matches(WORDS + " ", CHEAP)).isFalse();
        assertThat(passwords.matches(WORDS, CHEAP.replace("t=1", "t=2"))).as("of another cost it is another hash").isFalse();
    }

    @Test
    void aHashOfTheFirstFormIsReadAndWrittenInTheNewOne() {
        assertThat(passwords.matches(WORDS, OF_FIRST_FORM)).isTrue();
        assertThat(passwords.matches("mùa thu lá rơi", OF_FIRST_FORM)).isFalse();
        var renewed = passwords.renewed(WORDS, OF_FIRST_FORM);
        assertThat(renewed).isEqualTo("$argon2id$v=19$m=19456,t=2,p=1$bXVvaSBtdW9pIG11b2kgbQ$B16PS77EdhvtN49tp/gafT18RWCDvej6gVfxMDwfWmY");
        assertThat(passwords.matches(WORDS, renewed)).isTrue();
        assertThat(passwords.renewed(WORDS, renewed)).isEqualTo(renewed);
    }

    @Test
    void aHashIsMadeAnewWhenTheCostWasRaisedAndKeptWhenItWasLowered() {
        var raised = costing(24_576, 3);
        var fresh = raised.renewed(WORDS, CHEAP);
        assertThat(fresh).startsWith("$argon2id$v=19$m=24576,t=3,p=1$");
        assertThat(raised.matches(WORDS, fresh)).isTrue();
        assertThat(raised.renewed(WORDS, passwords.hash(WORDS))).startsWith("$argon2id$v=19$m=24576,t=3,p=1$");
        assertThat(passwords.renewed(WORDS, fresh)).isEqualTo(fresh);
    }

    /** Nobody's number is compared with a hash of today's cost. */
    @Test
    void aWrongPasswordTakesTheWorkOfTodaysCostWhateverTheHashCost() {
        var today = costing(24_576, 3);
        for (var older : new String[] {CHEAP, OF_FIRST_FORM}) {
            var cost = PasswordHash.parse(older).cost();
            var rest = cost.upTo(new Cost(24_576, 3, 1));
            assertThat((double) work(cost) + work(rest)).as("memory times passes").isCloseTo(work(new Cost(24_576, 3, 1)), withPercentage(0.1));
            assertThat(filled(today, WORDS, older)).as("the right one").isCloseTo(cost.memory(), withPercentage(8));
            assertThat(filled(today, "đoán mò", older)).as("a wrong one").isCloseTo(cost.memory() + rest.memory(), withPercentage(8));
        }
        assertThat(filled(today, "đoán mò", today.hash(WORDS))).as("today's").isCloseTo(24_576, withPercentage(8));
    }

    @Test
    void aCostThatIsTooLowOrWouldFillTheMachineIsRefused() {
        for (var cost : new int[][] {{8_192, 2}, {19_456, 1}, {2_000_000, 2}, {19_456, 100}}) {
            assertThatThrownBy(() -> costing(cost[0], cost[1])).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("hoithi.passwords");
        }
    }

    @Test
    void aHashInNoFormIsNobodysAndIsNotTold() {
        for (var damaged : new String[] {"", "$", "x$y", CHEAP.replace("argon2id", "argon2i"), CHEAP.replace("v=19", "v=16"), CHEAP.replace("m=4096", "m=99999999"), OF_FIRST_FORM.substring(1)}) {
            assertThatThrownBy(() -> passwords.matches(WORDS, damaged)).as(damaged).isInstanceOf(IllegalStateException.class).hasMessageNotContaining("$");
        }
    }

    private static long work(Cost cost) {
        return (long) cost.memory() * cost.passes();
    }

    /** The memory a comparison fills, in KiB, to about 5 % (every KiB is an object with a head): it tells what was hashed on every machine, where a time does not. */
    private static int filled(Passwords passwords, String typed, String hash) {
        passwords.matches(typed, hash); // classes are loaded
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        passwords.matches(typed, hash);
        return (int) ((threads.getCurrentThreadAllocatedBytes() - before) / 1024);
    }

    private static Passwords costing(int memory, int passes) {
        return new Passwords(memory, passes, new Origin(new Site()));
    }

    @Test
    void aThousandAtOnceAreAnsweredSoonAndTheNextOneIsServed() throws Exception {
        var hash = passwords.hash("mat khau dung");
        var busy = new AtomicInteger();
        var began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 1_000).forEach(i -> threads.submit(() -> {
                try {
                    passwords.matches("doan mo " + i, hash);
                } catch (Passwords.Busy told) {
                    busy.incrementAndGet();
                }
            }));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(12));
        assertThat(busy.get()).isGreaterThan(500);
        assertThat(passwords.matches("mat khau dung", hash)).isTrue();
    }
}
