package vn.hoithi;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;
import vn.hoithi.database.Readiness;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** SIGTERM: first not ready, so that the balancer sends nobody any more; then what runs is finished; then the process ends. */
final class Drain {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Drain() {
    }

    /** Instead of the JVM's own answer, which stops everything at once. */
    static void onTerm(ApplicationContext context) {
        Signal.handle(new Signal("TERM"), signal -> Thread.ofPlatform().name("drain").start(() -> drain(context)));
    }

    private static void drain(ApplicationContext context) {
        var log = LoggerFactory.getLogger(Drain.class);
        try {
            context.getBean(Readiness.class).leave();
            var seconds = context.getProperty("hoithi.drain-seconds", Integer.class).orElse(5);
            log.info("Not ready any more; running requests end, new ones are taken for {} s", seconds);
            TimeUnit.SECONDS.sleep(seconds);
            context.getBean(GracefulShutdownManager.class).shutdownGracefully().toCompletableFuture().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException unfinished) {
            log.warn("Not every request came to its end: {}", unfinished.toString());
        }
        System.exit(0);
    }
}
