package vn.hoithi.account;

import org.junit.jupiter.api.Test;
import vn.hoithi.web.Origin;
import vn.hoithi.web.Site;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTest {

    private final Passwords passwords = new Passwords(new Origin(new Site()));

    @Test
    void aPasswordIsTheOneBehindItsHashAndNoOther() {
        var hash = passwords.hash("mật khẩu của tôi");
        assertThat(passwords.matches("mật khẩu của tôi", hash)).isTrue();
        assertThat(passwords.matches("mật khẩu của tôi ", hash)).isFalse();
        assertThat(passwords.hash("mật khẩu của tôi")).isNotEqualTo(hash);
        assertThat(passwords.matches("x".repeat(1_000_000), hash)).isFalse();
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
