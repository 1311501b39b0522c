package vn.hoithi.web;

import io.micronaut.http.HttpRequest;

/** Is told of everybody who asked for something that is not theirs and was answered that it is not there. */
public interface Refusals {

    /** Returns at once. */
    void refused(HttpRequest<?> request);
}
