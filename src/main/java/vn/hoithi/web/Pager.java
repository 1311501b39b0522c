package vn.hoithi.web;

import java.util.List;

/**
 * A page of a list with the way to the others, so that no list ends in silence. Fragment {@code shared/pager}.
 *
 * @param at      the page shown, from 1
 * @param size    entries of a page
 * @param all     entries of the whole list
 * @param address where the other pages are, but for their number
 */
public record Pager(int at, int size, int all, String address) {

    /** For a list shown whole. */
    public static final Pager NONE = new Pager(1, 1, 0, "");

    /** The page asked for; past the end the last. */
    public static Pager of(int asked, int size, int all, String address) {
        return new Pager(Math.clamp(asked, 1, Math.max(1, Math.ceilDiv(all, size))), size, all, address);
    }

    /** The entries of this page. */
    public <T> List<T> cut(List<T> whole) {
        return whole.subList(from(), last());
    }

    /** Index of the first entry shown. */
    public int from() {
        return (at - 1) * size;
    }

    /** Number of the last entry shown, from 1. */
    public int last() {
        return Math.min(all, from() + size);
    }

    /** There is more than this page. */
    public boolean needed() {
        return all > size;
    }

    /** Address of the page before, or "". */
    public String back() {
        return at > 1 ? address + (at - 1) : "";
    }

    /** Address of the next page, or "". */
    public String on() {
        return last() < all ? address + (at + 1) : "";
    }
}
