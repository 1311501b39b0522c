package vn.hoithi.contest.page;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * What waits for one reader on the front page, the next thing first.
 *
 * @param first  the next thing; null when nothing waits
 * @param steps  what comes after it
 * @param quiet  a sentence when nothing waits, else empty
 * @param places where the reader and the unit stand in {@code contest}; none before there are any
 */
public record OwnHome(@Nullable Step first, List<Step> steps, String quiet, String contest, String ranking, List<PlaceLine> places) {

    /**
     * One thing to do.
     *
     * @param about  what it is, above the title
     * @param text   until when, how many; may be empty
     * @param figure how many wait or how far it is, as printed; may be empty
     * @param action the words of its button
     */
    public record Step(String about, String title, String text, String figure, String href, String action) {
    }

    /** A place: of whom, rank and among how many, and what would bring the next one. */
    public record PlaceLine(String label, String rank, String of, String hint) {
    }
}
