package vn.hoithi.attempt.result;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/** The person's own attempts, newest first; {@code back} and {@code on} lead to newer and older ones, or are empty. */
public record MyAttemptsPage(List<Mine> attempts, String back, String on) {

    /**
     * An attempt.
     *
     * @param open   not handed in: the link leads to the paper, else to the result
     * @param over   a sentence that its time is over although it is not handed in, null otherwise
     * @param when   started or submitted, as printed
     * @param points as printed, null while hidden or running
     * @param verdict message key of why it does not count, or not yet, null otherwise
     * @param certificate where the contest's certificate is to be had, null when it is not or stands beside a later attempt
     */
    public record Mine(long attemptId, String contestTitle, String roundName, int number, boolean open, @Nullable String over, String when, @Nullable String points, @Nullable String maxPoints,
                       @Nullable String certificate, @Nullable String verdict) {

        /** Where it leads. */
        public String path() {
            return "/attempts/" + attemptId + (open ? "" : "/result");
        }
    }
}
