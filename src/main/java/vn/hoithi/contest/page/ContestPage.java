package vn.hoithi.contest.page;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.web.look.Described;
import vn.hoithi.web.look.LinkPreview;
import vn.hoithi.web.share.Share;

/**
 * The contest page: what everybody sees, and this person's way in.
 *
 * @param preview     an organiser looks at a draft
 * @param share       ways to hand the page on, null of a draft
 * @param posters     where its posters are for whoever may print some, or ""
 * @param linkPreview what a link to it shows, null of a draft
 */
public record ContestPage(ContestOverview overview, Entry entry, boolean preview, @Nullable Share share, String posters, @Nullable LinkPreview linkPreview) implements Described {

    /**
     * The way in.
     *
     * @param kind  start (a form), go (a link), join (ways in that come back here) or none (words only)
     * @param label of the button
     * @param path  where it leads
     * @param note  sentence below
     */
    public record Entry(String kind, String label, String path, String note) {
    }
}
