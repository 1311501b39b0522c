package vn.hoithi.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoithi.audit.Audit;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Refusals;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes down who, signed in, asked for staff pages without the role, or for what belongs to others. Nobody fills the audit log with it: a few a minute say enough. */
@Singleton
class RefusalLog implements Refusals {

    /** Refusals written of one person in a minute. */
    static final int A_MINUTE = 10;
    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final Set<String> GUARDED = Set.of("organiser", "marking", "units", "admin", "attempts");
    private final Audit audit;
    private final Clock clock;
    private final ExecutorService blocking;
    private final Cache<Long, AtomicInteger> lately = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

    RefusalLog(Audit audit, Clock clock, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.audit = audit;
        this.clock = clock;
        this.blocking = blocking;
    }

    @Override
    public void refused(HttpRequest<?> request) {
        var path = request.getPath();
        ActorFetcher.of(request).filter(actor -> GUARDED.contains(first(path)) && lately.get(actor.personId(), id -> new AtomicInteger()).incrementAndGet() <= A_MINUTE)
                .ifPresent(actor -> blocking.execute(() -> write(actor, request.getMethodName() + " " + path.replaceAll("\\p{Cntrl}", "_"))));
    }

    private void write(Actor actor, String what) {
        try {
            audit.write(new Audit.Event(Audit.Action.DENIED, actor.personId(), Audit.Subject.NOTHING, null, actor.unitPath(), what), clock.now());
        } catch (RuntimeException unwritten) { // the answer has gone out; it said nothing either
            LOG.error("a refusal could not be written: {}", unwritten.toString());
        }
    }

    private static String first(String path) {
        var parts = path.split("/", 3);
        return parts.length > 1 ? parts[1] : "";
    }
}
