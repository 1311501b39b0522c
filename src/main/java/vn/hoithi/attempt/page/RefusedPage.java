package vn.hoithi.attempt.page;

import io.micronaut.core.annotation.Nullable;

/**
 * Why an attempt did not start.
 *
 * @param title       of the contest
 * @param reason      a sentence
 * @param opens       a sentence that says when it opens, null when that is not the reason
 * @param contestSlug the contest's place in addresses
 * @param code        the entry code is asked for, null when that is not the reason
 */
public record RefusedPage(String title, String reason, @Nullable String opens, String contestSlug, @Nullable Code code) {

    /** The entry code as typed, and what is wrong with it; "" at first. */
    public record Code(String typed, String error) {
    }
}
