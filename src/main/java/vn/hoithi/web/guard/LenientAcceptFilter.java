package vn.hoithi.web.guard;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/**
 * Controllers name the type of their answer by hand, so to the router they all produce JSON, and who accepts nothing but
 * {@code text/html} would get 406. Whatever is accepted, everything is: a page is better than no answer.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class LenientAcceptFilter implements Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @PreMatching
    @RequestFilter
    void widen(HttpRequest<?> request) {
        var accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (accepted != null && !accepted.contains("*/*") && request.getHeaders() instanceof MutableHttpHeaders headers) {
            headers.set(HttpHeaders.ACCEPT, accepted + ", */*;q=0.1");
        }
    }
}
