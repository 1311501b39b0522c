package vn.hoithi.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In which order a material's pages are read: from where one is to the next that is not read, and from the end back to those passed over.
 *
 * @param pages in the order of the material
 * @param read  ids of those the reader ticked
 */
record ReadingOrder(List<MaterialSection.Entry> pages, Set<Long> read) {

    /** Pages that are not read, the one after {@code anchor} first; without {@code anchor} itself. */
    List<MaterialSection.Entry> left(String anchor) {
        var at = place(anchor);
        return Stream.concat(pages.stream().skip(at + 1L), pages.stream().limit(Math.max(0, at))).filter(p -> !read.contains(p.id())).toList();
    }

    /** The page to go on with from there. */
    Optional<MaterialSection.Entry> next(String anchor) {
        return left(anchor).stream().findFirst();
    }

    /** The page of that anchor is there and not read. */
    boolean open(String anchor) {
        return pages.stream().anyMatch(p -> p.anchor().equals(anchor) && !read.contains(p.id()));
    }

    /** The second page stands after the first. */
    boolean after(String anchor, String other) {
        return place(other) > place(anchor);
    }

    private int place(String anchor) {
        return pages.stream().map(MaterialSection.Entry::anchor).toList().indexOf(anchor);
    }
}
