package vn.hoithi.contest;

import java.util.List;

/** The front page: contests by where they stand; {@code unknownCode} is what was typed when no contest has it, else empty. */
public record HomePage(List<Group> groups, String unknownCode) {

    /** Contests of one kind; {@code badge} open, soon or ended. */
    public record Group(String titleKey, String badge, List<Card> cards) {
    }

    /** A contest in the list. */
    public record Card(String slug, String title, String organiser, String until) {
    }
}
