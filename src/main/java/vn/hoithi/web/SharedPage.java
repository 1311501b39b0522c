package vn.hoithi.web;

/**
 * A page that many readers share but for a few places.
 *
 * @param page what the view reads as {@code page}: plain values, with {@link PrerenderedPage#slot slots} where readers differ
 * @param own  what goes into the slots of this reader's copy
 */
public record SharedPage(Record page, PrerenderedPage.Filling own) {

    /** A page without slots of its own. */
    public static SharedPage of(Record page) {
        return new SharedPage(page, new PrerenderedPage.Filling());
    }
}
