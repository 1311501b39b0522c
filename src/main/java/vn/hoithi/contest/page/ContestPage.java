package vn.hoithi.contest.page;

/**
 * The contest page: what everybody sees, and this person's way in.
 *
 * @param preview an organiser looks at a draft
 */
public record ContestPage(ContestOverview overview, Entry entry, boolean preview) {

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
