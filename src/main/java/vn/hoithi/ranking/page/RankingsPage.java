package vn.hoithi.ranking.page;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.web.look.Described;
import vn.hoithi.web.look.LinkPreview;

import java.util.List;

/** Contests with their rankings. */
public record RankingsPage(List<Entry> contests) {

    /** A contest; {@code when} says when its ranking opens, or who organises it when it is open; {@code lead}: null while it is not, or nobody leads. */
    public record Entry(String title, String href, String badge, String phase, String when, @Nullable Lead lead) {
    }

    /** How many took part and which unit leads by what. */
    public record Lead(String people, String unit) {
    }

    /** The ranking that is not open yet: a link to it shows no more than that, and when it opens. */
    public record Hidden(String title, String slug, String when) implements Described {

        @Override
        public LinkPreview linkPreview() {
            return new LinkPreview(title, when, "/rankings/" + slug, "/contests/" + slug + "/picture.png", title);
        }
    }
}
