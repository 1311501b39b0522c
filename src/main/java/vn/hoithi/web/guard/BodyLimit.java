package vn.hoithi.web.guard;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.annotation.PreMatching;

/**
 * A body is kept in memory until it is whole, and anybody may send one: so forms and saves are at most two megabytes (a long section
 * of a material, percent-encoded) and say their length first. Only uploads, which organisers send, may be larger.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class BodyLimit implements Ordered {

    private static final long LARGEST = 2_000_000;
    /** As {@code micronaut.server.max-request-size}; asked here, too large is the same answer on every address. */
    private static final long LARGEST_UPLOAD = 12L << 20;

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 2;
    }

    @PreMatching
    @RequestFilter
    void refuseLarge(HttpRequest<?> request) {
        var upload = request.getContentType().filter(MediaType.MULTIPART_FORM_DATA_TYPE::matches).isPresent();
        if (request.getContentLength() > (upload ? LARGEST_UPLOAD : LARGEST)) {
            throw new HttpStatusException(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "body");
        }
        if (!upload && request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING)) {
            throw new HttpStatusException(HttpStatus.LENGTH_REQUIRED, "body");
        }
    }
}
