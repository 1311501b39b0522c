package vn.hoithi.web.guard;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import java.time.Duration;

/**
 * Who sits a contest is answered within three seconds, also while the database stands still: 503, and the phone sends it again. Jobs and
 * staff's pages may take longer. Not for the embedded database: it cannot stand still by itself.
 */
@ServerFilter(patterns = {"/attempts/**", "/contests/*/attempts"})
@Requires(property = "datasources.default.url", pattern = "jdbc:mysql:.*")
class Deadline implements Ordered {

    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 3;
    }

    @RequestFilter
    Publisher<MutableHttpResponse<?>> within(FilterContinuation<Publisher<MutableHttpResponse<?>>> next) {
        return Mono.<MutableHttpResponse<?>>from(next.proceed()).timeout(PATIENCE);
    }
}
