package vn.hoithi.attempt;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/** The person's own attempts, newest first. */
public record MinePage(List<Mine> attempts) {

    /**
     * An attempt.
     *
     * @param open   still running: the link leads to the paper, else to the result
     * @param when   started or submitted, as printed
     * @param points as printed, null while hidden or running
     * @param certificate where the contest's certificate is to be had, null when it is not or stands beside a later attempt
     */
    public record Mine(long attemptId, String contestTitle, String roundName, int number, boolean open, String when, @Nullable String points, @Nullable String maxPoints,
                       @Nullable String certificate) {

        /** Where it leads. */
        public String path() {
            return "/attempts/" + attemptId + (open ? "" : "/result");
        }
    }
}
