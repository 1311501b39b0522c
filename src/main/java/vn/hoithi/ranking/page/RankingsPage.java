package vn.hoithi.ranking.page;

import java.util.List;

/** Contests with their rankings. */
public record RankingsPage(List<Entry> contests) {

    /** A contest; {@code when} says when its ranking opens, or who organises it when it is open. */
    public record Entry(String title, String href, String when) {
    }

    /** The ranking that is not open yet. */
    public record Hidden(String title, String slug, String when) {
    }
}
