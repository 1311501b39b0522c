package vn.hoithi.web;

/**
 * A page that many readers share but for a few places.
 *
 * @param page what the view reads as {@code page}: plain values, with {@link Stencil#hole holes} where readers differ
 * @param own  what goes into the holes of this reader's copy
 */
public record Sheet(Record page, Stencil.Filling own) {

    /** A page without holes of its own. */
    public static Sheet of(Record page) {
        return new Sheet(page, new Stencil.Filling());
    }
}
