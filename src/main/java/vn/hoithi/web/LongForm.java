package vn.hoithi.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;

/** A long form shown again in answer to a POST: the browser may keep it, so that its Back button finds what was typed. */
public final class LongForm {

    private LongForm() {
    }

    /** The page, no longer forbidden to be kept by the browser it was made for. */
    public static <T> MutableHttpResponse<T> kept(MutableHttpResponse<T> page) {
        page.getHeaders().set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return page;
    }
}
